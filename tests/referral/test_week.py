"""The week of a roster shows for each hour who is on call, and where nobody is."""

from dataclasses import replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from bot.referral.hours import DAY, WEEK, minutes
from bot.referral.roster import Shift, holes
from bot.referral.week import silent, week
from tests.data.kept import partner

DAILY = frozenset(range(7))
CENTRE = partner("centre")
BY_DAY = Shift("jour", DAILY, time(7), time(19), ("first", "second"))
BY_NIGHT = Shift("nuit", frozenset(range(6)), time(19), time(7), ("second", "gone"))
PHONES = ("first", "second", "third")


def told(day: int, *shifts: Shift) -> list[tuple[str, int, int, tuple[int, ...]]]:
    slots = week(CENTRE, shifts, PHONES)[day]
    return [(slot.state, slot.start // 60, slot.end // 60, slot.ranks) for slot in slots]


def test_a_day_tells_who_is_on_call_by_the_place_of_the_phone() -> None:
    assert told(1, BY_DAY, BY_NIGHT) == [
        ("held", 0, 7, (2,)),
        ("held", 7, 8, (1, 2)),
        ("held", 8, 19, (1, 2)),
        ("held", 19, 20, (2,)),
        ("held", 20, 24, (2,)),
    ]


def test_a_night_without_a_shift_is_a_hole_on_both_of_its_days() -> None:
    assert told(6, BY_DAY, BY_NIGHT)[-1] == ("hole", 20, 24, ())
    assert told(0, BY_DAY, BY_NIGHT)[0] == ("hole", 0, 7, ())


def test_without_a_roster_the_opening_hours_count_and_all_phones_ring() -> None:
    office = replace(CENTRE, days=frozenset({0}), opens=time(9), closes=time(12))
    monday, tuesday, *_ = week(office, (), PHONES)
    assert [(slot.state, slot.ranks) for slot in monday if slot.state != "closed"] == [("open", (1, 2, 3))]
    assert {slot.state for slot in tuesday} == {"closed"}


def test_a_shift_whose_phones_are_gone_is_held_by_no_phone() -> None:
    assert told(2, replace(BY_NIGHT, phones=("gone",)))[0] == ("held", 0, 7, ())


def test_who_answers_in_danger_is_missed_where_no_team_is() -> None:
    office = replace(CENTRE, days=frozenset(range(5)), opens=time(8), closes=time(18))
    nights = replace(BY_NIGHT, days=DAILY, opens=time(18), closes=time(8))
    assert silent([(office, ()), (CENTRE, (nights,))]) == (
        (5 * DAY + 8 * 60, 5 * DAY + 18 * 60),
        (6 * DAY + 8 * 60, 6 * DAY + 18 * 60),
    )
    assert silent([(CENTRE, ())]) == ()
    assert silent([]) == ((0, WEEK),)


hours = st.times().map(lambda at: at.replace(second=0, microsecond=0))
days = st.frozensets(st.integers(0, 6))
shifts = st.builds(Shift, st.just("s"), days, hours, hours, st.just(("first",)))


@given(st.lists(shifts, min_size=1, max_size=4), days, hours, hours)
def test_every_minute_of_the_week_is_told_once_and_holes_are_those_of_the_roster(
    found: list[Shift], open_days: frozenset[int], opens: time, closes: time
) -> None:
    open_ = replace(CENTRE, days=open_days, opens=opens, closes=closes)
    slots = [slot for day in week(open_, found, PHONES) for slot in day]
    spread = [
        (slot.day * DAY + minute, slot.state) for slot in slots for minute in range(slot.start, slot.end)
    ]
    assert [minute for minute, _ in spread] == list(range(WEEK))
    missing = {minute for start, end in holes(open_, found) for minute in range(start, end)}
    assert {minute for minute, state in spread if state == "hole"} == missing
    held = {minute for each in found for minute in minutes(each.days, each.opens, each.closes)}
    assert {minute for minute, state in spread if state == "held"} == held
    empty = {minute for start, end in silent([(open_, found)]) for minute in range(start, end)}
    assert empty == set(range(WEEK)) - held
