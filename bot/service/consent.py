"""Whether a case may be shown to a partner: only on a yes for what that partner would do (R26)."""

from bot.referral.partner import Partner
from bot.service.hearers import COORDINATION
from bot.service.records import Case

COUNSELLOR_ONLY = "conseillere"
"""The consent of who wants no organisation to see her request (R26)."""


def permits(case: Case, partner: Partner) -> bool:
    """Her yes covers a partner that does what she asked for; the coordination's counsellors hear everybody.

    Danger is not kept waiting for a yes (R18).
    """
    if partner.kind == COORDINATION or case.need == "danger":
        return True
    return case.consent != COUNSELLOR_ONLY
