"""Which cases a pair of eyes may see, as SQL: what `bot.service.dossiers` decides for one case (R35, H9)."""

from sqlalchemy import ColumnElement, FromClause, and_, literal, not_, or_

from bot.data.tables import case, referral
from bot.data.wishes import unwanted
from bot.referral.urgency import WAITING
from bot.service.caseload import Sight
from bot.service.hearers import COMPLAINT
from bot.service.records import ASKED, CONFLICT, HELD, OWNED


def lot(sight: Sight) -> FromClause:
    """The cases, each with the reader's own referral where there is one."""
    mine = and_(referral.c.case_id == case.c.id, referral.c.partner == sight.partner)
    return case.join(referral, mine, isouter=sight.everything)


def visible(sight: Sight) -> ColumnElement[bool]:
    """What may be seen at all, closed cases too: never what she excluded these eyes from."""
    allowed = and_(
        not_(unwanted(case.c.id, literal(sight.partner))),
        or_(referral.c.id.is_(None), referral.c.motive != CONFLICT),
    )
    referred = or_(asked(), held(sight), and_(case.c.state == "closed", _had(sight)))
    if not sight.everything:
        return and_(allowed, referred)
    return and_(allowed, or_(case.c.need != COMPLAINT, referred))


def waiting(sight: Sight) -> ColumnElement[bool]:
    """What waits for an answer: of the reader, or for the coordination of anybody."""
    return or_(asked(), case.c.state.in_(WAITING)) if sight.everything else asked()


def held(sight: Sight) -> ColumnElement[bool]:
    """What the reader's team has."""
    return and_(referral.c.state.in_(HELD), case.c.state.in_(OWNED), _had(sight))


def asked() -> ColumnElement[bool]:
    """What the reader's team may say yes or no to."""
    handed = and_(
        case.c.state == "accepted", referral.c.state == "offered", referral.c.giver == case.c.partner
    )
    return and_(referral.c.state.in_(ASKED), or_(case.c.state.in_(WAITING), handed))


def _had(sight: Sight) -> ColumnElement[bool]:
    return and_(case.c.partner == sight.partner, referral.c.id.is_not(None))
