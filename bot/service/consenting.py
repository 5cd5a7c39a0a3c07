"""What a flow can have done when another kind of organisation may help: she is asked, and decides (R26)."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.referral.partners import matches
from bot.service.consent import text_print
from bot.service.eligible import ASKED, NO, YES, Consent
from bot.service.line import Done, Scene
from bot.service.look import look
from bot.service.post import post_notice, tell_holders
from bot.service.records import HELD, OWNED, Case, freed
from bot.service.refer import coordinates, refer

QUESTION = "accord-question"
"""The text she reads; `kind` is the service that is meant."""


def consent_asked(scene: Scene, facts: Known) -> Done:
    """Whether a question waits for her behind this code: "some", with the `kind` it is about, or "none"."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    waiting = _waiting(scene, case) if case else None
    return ("some", {"kind": waiting.service}) if waiting else ("none", {})


def consent_given(scene: Scene, facts: Known) -> Done:
    """Keep her answer. On a yes the next partner of that kind is asked; on a no all goes on as it was."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    waiting = _waiting(scene, case) if case else None
    if case is None or waiting is None:
        return "refused", {}
    answer = YES if facts["agreed"] == "oui" else NO
    language = scene.person.language
    seen = text_print(scene.line, QUESTION, language, {"kind": waiting.service})
    consent = Consent(waiting.service, answer, QUESTION, seen, language, waiting.by, scene.now)
    scene.unit.wishes.agree(case.id, consent)
    scene.unit.cases.log(case.id, "she", "consented", f"{waiting.service}: {answer}", scene.now)
    tell_holders(scene, case, "alerte-accord", {"answer": answer})
    return (_passed_on(scene, case, waiting.service) if answer == YES else "refused"), {}


def _passed_on(scene: Scene, case: Case, service: str) -> str:
    """The case now needs that service: the next partner is asked, and who had it has done its part.

    While no such partner is there, who has the case keeps it, and can hand it over later: she has agreed.
    """
    # "danger" is the need of an alarm; who agrees to protection in peace needs what "force" needs.
    moved = replace(freed(case), need="force" if service == "danger" else service)
    able = matches(look(scene.line, scene.unit, moved, service, scene.now))
    if case.state in OWNED and not able:
        return "nobody"
    for referral in scene.unit.referrals.of(case.id):
        asked = referral.state == "offered" and not coordinates(scene.unit, case, referral.partner)
        if asked or referral.state in HELD:
            scene.unit.referrals.settle(referral, "revoked", scene.now)
            facts = {"code": case.code}
            post_notice(scene.line, scene.unit, referral, "alerte-prise", facts, scene.now)
    scene.unit.cases.change(moved, scene.now)
    scene.unit.cases.log(case.id, "kuma", "turned-to", service, scene.now)
    return "nobody" if refer(scene.line, scene.unit, moved, scene.now) == "nobody" else "asked"


def _waiting(scene: Scene, case: Case) -> Consent | None:
    asked = (each for each in scene.unit.wishes.consents(case.id) if each.answer == ASKED)
    return next(asked, None)
