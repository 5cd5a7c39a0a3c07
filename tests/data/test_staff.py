"""Those who work in the console are kept with their secrets sealed, and their sessions by a hash."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine, select

from bot.data.seal import Keys
from bot.data.staff_tables import staff as table
from bot.data.staff_tables import visit
from bot.data.store import SqlStore
from bot.service.staff import Knocks, Secrets, Staff
from tests.data.kept import NOW, case, fresh, together

AWA = Staff("s1", "awa", "Awa", "centre", "caseworker")
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def hired(store: SqlStore) -> SqlStore:
    """Awa works here."""
    with store.begin() as unit:
        assert unit.staff.add(AWA, NOW)
    return store


def test_a_login_is_taken_once_and_for_good(hired: SqlStore) -> None:
    with hired.begin() as unit:
        unit.staff.change(replace(AWA, state="left"), NOW)
        assert not unit.staff.add(replace(AWA, id="s2"), NOW)
        assert unit.staff.by_login("awa") == replace(AWA, state="left")
        with pytest.raises(KeyError):
            unit.staff.get("s2")


def test_secrets_open_with_the_key_only_and_not_in_another_row(hired: SqlStore, engine: Engine) -> None:
    secrets = Secrets("argon", "TOTP", 3, ("a", "b"))
    with hired.begin() as unit:
        unit.staff.keep_secrets("s1", secrets, NOW)
        assert unit.staff.secrets("s1") == secrets
    with engine.begin() as connection:
        assert b"TOTP" not in connection.execute(select(table.c.secrets)).scalar_one()
    with SqlStore(engine, Keys("k1", {"k1": b"9" * 32}, b"2" * 32), fresh()).begin() as unit:
        assert unit.staff.secrets("s1") == Secrets()


def test_an_invitation_is_good_until_its_end_and_for_its_own_token(hired: SqlStore) -> None:
    with hired.begin() as unit:
        unit.staff.invite("s1", "token", LATER)
        assert unit.staff.invited("token", NOW) == AWA
        assert unit.staff.invited("other", NOW) is None
        assert unit.staff.invited("token", LATER) is None
        unit.staff.invite("s1", "", LATER)
        assert unit.staff.invited("", NOW) is None


def test_a_form_that_comes_ten_times_at_once_is_taken_once(hired: SqlStore) -> None:
    def send(_: int) -> bool:
        with hired.begin() as unit:
            return unit.staff.once("mark", NOW)

    assert sorted(map(str, together(10, send))) == ["False"] * 9 + ["True"]


def test_wrong_tries_are_kept_under_no_name(hired: SqlStore) -> None:
    with hired.begin() as unit:
        unit.staff.knocked("awa", Knocks(3, NOW))
        assert unit.staff.knocks("awa") == Knocks(3, NOW)
        unit.staff.knocked("awa", Knocks())
        assert unit.staff.knocks("awa") == Knocks()
        unit.staff.knocked("awa", Knocks(1, NOW))
        unit.staff.once("mark", NOW)
        assert unit.staff.purge(LATER) == 2


def test_sessions_are_found_by_token_and_end_by_person(hired: SqlStore, engine: Engine) -> None:
    with hired.begin() as unit:
        for token in ("one", "two", "three"):
            unit.visits.begin(token, "s1", NOW)
        unit.visits.seen("two", LATER)
        assert unit.visits.last() == {"s1": LATER}
        found = unit.visits.get("two")
        assert found
        assert (found.staff, found.made, found.seen) == (AWA, NOW, LATER)
        unit.visits.end("one")
        assert unit.visits.end_all("s1", but="two") == 1
        assert [each.seen for each in unit.visits.of("s1")] == [LATER]
        assert unit.visits.purge(LATER, NOW) == 0
        assert unit.visits.purge(LATER + timedelta(seconds=1), NOW) == 1
        assert unit.visits.last() == {}
    with engine.begin() as connection:
        assert connection.execute(select(visit)).all() == []


def test_who_has_a_case_by_name_is_known_and_handed_on(hired: SqlStore) -> None:
    with hired.begin() as unit:
        case(unit)
        case(unit, "c2", "K002")
        unit.keepers.keep("c1", "s1", NOW)
        unit.keepers.keep("c2", "s1", LATER)
        unit.keepers.keep("c1", "s1", NOW)
        assert unit.keepers.cases("s1") == ("c1", "c2")
        assert unit.keepers.hand("s1", "s2", LATER) == ("c1", "c2")
        assert unit.keepers.of_each(("c1", "c2")) == {"c1": "s2", "c2": "s2"}
        unit.keepers.drop("c1")
        assert (unit.keepers.of("c1"), unit.keepers.of("c2")) == ("", "s2")
        assert unit.keepers.hand("s2", "", LATER) == ("c2",)
        assert unit.keepers.of_each(()) == {}
