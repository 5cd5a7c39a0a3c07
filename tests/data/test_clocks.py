"""The clock of a case is kept in its row, and nothing that forgets it can be written."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError

from bot.data.store import SqlStore
from tests.data.kept import NOW, case, offered

LATER = NOW + timedelta(hours=2)


def test_a_new_case_is_due_at_once_and_a_closed_one_never(store: SqlStore) -> None:
    with store.begin() as unit:
        new = case(unit)
        assert unit.clocks.due(NOW) == ("c1",)
        assert unit.clocks.moment("c1") == NOW
        unit.cases.change(replace(new, state="closed", outcome="rue"), LATER)
        assert unit.clocks.due(LATER + timedelta(days=99)) == ()
        assert unit.clocks.get("c1") is None
        assert unit.clocks.moment("c1") is None


def test_a_case_without_a_running_clock_is_refused_by_the_database(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        case(unit)
    with pytest.raises(IntegrityError), engine.begin() as connection:
        connection.execute(text("UPDATE case_ SET due = NULL"))


def test_what_is_set_is_kept_until_its_moment(store: SqlStore) -> None:
    with store.begin() as unit:
        case(unit)
        clock = unit.clocks.get("c1")
        assert clock
        set_ = replace(clock, step=2, reminded=1, told=1, since=NOW, told_at=NOW)
        unit.clocks.set("c1", set_, LATER, NOW)
    with store.begin() as unit:
        assert unit.clocks.get("c1") == set_
        assert unit.clocks.due(LATER - timedelta(seconds=1)) == ()
        assert unit.clocks.due(LATER) == ("c1",)


@pytest.mark.parametrize(
    "now", [NOW - timedelta(hours=2), NOW - timedelta(days=366), NOW - timedelta(minutes=2)]
)
def test_where_the_clock_was_set_back_every_case_is_looked_at(store: SqlStore, now: datetime) -> None:
    with store.begin() as unit:
        case(unit)
        clock = unit.clocks.get("c1")
        assert clock
        unit.clocks.set("c1", clock, LATER, NOW)
        assert unit.clocks.due(now) == ("c1",)
        assert unit.clocks.due(NOW - timedelta(seconds=30)) == ()


def test_an_offer_made_under_a_clock_that_ran_ahead_is_late(store: SqlStore) -> None:
    with store.begin() as unit:
        made = offered(unit, case(unit), "centre")
        assert unit.referrals.late(NOW) == ()
        assert unit.referrals.late(NOW - timedelta(hours=2)) == (made,)


def test_a_move_winds_the_clock_anew_but_not_between_open_and_unmet(store: SqlStore) -> None:
    with store.begin() as unit:
        new = case(unit)
        clock = unit.clocks.get("c1")
        assert clock
        unit.clocks.set("c1", replace(clock, told=1, reminded=1), LATER, NOW)
        unit.cases.change(replace(new, state="unmet"), LATER)
        kept = unit.clocks.get("c1")
        assert kept == replace(clock, state="unmet", told=1, reminded=1)
        unit.cases.change(replace(new, state="accepted", partner="centre"), LATER)
        moved = unit.clocks.get("c1")
        assert moved
        assert (moved.since, moved.touched, moved.told, moved.reminded) == (LATER, LATER, 0, 0)
        assert unit.clocks.due(LATER) == ("c1",)


def test_what_the_holder_does_is_counted_from_and_what_others_do_is_not(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.cases.change(replace(case(unit), state="accepted", partner="centre"), NOW)
        unit.cases.log("c1", "maison", "refused", "", LATER)
        unit.cases.log("c1", "kuma", "reminded", "", LATER)
        clock = unit.clocks.get("c1")
        assert clock
        assert clock.touched == NOW
        unit.cases.log("c1", "centre", "noted", "", LATER)
        clock = unit.clocks.get("c1")
        assert clock
        assert (clock.touched, clock.since) == (LATER, LATER)
        unit.clocks.restart("c1", LATER + timedelta(hours=1))
        clock = unit.clocks.get("c1")
        assert clock
        assert clock.touched == LATER + timedelta(hours=1)
