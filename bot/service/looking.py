"""Look at a case whose moment has come: do the one thing that is due, and set the next moment (R19, R45)."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.referral.urgency import DAY, Act, Clock, look, next_look
from bot.service.closing import close
from bot.service.door import Never, news
from bot.service.following import ask_her
from bot.service.higher import ALARMED, COORDINATED, ask_duty, ask_higher
from bot.service.line import Line
from bot.service.need import CHILD
from bot.service.outcomes import OUTCOMES
from bot.service.ports import Unit
from bot.service.post import notify, post_news
from bot.service.records import OWNED, Case
from bot.service.refer import ask_coordination

WAITS = "suite-attente-nouvelle"
"""What she is told, where she may be, when nobody has taken her request yet."""


def look_at(line: Line, id_: str, now: datetime) -> int:
    """Do what is due in one case; 1 when something was."""
    with line.store.begin() as unit:
        case = unit.cases.get(id_)
        clock = _clock(unit, case, now)
        if clock is None:
            return 0
        act = look(clock, line.rules.limits, now)
        if act:
            clock = _DONE[act](line, unit, case, clock, now)
        _wind(line, unit, id_, clock, now)
        return 1 if act else 0


def _wind(line: Line, unit: Unit, id_: str, clock: Clock, now: datetime) -> None:
    case = unit.cases.get(id_)
    if case.state != "closed":
        clock = replace(clock, state=case.state)
        unit.clocks.set(id_, clock, next_look(clock, line.rules.limits, now), now)


def _clock(unit: Unit, case: Case, now: datetime) -> Clock | None:
    """The clock, where nothing lies in the future: a moment of a clock that ran ahead is now."""
    clock = unit.clocks.get(case.id)
    if clock is None:
        return None
    reachable = case.need != CHILD and not isinstance(news(unit.people.get(case.person), now), Never)
    return replace(
        clock,
        since=min(clock.since, now),
        touched=min(clock.touched, now),
        told_at=min(clock.told_at, now),
        reachable=reachable,
        confirmed=case.state in OWNED and _confirmed(unit, case),
    )


def _confirmed(unit: Unit, case: Case) -> bool:
    """Whether the last she said since somebody took it is that it was help."""
    said = ""
    for _, _, what, why in unit.cases.story(case.id):
        if what == "accepted":
            said = ""
        elif what == "her-answer":
            said = why
    return said == "oui"


def _coordinate(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    unit.cases.log(case.id, "kuma", "raised", "nobody has taken it in time: the coordination too", now)
    ask_coordination(line, unit, case, "nobody has taken it in time", now)
    return replace(clock, step=COORDINATED, since=now)


def _overdue(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    unit.cases.log(case.id, "kuma", "overdue", "nobody has taken it", now)
    ask_duty(line, unit, case, "overdue", now)
    again = not clock.told or now - clock.told_at >= DAY
    told = _told(line, unit, case, clock, now) if clock.reachable and again else clock
    return replace(told, step=max(clock.step, ALARMED), since=now)


def _told(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    post_news(line, unit, case, WAITS, now)
    return replace(clock, told=clock.told + 1, told_at=now)


def _remind(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    unit.cases.log(case.id, "kuma", "reminded", case.partner, now)
    notify(line, unit, case, "alerte-rappel-dossier", {}, now)
    return replace(clock, reminded=clock.reminded + 1, since=now)


def _pass_on(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    unit.cases.log(case.id, "kuma", "passed-on", case.partner, now)
    notify(line, unit, case, "alerte-passee", {}, now)
    ask_higher(line, unit, case, "its holder is silent", now)
    return unit.clocks.get(case.id) or clock


def _ask(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    ask_her(line, unit, case, now)
    return replace(clock, told=clock.told + 1, told_at=now)


def _close(line: Line, unit: Unit, case: Case, clock: Clock, now: datetime) -> Clock:
    # Who says "done" names an outcome; where a release before did not, it counts as lost contact.
    outcome = case.outcome if case.outcome in OUTCOMES else "perdue"
    close(unit, case.id, outcome, now)
    unit.cases.log(case.id, "kuma", "closed" if clock.confirmed else "closed-unconfirmed", outcome, now)
    return clock


_DONE: Mapping[Act, Callable[[Line, Unit, Case, Clock, datetime], Clock]] = {
    Act.COORDINATE: _coordinate,
    Act.OVERDUE: _overdue,
    Act.TELL: _told,
    Act.REMIND: _remind,
    Act.HAND_ON: _pass_on,
    Act.ASK: _ask,
    Act.CLOSE: _close,
}
