"""Cases, their codes and their story."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import IntegrityError

from bot.data.store import SqlStore
from bot.data.tables import person
from bot.service.records import Case
from tests.data.kept import AWA, NOW, case

LATER = NOW + timedelta(minutes=1)


def test_a_case_is_kept_whole(store: SqlStore) -> None:
    with store.begin() as unit:
        met = unit.people.meet(AWA, NOW).id
        new = Case("c1", "K001", met, "high", "danger", "open", "12-14", "kati", "Kati", "oui", "centre")
        unit.cases.open(new, NOW)
    with store.begin() as unit:
        assert unit.cases.get("c1") == unit.cases.by_code("K001") == unit.cases.of(met) == new


def test_a_code_is_given_once(store: SqlStore) -> None:
    with store.begin() as unit:
        case(unit, "c1", "K001")
    with pytest.raises(IntegrityError), store.begin() as unit:
        case(unit, "c2", "K001")


def test_a_case_that_is_not_there_is_said_to_be_missing(store: SqlStore) -> None:
    with store.begin() as unit:
        assert unit.cases.by_code("K001") is None
        with pytest.raises(KeyError):
            unit.cases.get("c1")
        with pytest.raises(KeyError):
            unit.referrals.get("r1")


def test_the_newest_case_that_is_not_closed_is_hers(store: SqlStore) -> None:
    with store.begin() as unit:
        case(unit, "c1", "K001")
        new = case(unit, "c2", "K002", LATER)
        assert unit.cases.of(new.person) == new
        unit.cases.change(Case("c2", "K002", new.person, "high", "danger", "closed"), LATER)
        found = unit.cases.of(new.person)
    assert found
    assert found.id == "c1"


def test_the_cases_that_somebody_has_or_had_are_found_closed_ones_too(store: SqlStore) -> None:
    with store.begin() as unit:
        mine = [
            case(unit, f"c{number}", f"K00{number}", NOW + number * timedelta(hours=1)) for number in range(3)
        ]
        kept = replace(mine[0], state="closed", partner="centre"), replace(mine[2], partner="clinique")
        for each in kept:
            unit.cases.change(each, LATER)
        assert unit.cases.held(mine[0].person) == kept[::-1]
        assert unit.cases.held("somebody else") == ()


def test_r15_a_code_of_hers_opens_the_case_it_was_chosen_for(store: SqlStore) -> None:
    with store.begin() as unit:
        met = case(unit, "c1", "K001").person
        case(unit, "c2", "K002", LATER)
        unit.cases.set_pin("c1", "4321")
        found = unit.cases.of(met, "4321")
        assert found
        assert found.id == "c1"
        assert unit.cases.of(met, "1234") is None
        assert unit.cases.of(met, "") is None


def test_r15_a_code_opens_nobody_elses_case(store: SqlStore) -> None:
    with store.begin() as unit:
        case(unit)
        unit.cases.set_pin("c1", "4321")
        assert unit.cases.of(unit.people.meet("+22370000002", NOW).id, "4321") is None


def test_equal_codes_look_different(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        case(unit, "c1", "K001")
        case(unit, "c2", "K002")
        unit.cases.set_pin("c1", "4321")
        unit.cases.set_pin("c2", "4321")
    with engine.begin() as connection:
        hashes = connection.exec_driver_sql("SELECT pin_hash FROM case_").scalars().all()
    assert len(set(hashes)) == 2
    assert "4321" not in "".join(hashes)


def test_the_story_is_told_in_order(store: SqlStore) -> None:
    with store.begin() as unit:
        case(unit)
        unit.cases.log("c1", "kuma", "opened", "consent: oui", NOW)
        unit.cases.log("c1", "centre", "accepted", "", LATER)
    with store.begin() as unit:
        assert unit.cases.story("c1") == (
            (NOW, "kuma", "opened", "consent: oui"),
            (LATER, "centre", "accepted", ""),
        )


def test_r34_a_case_holds_no_number(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        case(unit)
    with engine.begin() as connection:
        row = connection.exec_driver_sql("SELECT * FROM case_").mappings().one()
        numbers = connection.execute(person.select()).mappings().one()
    secrets = {numbers["number"], numbers["number_hash"], AWA, AWA.removeprefix("+223")}
    assert secrets.isdisjoint(row.values())


def test_each_partners_load_is_what_it_accepted(store: SqlStore) -> None:
    with store.begin() as unit:
        for number in range(3):
            new = case(unit, f"c{number}", f"K00{number}")
            unit.cases.change(
                Case(new.id, new.code, new.person, "low", "abri", "accepted", partner="centre"), NOW
            )
        case(unit, "c9", "K009")
        assert unit.referrals.load() == {"centre": 3}
