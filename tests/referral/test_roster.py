"""A roster says who is on call now, in which order, and where a partner is open with nobody on."""

from dataclasses import replace
from datetime import UTC, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.referral.hours import WEEK, minute, minutes, spans, told, within
from bot.referral.need import Around
from bot.referral.partners import judge
from bot.referral.roster import Shift, attended, holes, holes_soon, ringing
from tests.referral.test_partners import AT_KATI, BAMAKO

DAILY = frozenset(range(7))
DAY = Shift("jour", DAILY, time(7), time(19), ("first", "second"))
NIGHT = Shift("nuit", DAILY, time(19), time(7), ("second",))
NOON, MIDNIGHT = (datetime(2026, 11, 24, hour, tzinfo=UTC) for hour in (12, 0))


def test_the_phones_of_the_shift_ring_first_and_the_others_after() -> None:
    assert ringing((DAY, NIGHT), ("first", "second", "third"), NOON) == ("first", "second", "third")
    assert ringing((DAY, NIGHT), ("first", "second", "third"), MIDNIGHT) == ("second", "first", "third")
    assert ringing((), ("first", "second"), MIDNIGHT) == ("first", "second")


def test_a_phone_that_only_the_roster_still_has_does_not_ring() -> None:
    assert ringing((NIGHT,), ("first",), MIDNIGHT) == ("first",)


def test_with_a_roster_a_shift_decides_and_without_one_the_opening_hours() -> None:
    assert not attended(BAMAKO, (DAY,), MIDNIGHT)
    assert attended(BAMAKO, (DAY, NIGHT), MIDNIGHT)
    assert attended(BAMAKO, (), MIDNIGHT)


def test_a_partner_with_nobody_on_call_says_so() -> None:
    (verdict,) = judge([BAMAKO], AT_KATI, MIDNIGHT, {}, around=Around(shifts={"bamako": (DAY,)}))
    assert (verdict.able, verdict.fits, verdict.reason) == (False, True, "nobody on call now")


def test_a_hole_is_an_open_hour_without_a_shift() -> None:
    short = replace(NIGHT, days=DAILY - {6})
    found = [(told(start), told(end)) for start, end in holes(BAMAKO, (DAY, short))]
    assert found == [("lun 00:00", "lun 07:00"), ("dim 19:00", "lun 00:00")]
    assert holes(BAMAKO, (DAY, NIGHT)) == ()
    assert holes(BAMAKO, ()) == ()


def test_outside_its_hours_a_partner_needs_nobody() -> None:
    office = replace(BAMAKO, opens=time(8), closes=time(17))
    assert holes(office, (DAY,)) == ()


def test_only_the_holes_of_the_next_day_are_near() -> None:
    short = replace(NIGHT, days=DAILY - {6})
    assert holes_soon(BAMAKO, (DAY, short), NOON) == ()
    sunday = datetime(2026, 11, 29, 12, tzinfo=UTC)
    found = [(told(start), told(end)) for start, end in holes_soon(BAMAKO, (DAY, short), sunday)]
    assert found == [("dim 19:00", "lun 07:00")]


@pytest.mark.parametrize(("some", "found"), [([], []), ([3], [(3, 4)]), ([4, 3, 9], [(3, 5), (9, 10)])])
def test_minutes_are_told_as_spans(some: list[int], found: list[tuple[int, int]]) -> None:
    assert list(spans(some)) == found


@given(st.frozensets(st.integers(0, 6)), st.times(), st.times(), st.integers(0, WEEK - 1))
def test_the_minutes_of_a_week_are_those_within_the_hours(
    days: frozenset[int], opens: time, closes: time, at: int
) -> None:
    opens, closes = opens.replace(second=0, microsecond=0), closes.replace(second=0, microsecond=0)
    now = datetime(2026, 11, 23 + at // 1440, at % 1440 // 60, at % 60, tzinfo=UTC)
    assert minute(now) == at
    assert (at in set(minutes(days, opens, closes))) is within(days, opens, closes, now)
