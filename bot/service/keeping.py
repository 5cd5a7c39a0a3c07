"""Who, of a partner's people, has a case by name: taken with a yes, given to a colleague, laid down again.

The partner has the case in any event (R35); a name only says who of its people looks after it. Whatever ends
or moves the case ends this too, without being asked (`bot.service.keepers`).
Call these before the line of the audit that the page writes: whoever adds to the audit waits for nobody else.
"""

from datetime import datetime

from bot.engine.turn import Say
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.post import post_to_team
from bot.service.records import OWNED, Case
from bot.service.staff import ACTIVE, Staff

KEEP = ("caseworker", "coordinator")
"""The roles that may have a case."""


class KeepingError(ValueError):
    """Why somebody cannot have a case; `fault` is the id of its sentence in the console."""

    def __init__(self, fault: str, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault


def keeper(unit: Unit, case: Case) -> Staff | None:
    """Whoever has a case by name; None for nobody."""
    found = unit.keepers.of(case.id)
    return next((each for each in unit.staff.all() if each.id == found), None) if found else None


def take(unit: Unit, case: Case, staff: Staff, now: datetime) -> None:
    """Have a held case from now on, whoever had it. Raises KeepingError where it is not one's partner's."""
    give(unit, case, staff, staff, now)


def give(unit: Unit, case: Case, by: Staff, to: Staff, now: datetime) -> None:
    """One of a partner's people gives a held case to a colleague. Raises KeepingError."""
    if case.state not in OWNED or case.partner != by.partner:
        raise KeepingError("keeping-case", "this case is not with your team")
    # Read again and held: a colleague who is being let go at this moment takes nothing with them.
    fresh = unit.staff.get(to.id)
    if fresh.state != ACTIVE or fresh.partner != case.partner or fresh.role not in KEEP:
        raise KeepingError("keeping-colleague", "this colleague does not work on your team's cases")
    unit.keepers.keep(case.id, fresh.id, now)
    unit.cases.log(case.id, by.login, "kept", fresh.login, now)


def lay_down(unit: Unit, case: Case, by: Staff, now: datetime) -> None:
    """The case is the partner's again, and nobody's by name. Raises KeepingError as `give` does."""
    if case.state not in OWNED or case.partner != by.partner:
        raise KeepingError("keeping-case", "this case is not with your team")
    if unit.keepers.of(case.id):
        unit.keepers.drop(case.id)
        unit.cases.log(case.id, by.login, "kept", "nobody", now)


def hand_all(line: Line, unit: Unit, staff: Staff, to: Staff | None, by: str, now: datetime) -> int:
    """Give all that somebody has to one colleague, or to nobody by name; how many cases there were.

    Where nobody has them by name, the partner's phone that is on call is told once how many.
    """
    cases = unit.keepers.hand(staff.id, to.id if to else "", now)
    for case in cases:
        unit.cases.log(case, by, "kept", to.login if to else "nobody", now)
    if cases and not to:
        said = Say("alerte-sans-nom", {"count": str(len(cases))})
        post_to_team(line, unit, staff.partner, f"notice:nobody:{staff.id}:{now:%Y%m%d%H%M%S}", said, now)
    return len(cases)
