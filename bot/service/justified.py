"""What a named person does to a case with a reason, inside a transaction: it stands in the story first."""

from datetime import datetime

from bot.engine.fold import fold
from bot.referral.partner import SERVICES
from bot.service.closing import close
from bot.service.consent import ask_consent
from bot.service.line import Line
from bot.service.outcomes import OUTCOMES
from bot.service.ports import Unit
from bot.service.records import Case
from bot.service.refer import offer

SHORTEST = 5
"""Signs of a reason."""


class RefusedError(ValueError):
    """Why it is not done."""


def noted(unit: Unit, code: str, who: str, what: str, why: str, now: datetime) -> Case:
    """The case of a code, once it is written down who does what with it and why.

    Raises RefusedError without a name or a reason, or for a code nobody has.
    """
    justify(who, why)
    known = unit.cases.by_code(code.upper())
    if known is None:
        raise RefusedError("there is no case with this code")
    case = unit.cases.get(known.id)  # held before the audit: whoever adds to the audit waits for no case
    unit.cases.log(case.id, who.strip()[:80], what, why.strip(), now)
    return case


def justify(who: str, why: str) -> None:
    """Raises RefusedError without a name or a reason."""
    if not who.strip() or len(why.strip()) < SHORTEST:
        raise RefusedError("say who asks (--who) and why, in a few words (--why)")


def number_of(unit: Unit, code: str, who: str, why: str, now: datetime) -> str:
    """Her number, E.164 (R34). Raises RefusedError as `noted` does."""
    return unit.people.number(noted(unit, code, who, "number-revealed", why, now).person)


def overridden(
    line: Line, unit: Unit, code: str, partner: str, who: str, second: str, why: str, now: datetime
) -> None:
    """Offer a case to a partner although she agreed to none: two named persons and a reason (R27).

    Raises RefusedError as `noted` does, without a second person, and for a partner that cannot be asked.
    """
    if not second.strip() or fold(second) == fold(who):
        raise RefusedError("a second person has to confirm it (--second), not the same")
    justify(who, why)
    confirmed = f"{why.strip()} (confirmed by {second.strip()})"
    case = noted(unit, code, who, "consent-overridden", confirmed, now)
    if partner not in {each.id for each in unit.partners.all()}:
        raise RefusedError(f"the directory has no partner {partner}; see: kuma partners list")
    if not offer(line, unit, unit.cases.get(case.id), partner, f"override: {who.strip()}", now):
        raise RefusedError(f"{partner} was asked before, or she does not want it, or it has no phone")


def leave_asked(unit: Unit, code: str, service: str, who: str, why: str, now: datetime) -> str:
    """Have her asked, behind her code, whether an organisation of another service may help (R26).

    "asked", or the "yes" or "no" that she has said already. Raises RefusedError as `noted` does, and for
    a service that is none.
    """
    if service not in SERVICES:
        raise RefusedError(f"« {service} » is no service (--ask); they are: {', '.join(SERVICES)}")
    case = noted(unit, code, who, "wants-to-ask", why, now)
    return ask_consent(unit, unit.cases.get(case.id), service, who.strip()[:80], now)


def closed(unit: Unit, code: str, outcome: str, who: str, why: str, now: datetime) -> None:
    """End a case with an outcome, or with what its holder said was done.

    Raises RefusedError as `noted` does, and without an outcome.
    """
    case = noted(unit, code, who, "closed", why, now)
    told = outcome.strip().lower() or case.outcome
    if told not in OUTCOMES:
        raise RefusedError(f"say what was done (--outcome): {', '.join(OUTCOMES)}")
    close(unit, case.id, told, now)
