"""Whether a case may be shown to a partner: only on a yes for what that partner would do (R26)."""

from datetime import datetime
from hashlib import sha256

from bot.engine.flow import Known
from bot.referral.partner import Partner
from bot.service.eligible import ASKED, NO, YES, Consent
from bot.service.hearers import COMPLAINT, COORDINATION, DUTY, unwanted
from bot.service.line import Line
from bot.service.need import service_of
from bot.service.ports import Unit
from bot.service.records import Case

COUNSELLOR_ONLY = "conseillere"
"""The consent of who wants no organisation to see her request (R26)."""
EXCEPT = "sauf"
"""The answer of who agrees, but for those she names."""
LISTENING = "ecoute"
"""What a yes to any organisation covers too: the text she reads says that a counsellor sees her request."""


def permits(unit: Unit, case: Case, partner: Partner, service: str = "") -> bool:
    """Whether a partner may be offered a case to act in a service, by default the one she asked for.

    The coordination's counsellors and the duty officer hear everybody, and danger is not kept waiting
    for a yes (R18); a team that she excluded is permitted nothing.
    """
    if partner.id in unwanted(unit, case):
        return False
    if partner.kind in (COORDINATION, DUTY) or (partner.kind == case.need == COMPLAINT):
        return True
    needed = service_of(case)
    service = service or needed
    if service not in partner.services:
        return False
    if case.urgency == "high" and needed == "danger" and service in (needed, LISTENING):
        return True
    return answer_for(unit, case, service) == YES


def answer_for(unit: Unit, case: Case, service: str) -> str:
    """Her newest answer for a service: "yes", "no", "asked", or "" where it was never asked."""
    known = {each.service: each.answer for each in unit.wishes.consents(case.id)}
    if known:
        return known.get(service, "")
    # A case of before answers were kept by service has what she said at the beginning.
    covered = case.consent == "oui" and service in (service_of(case), LISTENING)
    return YES if covered else ""


def agreed(line: Line, unit: Unit, case: Case, message: str, language: str, now: datetime) -> None:
    """Keep what she answered at the beginning, when she was asked for it, for the service she needs."""
    if not case.consent:
        return
    answer = NO if case.consent == COUNSELLOR_ONLY else YES
    seen = text_print(line, message, language, {})
    for service in dict.fromkeys((service_of(case), LISTENING)):
        consent = Consent(service, answer, message, seen, language, "kuma", now)
        unit.wishes.agree(case.id, consent)


def ask_consent(unit: Unit, case: Case, service: str, by: str, now: datetime) -> str:
    """Have her asked, when she comes back with her code, whether another kind of organisation may help.

    "yes" or "no" where she has answered already, and then nothing is asked; else "asked".
    """
    answer = answer_for(unit, case, service)
    if answer:
        return answer
    unit.wishes.agree(case.id, Consent(service, ASKED, "", "", "", by, now))
    unit.cases.log(case.id, by, "consent-asked", service, now)
    return ASKED


def text_print(line: Line, message: str, language: str, facts: Known) -> str:
    """Which version of a text she read: 8 hexadecimal digits; those of no text, where it had no language."""
    text = line.texts.say(message, language, facts) if language else ""
    return sha256(text.encode()).hexdigest()[:8]
