"""Whether the promises are kept now: a sign for each thing that can fail, red or not, for the health page."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.service.dialled import ending
from bot.service.hearers import COORDINATION
from bot.service.joining import administers
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit
from bot.service.risks import OVERDUE, RECENT
from bot.service.watch import gaps

QUIET = timedelta(seconds=30)
"""A worker says every five seconds that it lives: six times unsaid, and the page is red within the minute."""
LATE = timedelta(seconds=60)
"""An alert that has waited for so long has not left at once."""

MOST = 5
"""Names that a sentence tells."""

Fact = str | int | datetime | None


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing that can fail: whether a promise is at `risk` by it, and the facts of its sentence."""

    name: str
    risk: bool
    facts: Mapping[str, Fact] = field(default_factory=dict)


def signs(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    """All that the store knows of, in the order in which it matters."""
    looks: tuple[Callable[[Line, Unit, datetime], tuple[Sign, ...]], ...] = (
        _worker,
        _messages,
        _ways,
        _requests,
        _lists,
        _house,
    )
    return tuple(sign for look in looks for sign in look(line, unit, now))


def _worker(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    seen = unit.beats().get("worker")
    return (Sign("worker", seen is None or now - seen > QUIET, {"seen": seen}),)


def _messages(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    count, since = unit.pulse.alerts(now)
    seconds = unit.outbox.counts(now)["oldest"]
    wrong = unit.outbox.wrong(now - RECENT)
    dead, unknown = wrong.get("dead", 0), wrong.get("unknown", 0)
    held = unit.inbox.quarantined(now - RECENT)
    return (
        Sign("alerts", since is not None and now - since > LATE, {"count": count, "since": since}),
        Sign("outbox", seconds > OVERDUE, {"minutes": seconds // 60}),
        Sign("wrong", bool(dead or unknown), {"dead": dead, "unknown": unknown}),
        Sign("quarantine", bool(held), {"count": held}),
    )


def _ways(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    found = []
    for name in dict.fromkeys((line.rules.out, *line.rules.doors.values())):
        way = unit.pulse.way(name)
        worse = way.refused is not None and (way.accepted is None or way.refused > way.accepted)
        facts: dict[str, Fact] = {"name": name, "accepted": way.accepted, "refused": way.refused}
        found.append(Sign("gateway", worse and way.stuck > 0, {**facts, "code": way.code or "-"}))
    return tuple(found)


def _requests(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    unmet = len(unit.cases.unmet(now))
    return (Sign("unmet", bool(unmet), {"count": unmet}),)


def _lists(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    today = now.astimezone(BAMAKO).date()
    partners = unit.partners.all()
    stale = sorted(each.id for each in partners if today - each.verified > line.rules.stale)
    old = ending(unit.hotlines.all(), today, line.rules.hotline)
    holes = gaps(unit, now)
    last = sum(each.kind == COORDINATION for each in partners)
    return (
        Sign("coordination", not last, {"count": last}),
        Sign("rosters", bool(holes), {"count": len(holes), "list": _named(who for who, _, _ in holes)}),
        Sign("partners", bool(stale), {"count": len(stale), "list": _named(stale)}),
        Sign("hotlines", bool(old), {"count": len(old), "list": _named(old)}),
    )


def _house(line: Line, unit: Unit, now: datetime) -> tuple[Sign, ...]:
    broken = unit.audit.broken()
    chief = sum(administers(each) for each in unit.staff.all())
    return (
        Sign("audit", bool(broken), {"broken": broken, "count": unit.audit.lines()}),
        Sign("administrators", not chief, {"count": chief}),
    )


def _named(names: Iterable[str]) -> str:
    """The first of them, each once."""
    found = list(dict.fromkeys(names))
    return ", ".join(found[:MOST]) + (", ..." if len(found) > MOST else "")
