"""Let somebody go from the console, and hand over what they had."""

from dataclasses import replace
from datetime import datetime

from bot.service.joining import JoiningError, stays
from bot.service.keeping import KEEP, hand_all
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.staff import ACTIVE, LEFT, Secrets, Staff, of_partner


def leave(line: Line, login: str, by: str, why: str, now: datetime, heir: str = "") -> Staff:
    """Let somebody go: every session ends at once, and nobody else gets the login.

    Their cases go to `heir`, a colleague of the same partner by login, or to nobody by name: then the
    partner's phone is told so. Raises JoiningError.
    """
    with line.store.begin() as unit:
        return part(line, unit, login, by, why, now, heir)


def part(line: Line, unit: Unit, login: str, by: str, why: str, now: datetime, heir: str = "") -> Staff:
    """The same in a transaction that is under way."""
    known = unit.staff.by_login(login)
    if known is None or known.state == LEFT:
        raise JoiningError("staff-nobody", f"nobody here has the login {login}")
    stays(unit, known)
    staff, to = _held(unit, known, unit.staff.by_login(heir) if heir else None)
    if heir and (to is None or to not in heirs(unit, staff)):
        raise JoiningError("staff-heir", f"{heir} does not work on the cases of the same partner")
    gone = replace(staff, state=LEFT)
    unit.staff.change(gone, now)
    unit.staff.keep_secrets(staff.id, Secrets(), now)
    unit.staff.invite(staff.id, "", now)
    unit.visits.end_all(staff.id)
    if count := hand_all(line, unit, staff, to, by, now):
        unit.audit.add(by, "cases-handed", staff.login, f"{count} to {heir or 'nobody'}", now)
    unit.audit.add(by, "left", staff.login, why, now)
    return gone


def heirs(unit: Unit, staff: Staff) -> tuple[Staff, ...]:
    """The colleagues who could have somebody's cases; none where there is no partner, or no other person."""
    if not staff.partner:
        return ()
    there = of_partner(unit.staff.all(), staff.partner)
    return tuple(each for each in there if each.role in KEEP and each.id != staff.id)


def alone(unit: Unit, staff: Staff) -> bool:
    """Whether somebody is the last active person of their partner here."""
    there = of_partner(unit.staff.all(), staff.partner) if staff.partner else ()
    return bool(staff.partner) and staff.state == ACTIVE and {each.id for each in there} <= {staff.id}


def _held(unit: Unit, one: Staff, other: Staff | None) -> tuple[Staff, Staff | None]:
    """Both as they are now, held in one order, so that two who part at once never wait for each other."""
    held = {id_: unit.staff.get(id_) for id_ in sorted({one.id, *({other.id} if other else ())})}
    return held[one.id], held[other.id] if other else None
