"""Who is asked when no other can: the coordination, the duty officer; of a complaint, who had no case."""

from bot.referral.exclusion import TEAM
from bot.service.ports import Unit
from bot.service.records import HELD, Case

COORDINATION = "coordination"
"""The kind of the directory's entries that are asked when no other can help."""
COMPLAINT = "plainte"
"""The need of a complaint about staff, and the kind of the directory's entries that hear one (R50)."""


DUTY = "garde"
"""The kind of the duty officer: who is alerted when a request has waited too long (R19)."""
FAILED = ("nobody-came", "passed-on")
"""The events that name a partner who had a case and did not help."""


def failed(unit: Unit, case: Case) -> frozenset[str]:
    """The partners that had this case and did not help: none of them gets it back while another can."""
    return frozenset(why for _, _, what, why in unit.cases.story(case.id) if what in FAILED)


def duty(unit: Unit, case: Case) -> frozenset[str]:
    """The duty officers for this case: those who have phones, and of a complaint those it passes by not."""
    past = unit.cases.holders(case.person) if case.need == COMPLAINT else frozenset()
    officers = _of_kind(unit, DUTY) - past - failed(unit, case) - unwanted(unit, case)
    return frozenset(each for each in officers if unit.partners.phones(each))


def hearers(unit: Unit, case: Case) -> frozenset[str]:
    """The partners that nobody comes after for this case.

    A complaint passes by whoever has or had a case of hers. Only where nobody else is left does a
    coordination that had one hear it, for a complaint that nobody hears is worse. A team that she
    excluded by name hears nothing in any case.
    """
    out = unwanted(unit, case)
    coordination = _of_kind(unit, COORDINATION) - out
    coordination = coordination - failed(unit, case) or coordination
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
