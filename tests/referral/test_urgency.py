"""When a case is looked at next: every state has such a moment, and one thing is done at it."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.referral.partner import Partner
from bot.referral.urgency import DAY, Act, Clock, Limits, agenda, by_day, look, may_ring, next_look

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
NIGHT = NOON.replace(hour=23)
LIMITS = Limits()
CLOCK = Clock("open", "high", 0, NOON, NOON, 0, 0, NOON)
minutes = st.integers(-600_000, 600_000).map(lambda number: NOON + timedelta(minutes=number))
clocks = st.builds(
    Clock,
    state=st.sampled_from(["open", "unmet", "accepted", "helped"]),
    urgency=st.sampled_from(["high", "medium", "low"]),
    step=st.integers(0, 9),
    since=minutes,
    touched=minutes,
    reminded=st.integers(0, 9),
    told=st.integers(0, 9),
    told_at=minutes,
    reachable=st.booleans(),
    confirmed=st.booleans(),
)


@given(clock=clocks, now=minutes)
def test_every_state_has_a_next_look_and_it_is_within_a_day(clock: Clock, now: datetime) -> None:
    assert now <= next_look(clock, LIMITS, now) <= now + DAY


@given(clock=clocks, now=minutes)
def test_nothing_that_is_due_is_looked_past(clock: Clock, now: datetime) -> None:
    if look(clock, LIMITS, now):
        assert next_look(clock, LIMITS, now) == now


def test_a_closed_case_waits_for_nothing() -> None:
    with pytest.raises(ValueError, match="waits for nothing"):
        agenda(replace(CLOCK, state="closed"), LIMITS)


@pytest.mark.parametrize(
    ("urgency", "step", "after", "act"),
    [
        ("high", 0, timedelta(minutes=15), Act.COORDINATE),
        ("high", 1, timedelta(minutes=45), Act.OVERDUE),
        ("high", 2, timedelta(days=1), Act.OVERDUE),
        ("medium", 0, timedelta(hours=6), Act.COORDINATE),
        ("medium", 1, timedelta(hours=18), Act.OVERDUE),
        ("low", 0, timedelta(days=1), Act.COORDINATE),
        ("low", 1, timedelta(days=2), Act.OVERDUE),
        ("low", 7, timedelta(days=3), Act.OVERDUE),
    ],
)
def test_r19_what_nobody_has_taken_goes_higher(urgency: str, step: int, after: timedelta, act: Act) -> None:
    clock = replace(CLOCK, urgency=urgency, step=step)
    assert look(clock, LIMITS, NOON + after - timedelta(seconds=1)) is None
    assert look(clock, LIMITS, NOON + after) is act


@pytest.mark.parametrize(
    ("urgency", "after"), [("high", timedelta(hours=1)), ("medium", DAY), ("low", 3 * DAY)]
)
def test_r45_a_holder_is_reminded_twice_and_then_loses_it(urgency: str, after: timedelta) -> None:
    for reminded, act in [(0, Act.REMIND), (1, Act.REMIND), (2, Act.HAND_ON)]:
        clock = replace(CLOCK, state="accepted", urgency=urgency, reminded=reminded)
        assert look(clock, LIMITS, NOON + after - timedelta(seconds=1)) is None
        assert look(clock, LIMITS, NOON + after) is act


@pytest.mark.parametrize(
    ("state", "told", "after"), [("accepted", 0, 3), ("accepted", 1, 7), ("helped", 0, 0), ("helped", 1, 7)]
)
def test_she_is_asked_where_she_may_be_and_twice_at_most(state: str, told: int, after: int) -> None:
    clock = replace(CLOCK, state=state, urgency="low", told=told, reachable=True, since=NOON + 9 * DAY)
    assert look(clock, LIMITS, NOON + after * DAY) is Act.ASK
    assert look(replace(clock, reachable=False), LIMITS, NOON + after * DAY) is None
    assert look(replace(clock, told=2), LIMITS, NOON + after * DAY) is None


def test_one_who_never_answers_leaves_a_case_that_closes_in_the_end() -> None:
    clock = replace(CLOCK, state="helped", told=2, reachable=True)
    assert look(clock, LIMITS, NOON + 30 * DAY - timedelta(seconds=1)) is None
    assert look(clock, LIMITS, NOON + 30 * DAY) is Act.CLOSE


def test_what_is_not_urgent_is_reminded_of_by_day() -> None:
    assert by_day(NIGHT, "high") == NIGHT
    assert by_day(NIGHT, "low") == NIGHT.replace(day=25, hour=8)
    assert by_day(NIGHT.replace(hour=3, minute=30), "medium") == NIGHT.replace(hour=8)
    assert by_day(NOON, "low") == NOON


@pytest.mark.parametrize(
    ("urgency", "here", "rings"),
    [
        ("high", NIGHT, NIGHT),
        ("medium", NIGHT, NIGHT.replace(day=25, hour=7, minute=30)),
        ("low", NIGHT.replace(hour=2, minute=12), NIGHT.replace(hour=7, minute=30)),
        ("low", NOON.replace(hour=18), NOON.replace(hour=18)),
    ],
)
def test_at_night_who_is_closed_is_not_woken_but_for_what_is_urgent(
    urgency: str, here: datetime, rings: datetime
) -> None:
    assert may_ring(partner(time(7, 30), time(17)), urgency, here) == rings


def test_who_is_on_duty_at_night_is_rung_at_night() -> None:
    assert may_ring(partner(time(0), time(0)), "low", NIGHT) == NIGHT


def test_who_opens_late_or_not_that_day_is_rung_in_the_morning() -> None:
    assert may_ring(partner(time(11), time(17)), "low", NIGHT) == NIGHT.replace(day=25, hour=8)


def partner(opens: time, closes: time) -> Partner:
    some = frozenset({"fr"})
    days = frozenset(range(7))
    return Partner(
        "p",
        "P",
        "association",
        some,
        some,
        some,
        "kati",
        12.7,
        -8.0,
        days,
        opens,
        closes,
        9,
        date(2026, 11, 1),
        some,
    )
