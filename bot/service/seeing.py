"""Whether somebody at the console may see a case, and how much of it: by one rule, for one and for lists."""

from bot.service.caseload import Seen, Sight
from bot.service.dossiers import is_handed
from bot.service.hearers import COMPLAINT, COORDINATION, unwanted
from bot.service.ports import Unit
from bot.service.records import ASKED, HELD, OWNED, WAITING, Case, Referral
from bot.service.staff import Staff


def sight(unit: Unit, staff: Staff) -> Sight | None:
    """Whose eyes somebody has; None for a role that sees no case (R35), or a partner that has left."""
    if staff.role not in ("coordinator", "caseworker"):
        return None
    partner = next((each for each in unit.partners.all() if each.id == staff.partner), None)
    if partner is None:
        return None
    return Sight(partner.id, staff.role == "coordinator" and partner.kind == COORDINATION, staff.id)


def seen(unit: Unit, eyes: Sight | None, code: str) -> Seen | None:
    """The case of a code as these eyes see it, not held; None for what is not theirs, or not there."""
    case = unit.cases.by_code(code.upper()) if eyes else None
    if eyes is None or case is None or eyes.partner in unwanted(unit, case):
        return None
    mine = next((one for one in unit.referrals.of(case.id) if one.partner == eyes.partner), None)
    if mine and mine.barred:
        return None
    asked, holds = bool(mine and _asked(case, mine)), bool(mine and _holds(case, mine))
    oversees = eyes.everything and (case.need != COMPLAINT or asked or holds)
    return Seen(case, mine, asked, holds, oversees) if mine or oversees else None


def _asked(case: Case, mine: Referral) -> bool:
    return mine.state in ASKED and (case.state in WAITING or is_handed(case, mine))


def _holds(case: Case, mine: Referral) -> bool:
    if case.partner != mine.partner:
        return False
    return case.state == "closed" or (case.state in OWNED and mine.state in HELD)
