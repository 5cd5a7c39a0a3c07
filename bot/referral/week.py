"""The week of a roster at a glance: who is on call when, and where nobody is. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise
from typing import Literal, TypeAlias

from bot.referral.hours import DAY, WEEK, spans
from bot.referral.partner import Partner
from bot.referral.roster import Shift

State: TypeAlias = Literal["held", "open", "hole", "closed"]
"""Somebody is on call; open without a roster; open and nobody on call; closed."""
Part: TypeAlias = Literal["morning", "day", "evening"]

PARTS: tuple[tuple[Part, int, int], ...] = (("morning", 0, 8), ("day", 8, 20), ("evening", 20, 24))
"""The parts of a day, from hour to hour; the first and the last are the night (20 to 8)."""
WEEKEND = (5, 6)

Team: TypeAlias = tuple[Partner, Sequence[Shift]]
_Stretch: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """From minute `start` of a day to minute `end`, at most 1440, nothing changes.

    `ranks` are the places of the phones on call in the partner's list, from 1, in the order to ring them;
    a phone that is none of the partner's any more has none.
    """

    day: int
    part: Part
    start: int
    end: int
    state: State
    shifts: tuple[str, ...] = ()
    ranks: tuple[int, ...] = ()


def week(partner: Partner, shifts: Sequence[Shift], phones: Sequence[str]) -> tuple[tuple[Slot, ...], ...]:
    """The slots of each day from Monday; without a roster the opening hours, all phones on call."""
    return tuple(tuple(_day(day, partner, shifts, phones)) for day in range(7))


def silent(teams: Iterable[Team]) -> tuple[_Stretch, ...]:
    """When nobody of all these teams is on call, as minutes of the week; a team without a roster answers
    while it is open."""
    held = [
        stretch
        for partner, shifts in teams
        for each in (shifts or (partner,))
        for stretch in _stretches(each.days, each.opens, each.closes)
    ]
    cuts = sorted({0, WEEK, *(minute for stretch in held for minute in stretch)})
    empty = (
        (first, last)
        for first, last in pairwise(cuts)
        if not any(start <= first < end for start, end in held)
    )
    return tuple(spans(minute for first, last in empty for minute in range(first, last)))


def _day(day: int, partner: Partner, shifts: Sequence[Shift], phones: Sequence[str]) -> Iterator[Slot]:
    rank = {person: at for at, person in enumerate(phones, 1)}
    opened = _stretches(partner.days, partner.opens, partner.closes)
    run = [(shift, _stretches(shift.days, shift.opens, shift.closes)) for shift in shifts]
    for part, first, last in PARTS:
        for start, end in _cut(
            day * DAY + first * 60, day * DAY + last * 60, [opened, *(at for _, at in run)]
        ):
            on = [shift for shift, stretches in run if _in(start, stretches)]
            slot = Slot(day, part, start - day * DAY, end - day * DAY, "closed")
            yield _filled(slot, on, bool(shifts), _in(start, opened), rank)


def _filled(slot: Slot, on: list[Shift], roster: bool, opened: bool, rank: dict[str, int]) -> Slot:
    at = (slot.day, slot.part, slot.start, slot.end)
    if on:
        ranks = dict.fromkeys(rank[person] for shift in on for person in shift.phones if person in rank)
        return Slot(*at, "held", tuple(shift.name for shift in on), tuple(ranks))
    if not opened:
        return slot
    return Slot(*at, "hole") if roster else Slot(*at, "open", (), tuple(rank.values()))


def _cut(first: int, last: int, stretches: Iterable[Sequence[_Stretch]]) -> Iterator[_Stretch]:
    """A stretch in pieces in which nothing begins or ends."""
    inside = {minute for each in stretches for stretch in each for minute in stretch if first < minute < last}
    cuts = sorted({first, last, *inside})
    yield from pairwise(cuts)


def _in(minute: int, stretches: Iterable[_Stretch]) -> bool:
    return any(start <= minute < end for start, end in stretches)


def _stretches(days: frozenset[int], opens: time, closes: time) -> list[_Stretch]:
    """Hours of some days as stretches of the week; one that passes its end goes on at its beginning."""
    found: list[_Stretch] = []
    for day in sorted(days):
        start = day * DAY + opens.hour * 60 + opens.minute
        end = day * DAY + closes.hour * 60 + closes.minute + (DAY if closes <= opens else 0)
        found += [(start, min(end, WEEK)), *([(0, end - WEEK)] if end > WEEK else [])]
    return found
