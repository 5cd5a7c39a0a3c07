"""When a case is looked at next, and what is done then (R19, R45). Pure: the time is a parameter."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias

from bot.referral.partner import Partner, on_duty

WAITING = ("open", "unmet")
"""The states of a case that nobody has taken."""
DAY = timedelta(days=1)
"""Every case is looked at once a day at least, for what she allows may have changed."""
LONGEST = timedelta(hours=26)
"""No look lies further ahead, unless a clock was wrong: such a one is due now."""
SLACK = timedelta(minutes=1)
"""A look that lies so far in the future was written under a clock that ran ahead."""
BY_DAY = range(8, 20)
"""The hours, of Africa/Bamako, outside R47's quiet ones."""
TIMES = 2
"""How often a holder is reminded, and how often she is asked, before something else is done."""

Lengths: TypeAlias = Mapping[str, timedelta]


def _lengths(high: timedelta, medium: timedelta, low: timedelta) -> Lengths:
    return {"high": high, "medium": medium, "low": low}


class Act(Enum):
    """What a look may find to be done."""

    COORDINATE = "coordinate"
    OVERDUE = "overdue"
    TELL = "tell"
    REMIND = "remind"
    HAND_ON = "hand-on"
    ASK = "ask"
    CLOSE = "close"


@dataclass(frozen=True, slots=True)
class Limits:
    """How long each may last: the coordination is asked too after `coordinate`; after `overdue` nobody
    has taken it or its holder has done nothing, both by urgency (R19, R45). She is told after `told` that
    nobody is there yet, asked `follow` after somebody took it and `again` later; a case that its holder
    ended closes by itself `unanswered` after the holder's last act."""

    coordinate: Lengths = field(
        default_factory=lambda: _lengths(timedelta(minutes=15), timedelta(hours=6), DAY)
    )
    overdue: Lengths = field(default_factory=lambda: _lengths(timedelta(hours=1), DAY, 3 * DAY))
    told: timedelta = timedelta(hours=1)
    follow: timedelta = timedelta(days=3)
    again: timedelta = timedelta(days=7)
    unanswered: timedelta = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Clock:
    """How a case stands. `step` is the height of its escalation: 0 partners, 1 the coordination too, 2 the
    duty officer; ENCORE brings it one higher. `since` is when what is waited for began, `touched` the last
    act of the holder, `reminded` how often the holder was reminded since.
    She was written to `told` times in this state, the last time at `told_at` (at first: since then).
    `reachable` is whether she may be written to at all, `confirmed` whether she said that it was help.
    """

    state: str
    urgency: str
    step: int
    since: datetime
    touched: datetime
    reminded: int
    told: int
    told_at: datetime
    reachable: bool = False
    confirmed: bool = False


def look(clock: Clock, limits: Limits, now: datetime) -> Act | None:
    """What is to be done now: one thing, the one that has waited longest; None when nothing is."""
    due = [(at, act) for at, act in agenda(clock, limits) if at <= now]
    return min(due, key=lambda each: each[0])[1] if due else None


def next_look(clock: Clock, limits: Limits, now: datetime) -> datetime:
    """When to look again, a day ahead at most. Every state has such a moment, but "closed"."""
    return min(now + DAY, max(now, min(at for at, _ in agenda(clock, limits))))


def agenda(clock: Clock, limits: Limits) -> tuple[tuple[datetime, Act], ...]:
    """All that lies ahead in this state, with its moment. Raises ValueError for a state that is none."""
    if clock.state in WAITING:
        return tuple(_waiting(clock, limits))
    match clock.state:
        case "accepted":
            return tuple(_accepted(clock, limits))
        case "helped":
            return tuple(_helped(clock, limits))
    raise ValueError(f"a case that is {clock.state} waits for nothing")


def may_ring(partner: Partner, urgency: str, here: datetime) -> datetime:
    """From when on a partner's phone may ring; `here` is the time in Bamako.

    What is urgent rings day and night. All else does not wake who is closed: it waits for the opening,
    at most until the morning.
    """
    if urgency == "high":
        return here
    moment = here
    while moment.hour not in BY_DAY and not on_duty(partner, moment):
        moment = moment.replace(minute=moment.minute // 30 * 30, second=0, microsecond=0)
        moment += timedelta(minutes=30)
    return moment


def _waiting(clock: Clock, limits: Limits) -> Iterator[tuple[datetime, Act]]:
    coordinate, overdue = limits.coordinate[clock.urgency], limits.overdue[clock.urgency]
    match clock.step:
        case 0:
            yield clock.since + coordinate, Act.COORDINATE
        case 1:
            yield clock.since + max(overdue - coordinate, SLACK), Act.OVERDUE
        case _:
            # The offers themselves are repeated, less and less often; this is the net below them.
            yield clock.since + max(overdue, DAY), Act.OVERDUE
    if clock.reachable and not clock.told:
        yield clock.told_at + limits.told, Act.TELL


def _accepted(clock: Clock, limits: Limits) -> Iterator[tuple[datetime, Act]]:
    act = Act.REMIND if clock.reminded < TIMES else Act.HAND_ON
    yield by_day(clock.since + limits.overdue[clock.urgency], clock.urgency), act
    if not clock.confirmed:
        yield from _asking(clock, limits, limits.follow)


def _helped(clock: Clock, limits: Limits) -> Iterator[tuple[datetime, Act]]:
    if clock.confirmed:
        yield clock.since, Act.CLOSE
    else:
        yield from _asking(clock, limits, timedelta(0))
    yield clock.touched + limits.unanswered, Act.CLOSE


def _asking(clock: Clock, limits: Limits, first: timedelta) -> Iterator[tuple[datetime, Act]]:
    if clock.reachable and clock.told < TIMES:
        yield clock.told_at + (limits.again if clock.told else first), Act.ASK


def by_day(moment: datetime, urgency: str) -> datetime:
    """The moment itself, or the morning after when it is night and nothing is urgent (Bamako is on UTC)."""
    if urgency == "high" or moment.hour in BY_DAY:
        return moment
    morning = moment.replace(hour=BY_DAY.start, minute=0, second=0, microsecond=0)
    return morning if morning > moment else morning + DAY
