"""A partner's duty roster: which phones are on call, and where nobody is. Pure: the time is a parameter."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from bot.referral.hours import DAY, WEEK, minute, minutes, spans, within
from bot.referral.partner import Partner, on_duty


@dataclass(frozen=True, slots=True)
class Shift:
    """A time of the week and who answers then; `phones` are persons, in the order to ring them.

    Days and hours are read as a partner's: Monday = 0, and `closes` <= `opens` ends the day after.
    """

    name: str
    days: frozenset[int]
    opens: time
    closes: time
    phones: tuple[str, ...]


def is_on(shift: Shift, now: datetime) -> bool:
    """Whether the shift runs; `now` tells the time in Bamako."""
    return within(shift.days, shift.opens, shift.closes, now)


def attended(partner: Partner, shifts: Sequence[Shift], now: datetime) -> bool:
    """Whether somebody answers now: a shift runs; without a roster, the partner is open."""
    return any(is_on(shift, now) for shift in shifts) if shifts else on_duty(partner, now)


def ringing(shifts: Sequence[Shift], phones: Sequence[str], now: datetime) -> tuple[str, ...]:
    """All phones of a partner, those on call now first, in the order of its roster.

    A phone that only the roster still names is none of the partner's any more.
    """
    on_call = (phone for shift in shifts if is_on(shift, now) for phone in shift.phones)
    return tuple(dict.fromkeys((*(phone for phone in on_call if phone in phones), *phones)))


def holes(partner: Partner, shifts: Sequence[Shift]) -> tuple[tuple[int, int], ...]:
    """When the partner is open and no shift runs, as minutes of the week; without a roster, never."""
    return tuple(spans(_missing(partner, shifts)))


def holes_soon(partner: Partner, shifts: Sequence[Shift], now: datetime) -> tuple[tuple[int, int], ...]:
    """The holes of the next 24 hours, as minutes that go on counting past the end of the week."""
    missing, start = _missing(partner, shifts), minute(now)
    return tuple(spans(at for at in range(start, start + DAY) if at % WEEK in missing))


def _missing(partner: Partner, shifts: Sequence[Shift]) -> frozenset[int]:
    if not shifts:
        return frozenset()
    held = {at for shift in shifts for at in minutes(shift.days, shift.opens, shift.closes)}
    return frozenset(minutes(partner.days, partner.opens, partner.closes)) - held
