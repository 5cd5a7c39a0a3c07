"""The demo's way in: invented people, and for each a link that lets in once, without password or code.

Only the demo opens it: nobody's data is there, and nothing leaves the machine.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.staff import ACTIVE, INVITED, Staff

OPEN = timedelta(hours=12)
"""So long a link is good, and for once."""
CAST = (
    Staff("", "demo", "Aminata (exemple)", "coordination-exemple", "coordinator"),
    Staff("", "demo-conseillere", "Oumou (exemple)", "centre-exemple-faladie", "caseworker"),
    Staff("", "demo-diffusion", "Seydou (exemple)", "coordination-exemple", "broadcaster"),
    Staff("", "demo-suivi", "Kadiatou (exemple)", "", "analyst"),
    Staff("", "demo-admin", "Bakary (exemple)", "", "administrator"),
)
"""The invented people, one of each role; the first is the one the demo begins with."""

_LOGINS = frozenset(each.login for each in CAST)


def open_entrances(line: Line, now: datetime) -> tuple[tuple[Staff, str], ...]:
    """Have the invented people, and a new token for each; the links of before are good no more."""
    fresh = line.fresh.id
    with line.store.begin() as unit:
        tokens = [(_there(line, unit, each, now), fresh() + fresh()) for each in CAST]
        for staff, token in tokens:
            unit.staff.invite(staff.id, token, now + OPEN)
    return tuple(tokens)


def invented(unit: Unit, token: str, now: datetime) -> Staff | None:
    """Whoever a token lets in: one of the invented people who works here, and nobody else."""
    found = unit.staff.invited(token, now) if token else None
    return found if found and found.state == ACTIVE and found.login in _LOGINS else None


def let_in(line: Line, token: str, session: str, now: datetime) -> Staff | None:
    """Begin a session under `session` for whoever a token lets in, once."""
    with line.store.begin() as unit:
        staff = invented(unit, token, now)
        if staff:
            unit.staff.invite(staff.id, "", now)
            unit.visits.begin(session, staff.id, now)
            unit.audit.add(staff.login, "entered", "", "demo", now)
        return staff


def _there(line: Line, unit: Unit, wanted: Staff, now: datetime) -> Staff:
    known = unit.staff.by_login(wanted.login)
    if known is None:
        known = replace(wanted, id=line.fresh.id(), state=INVITED)
        unit.staff.add(known, now)
    # Whatever was tried with them in a demo before: each is who they were again.
    here = replace(wanted, id=known.id, language=known.language, state=ACTIVE)
    unit.staff.change(here, now)
    return here
