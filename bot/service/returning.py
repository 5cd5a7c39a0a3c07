"""She comes back: what is shown behind her code, and what she says of the help she got."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service import refer as referrals
from bot.service.contact import thaw
from bot.service.line import Done, Scene
from bot.service.post import tell_holders
from bot.service.records import HELD


def recall(scene: Scene, facts: Known) -> Done:
    """How the request behind this code stands; "none" for a wrong code, which shows nothing (R15)."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case is None:
        return "none", {}
    thaw(scene, case)
    return {"accepted": "accepted", "helped": "accepted", "unmet": "nobody"}.get(case.state, "waiting"), {}


def her_answer(scene: Scene, facts: Known) -> Done:
    """Whether it was help: she alone decides, and it is counted by her answer (H8)."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case:
        scene.unit.cases.log(case.id, "she", "her-answer", facts["helped"], scene.now)
        if facts["helped"] == "peu":
            tell_holders(scene, case, "alerte-moitie", {})
    return "", {}


def nobody_came(scene: Scene, facts: Known) -> Done:
    """Who had taken the case has lost it; the next partner is asked, in the end the coordination (H8)."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case is None or case.state == "closed":
        return "nobody", {}
    scene.unit.cases.log(case.id, "she", "nobody-came", case.partner, scene.now)
    tell_holders(scene, case, "alerte-personne", {})
    for referral in scene.unit.referrals.of(case.id):
        if referral.state in HELD:
            scene.unit.referrals.settle(referral, "revoked", scene.now)
    case = replace(case, state="open", partner="")
    scene.unit.cases.change(case, scene.now)
    outcome = referrals.refer(scene.line, scene.unit, case, scene.now)
    if outcome == "nobody":
        again = scene.unit.cases.get(case.id)
        outcome = referrals.press(scene.line, scene.unit, again, "nobody came", scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}
