"""Who looks after whom in the console: administrators after all, coordinators after their own caseworkers."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot.service.joining import JoiningError, checked, moved, welcome
from bot.service.line import Line
from bot.service.parting import part
from bot.service.ports import Unit
from bot.service.rights import rights
from bot.service.staff import ADMINISTRATOR, LEFT, Staff

_CAME = ("entered", "joined")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works here, and when they were last seen; None: never."""

    staff: Staff
    seen: datetime | None


def in_charge(me: Staff, one: Staff) -> bool:
    """Whether somebody may look after another, or invite one who is like that."""
    if me.role == ADMINISTRATOR:
        return True
    same = bool(me.partner) and one.partner == me.partner
    return same and (me.role, one.role) == ("coordinator", "caseworker")


def crew(unit: Unit, me: Staff) -> tuple[Member, ...]:
    """Those whom somebody looks after: those who work here first, then by login."""
    seen, came = unit.visits.last(), unit.audit.latest(_CAME)
    ours = [each for each in unit.staff.all() if in_charge(me, each)]
    ours.sort(key=lambda each: (each.state == LEFT, each.login))
    return tuple(Member(each, _last(each, seen, came)) for each in ours)


def member(unit: Unit, me: Staff, login: str) -> Staff | None:
    """Whoever has a login, if they are looked after by this one; else None, as where there is nobody."""
    found = unit.staff.by_login(login)
    return found if found and in_charge(me, found) else None


def add(line: Line, unit: Unit, me: Staff, new: Staff, token: str, now: datetime) -> Staff:
    """Invite somebody new by a link with this token. Raises JoiningError, for a login that is taken too."""
    _allowed(me, new)
    if unit.staff.by_login(new.login):
        # Not by this road: whoever is here already keeps their password until invited again on purpose.
        raise JoiningError("staff-taken", "somebody has this login already")
    return welcome(line, unit, new, token, me.login, now)


def again(line: Line, unit: Unit, me: Staff, one: Staff, token: str, now: datetime) -> Staff:
    """Invite once more who has not come, has lost everything, or had left. Raises JoiningError."""
    _other(me, one)
    _allowed(me, one)
    return welcome(line, unit, one, token, me.login, now)


def change(line: Line, unit: Unit, me: Staff, one: Staff, new: Staff, now: datetime) -> None:
    """Give somebody another name, role, partner or texts to approve; sessions end. Raises JoiningError."""
    _other(me, one)
    if me.role != ADMINISTRATOR:
        raise JoiningError("staff-not-yours", "only an administrator does that")
    new = replace(one, name=new.name, role=new.role, partner=new.partner, reads=new.reads)
    checked(unit, new)
    moved(line, unit, one, new, me.login, now)
    unit.audit.add(me.login, "staff-changed", one.login, rights(new), now)


def sign_out(unit: Unit, me: Staff, one: Staff, now: datetime) -> int:
    """End all sessions of somebody; how many ended. Raises JoiningError."""
    _other(me, one)
    _allowed(me, one)
    count = unit.visits.end_all(one.id)
    unit.audit.add(me.login, "sessions-ended", one.login, f"{count}", now)
    return count


def let_go(line: Line, unit: Unit, me: Staff, one: Staff, why: str, heir: str, now: datetime) -> None:
    """Let somebody go, for a reason; their cases go to `heir` or to nobody by name. Raises JoiningError."""
    _other(me, one)
    _allowed(me, one)
    if len(why) < 5:
        raise JoiningError("staff-why", "say why, in a few words")
    part(line, unit, one.login, me.login, why, now, heir)


def _other(me: Staff, one: Staff) -> None:
    if me.id == one.id:
        raise JoiningError("staff-self", "nobody does that to themselves")


def _allowed(me: Staff, one: Staff) -> None:
    if not in_charge(me, one):
        raise JoiningError("staff-not-yours", "only an administrator does that")


def _last(staff: Staff, seen: Mapping[str, datetime], came: Mapping[str, datetime]) -> datetime | None:
    moments = (seen.get(staff.id), came.get(staff.login))
    return max((each for each in moments if each), default=None)
