"""Invite somebody to the console, and let them in for the first time."""

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from pyotp import random_base32

from bot.engine.fold import fold
from bot.service.entering import LONGEST_PASSWORD, SHORTEST, hashed, recovery_codes, step_of
from bot.service.keeping import hand_all
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.rights import READERS, rights
from bot.service.staff import ACTIVE, ADMINISTRATOR, INVITED, LOGIN_LONGEST, ROLES, Secrets, Staff

INVITATION = timedelta(hours=72)
"""So long a link is good, and for once."""
LANGUAGES = ("fr", "en")
_LOGIN = re.compile(r"[a-z][a-z0-9.-]{1,38}[a-z0-9]")
_FOR_PARTNERS = ("coordinator", "caseworker")
_OTHERS = ("kuma", "she", "nobody")
"""Who else acts in the story of a case: a login must not be taken for one of them, or for a partner."""
_EASY = tuple(map(fold, ("motdepasse", "password", "azerty", "qwerty", "123456", "kuma", "bamako")))


class JoiningError(ValueError):
    """Why somebody cannot be invited or let in; `fault` is the id of its sentence in the console."""

    def __init__(self, fault: str, sentence: str) -> None:
        super().__init__(sentence)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class Guest:
    """Who opened an invitation, and the secret for the application that shows codes."""

    staff: Staff
    totp: str


def invite(line: Line, new: Staff, token: str, by: str, now: datetime) -> Staff:
    """Add somebody, or invite again who has not come or has lost everything, by a link with this token.

    Whoever had come before has to choose a new password. Raises JoiningError.
    """
    with line.store.begin() as unit:
        return welcome(line, unit, new, token, by, now)


def welcome(line: Line, unit: Unit, new: Staff, token: str, by: str, now: datetime) -> Staff:
    """The same in a transaction that is under way."""
    checked(unit, new)
    known = unit.staff.by_login(new.login)
    staff = replace(new, id=known.id if known else line.fresh.id(), state=INVITED)
    if not known:
        unit.staff.add(staff, now)
    else:
        moved(line, unit, known, staff, by, now)
    unit.staff.keep_secrets(staff.id, Secrets(totp=random_base32()), now)
    unit.staff.invite(staff.id, token, now + INVITATION)
    unit.audit.add(by, "invited", staff.login, rights(staff), now)
    return staff


def moved(line: Line, unit: Unit, old: Staff, new: Staff, by: str, now: datetime) -> None:
    """Keep somebody as they are from now on; their sessions end, and with another team or role their cases
    are nobody's by name. Raises JoiningError for the last administrator."""
    if new.role != ADMINISTRATOR:
        stays(unit, old)
    unit.staff.change(new, now)
    unit.visits.end_all(old.id)
    if (old.partner, old.role) != (new.partner, new.role):
        hand_all(line, unit, old, None, by, now)


def stays(unit: Unit, staff: Staff) -> None:
    """Raise JoiningError where nobody else could administer the console; all who could are held."""
    if not administers(staff):
        return
    known = sorted(each.id for each in unit.staff.all() if each.role == ADMINISTRATOR)
    # Held in one order and read again: of two who let each other go at once, one stays.
    held = [unit.staff.get(id_) for id_ in known]
    if not [each for each in held if each.id != staff.id and administers(each)]:
        raise JoiningError("staff-last", "this is the last administrator; invite another first")


def administers(staff: Staff) -> bool:
    """Whether somebody can administer the console now."""
    return (staff.role, staff.state) == (ADMINISTRATOR, ACTIVE)


def guest(line: Line, token: str, now: datetime) -> Guest | None:
    """Whoever holds a link that is still good."""
    with line.store.begin() as unit:
        staff = unit.staff.invited(token, now) if token else None
        return Guest(staff, unit.staff.secrets(staff.id).totp) if staff else None


def join(
    line: Line, token: str, password: str, code: str, session: str, now: datetime
) -> tuple[Staff, tuple[str, ...]]:
    """Come in for the first time: who it is, and the recovery codes, which are shown once.

    A session is begun under `session`. Raises JoiningError for a bad link, password or code.
    """
    found = guest(line, token, now)
    if found is None:
        raise JoiningError("join-gone", "this link is no longer good: ask for another")
    fault = weakness(password, found.staff.login)
    if fault:
        raise JoiningError(fault, "choose another password")
    kept = hashed(password)
    with line.store.begin() as unit:
        staff = unit.staff.invited(token, now)
        if staff is None:
            raise JoiningError("join-gone", "this link is no longer good: ask for another")
        step = step_of(found.totp, code, now)
        if not step:
            raise JoiningError("join-code", "the code of six digits is not right")
        shown, hashes = recovery_codes(line.fresh.id)
        staff = replace(staff, state=ACTIVE)
        unit.staff.change(staff, now)
        unit.staff.keep_secrets(staff.id, Secrets(kept, found.totp, step, hashes), now)
        unit.staff.invite(staff.id, "", now)
        unit.visits.begin(session, staff.id, now)
        unit.audit.add(staff.login, "joined", "", "", now)
        return staff, shown


def weakness(password: str, login: str) -> str:
    """What is wrong with a password: the id of its sentence, or ""."""
    told = "".join(fold(password).split())
    if not SHORTEST <= len(password) <= LONGEST_PASSWORD:
        return "password-short" if len(password) < SHORTEST else "password-long"
    if login in told or len(set(told)) < 6 or any(told.startswith(each) for each in _EASY):
        return "password-easy"
    return ""


def checked(unit: Unit, new: Staff) -> None:
    """Raise JoiningError for somebody who cannot be as they are described."""
    if len(new.login) > LOGIN_LONGEST or not _LOGIN.fullmatch(new.login):
        raise JoiningError("staff-login", "a login is 3 to 40 of a-z, 0-9, a dot or a hyphen")
    if not new.name.strip():
        raise JoiningError("staff-name", "say the person's name (--name)")
    if new.role not in ROLES:
        raise JoiningError("staff-role", f"a role is one of: {', '.join(ROLES)}")
    if new.language not in LANGUAGES:
        raise JoiningError("staff-language", "the console speaks fr and en")
    if set(new.reads.split()) - {*READERS}:
        raise JoiningError("staff-reads", "texts are in fr and bm (--reads fr,bm)")
    _placed(unit, new)


def _placed(unit: Unit, new: Staff) -> None:
    known = {each.id for each in unit.partners.all()}
    if new.login in {*known, *_OTHERS}:
        raise JoiningError("staff-login-other", "this login is the name of something else here")
    if new.partner and new.partner not in known:
        raise JoiningError("staff-partner", "the directory has no such partner; see: kuma partners list")
    if new.role in _FOR_PARTNERS and not new.partner:
        raise JoiningError("staff-partner", f"a {new.role} works for a partner (--partner)")
