"""Who is asked when no other can: the coordination; for a complaint, who never had a case of hers."""

from bot.referral.exclusion import TEAM
from bot.service.ports import Unit
from bot.service.records import HELD, Case

COORDINATION = "coordination"
"""The kind of the directory's entries that are asked when no other can help."""
COMPLAINT = "plainte"
"""The need of a complaint about staff, and the kind of the directory's entries that hear one (R50)."""


def hearers(unit: Unit, case: Case) -> frozenset[str]:
    """The partners that nobody comes after for this case.

    A complaint passes by whoever has or had a case of hers. Only where nobody else is left does a
    coordination that had one hear it, for a complaint that nobody hears is worse. A team that she
    excluded by name hears nothing in any case.
    """
    out = unwanted(unit, case)
    coordination = _of_kind(unit, COORDINATION) - out
    if case.need != COMPLAINT:
        return coordination
    mine = {one.partner for one in unit.referrals.of(case.id) if one.state in HELD}
    past = unit.cases.holders(case.person) - mine
    apart = {partner for partner in _of_kind(unit, COMPLAINT) - past - out if unit.partners.phones(partner)}
    return frozenset(apart) or coordination - past or coordination


def unwanted(unit: Unit, case: Case) -> frozenset[str]:
    """The partners that she excluded from this case, by what they are or by name (H3)."""
    return frozenset(each.value for each in unit.wishes.exclusions(case.id) if each.kind == TEAM)


def _of_kind(unit: Unit, kind: str) -> frozenset[str]:
    return frozenset(partner.id for partner in unit.partners.all() if partner.kind == kind)
