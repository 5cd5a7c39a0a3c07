"""Forget who asked for it: after a wait in which she may change her mind, or at once where there is none.

Who grabbed the phone cannot erase her in a minute: while it lasts her code shows it and undoes it.
"""

from datetime import datetime, timedelta

from bot.service.calls import NEED as CALL
from bot.service.closing import close_forgotten
from bot.service.line import Line, Scene
from bot.service.ports import Unit
from bot.service.thread_news import withdrawn

LONGEST = timedelta(days=4200)
"""No farewell lies further ahead: the setting has five digits of hours, see `bot.config`."""


def ask(scene: Scene, pin: str) -> bool:
    """Have her and the requests behind her code or behind none forgotten; whether it is done already.

    What is urgent and has no code does not end here, whatever code is typed: who took the phone from her
    hand must not call off the alarm.
    """
    pocket = scene.unit.pockets.parted(scene.person.id, pin)
    bare = tuple(case for case in pocket.bare if not _urgent(scene.unit, case))
    wait = scene.line.rules.farewell
    if wait:
        scene.unit.farewells.plan(scene.person.id, (*pocket.behind, *bare), scene.now + wait)
        return False
    _forget(scene.line, scene.unit, scene.person.id, (*pocket.behind, *bare), scene.now)
    return True


def change_mind(scene: Scene) -> None:
    """All stays as it was."""
    if scene.person.leaves:
        scene.unit.farewells.keep(scene.person.id)


def forget_due(line: Line, now: datetime) -> int:
    """Forget everybody whose wait is over, each in a transaction of its own; how many."""
    with line.store.begin() as unit:
        due = unit.farewells.due(now, LONGEST)
    for person in due:
        with line.store.begin() as unit:
            cases = unit.farewells.cases(person)
            if cases is not None:
                unit.farewells.keep(person)
                _forget(line, unit, person, cases, now)
    return len(due)


def _forget(line: Line, unit: Unit, person: str, cases: tuple[str, ...], now: datetime) -> None:
    """Close these, empty her words, and cut the number off from its row.

    Where a request stays, behind another code or opened since, so do the number and what was chosen
    for it; where one without a code stays, so do her words, which may tell where she is.
    """
    for case in cases:
        if unit.cases.get(case).state != "closed":
            close_forgotten(line, unit, case, now)
            unit.cases.blur(case)
    unit.outbox.cancel(person, now)
    withdrawn(line, unit, person, now)
    left = unit.pockets.parted(person)
    if not left.bare:
        unit.people.erase(person)
    if not left.bare and not left.others:
        unit.people.forget(person, now)


def _urgent(unit: Unit, id_: str) -> bool:
    case = unit.cases.get(id_)
    return case.urgency == "high" or case.need == CALL
