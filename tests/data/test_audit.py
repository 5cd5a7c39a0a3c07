"""The audit is a chain: whatever is done to it in the database shows, and it never forks."""

import pytest
from sqlalchemy import Engine, delete, insert, select, update

from bot.data.seal import Keys
from bot.data.staff_tables import audit, audit_end
from bot.data.store import SqlStore
from tests.data.kept import NOW, fresh, together


@pytest.fixture
def written(store: SqlStore) -> SqlStore:
    """An audit of five lines."""
    for number in range(1, 6):
        with store.begin() as unit:
            unit.audit.add(f"who-{number}", "exported", f"K00{number}", "why", NOW)
    assert broken(store) == 0
    return store


def broken(store: SqlStore) -> int:
    with store.begin() as unit:
        return unit.audit.broken()


@pytest.mark.parametrize("column", ["who", "what", "object", "why", "at", "chain"])
def test_a_line_that_is_changed_is_where_it_breaks(written: SqlStore, engine: Engine, column: str) -> None:
    new = NOW.replace(hour=11) if column == "at" else "other"
    with engine.begin() as connection:
        connection.execute(update(audit).where(audit.c.number == 3).values({column: new}))
    assert broken(written) == 3


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_line_that_is_taken_out_is_where_it_breaks(written: SqlStore, engine: Engine, number: int) -> None:
    with engine.begin() as connection:
        connection.execute(delete(audit).where(audit.c.number == number))
    assert broken(written) == number


def test_lines_that_are_cut_off_are_missed(written: SqlStore, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(delete(audit).where(audit.c.number > 2))
    assert broken(written) == 3


def test_cut_off_with_an_end_made_to_match_is_missed_all_the_same(written: SqlStore, engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(delete(audit).where(audit.c.number > 2))
        connection.execute(update(audit_end).values(number=2))
    assert broken(written) == 3


def test_a_line_that_is_added_by_hand_breaks_it(written: SqlStore, engine: Engine) -> None:
    with engine.begin() as connection:
        last = connection.execute(select(audit).where(audit.c.number == 5)).one()
        connection.execute(insert(audit).values({**last._mapping, "number": 6}))
    assert broken(written) == 6


def test_two_lines_that_change_places_break_it(written: SqlStore, engine: Engine) -> None:
    with engine.begin() as connection:
        for old, new in ((2, 99), (4, 2), (99, 4)):
            connection.execute(update(audit).where(audit.c.number == old).values(number=new))
    assert broken(written) == 2


def test_who_has_no_key_signs_nothing(written: SqlStore, engine: Engine) -> None:
    stranger = SqlStore(engine, Keys("k1", {"k1": b"1" * 32}, b"3" * 32), fresh())
    with stranger.begin() as unit:
        unit.audit.add("who", "exported", "", "", NOW)
    assert broken(written) == 6


def test_many_at_once_make_one_chain(store: SqlStore) -> None:
    def add(number: int) -> None:
        for _ in range(3):
            with store.begin() as unit:
                unit.audit.add(f"who-{number}", "exported", "", "", NOW)

    assert together(6, add) == [None] * 6
    assert broken(store) == 0
    with store.begin() as unit:
        assert [each.number for each in unit.audit.entries()] == list(range(18, 0, -1))


def test_what_is_undone_leaves_no_line_and_no_hole(written: SqlStore) -> None:
    def undone() -> None:
        with written.begin() as unit:
            unit.audit.add("who", "exported", "", "", NOW)
            raise LookupError

    with pytest.raises(LookupError):
        undone()
    with written.begin() as unit:
        unit.audit.add("who", "exported", "", "", NOW)
        assert unit.audit.lines() == 6
    assert broken(written) == 0


def test_lines_are_found_by_who_what_object_time_and_those_whose_they_are(written: SqlStore) -> None:
    later = NOW.replace(hour=12)
    with written.begin() as unit:
        unit.audit.add("who-1", "left", "K002", "", later)
        found = [
            unit.audit.entries(who="who-1"),
            unit.audit.entries(what="left"),
            unit.audit.entries(object="K002"),
            unit.audit.entries(since=later),
            unit.audit.entries(within=frozenset({"who-5", "K002"})),
            unit.audit.entries(before=3),
            unit.audit.entries(limit=1),
            unit.audit.entries(within=frozenset()),
        ]
        assert [[each.number for each in lines] for lines in found] == [
            [6, 1],
            [6],
            [6, 2],
            [6],
            [6, 5, 2],
            [2, 1],
            [6],
            [],
        ]
        assert unit.audit.latest(("exported", "left"))["who-1"] == later
