"""Her side: what a flow can have done for the person who writes."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service import exclusions
from bot.service import refer as referrals
from bot.service.consent import COUNSELLOR_ONLY
from bot.service.contact import change
from bot.service.line import Done, Scene
from bot.service.opening import area, opened, reopened
from bot.service.post import tell_holders
from bot.service.records import HELD, OWNED, Case
from bot.service.thread_news import withdrawn

_URGENCY = {"force": "medium", "abri": "medium", "sante": "medium", "droit": "medium"}
_HURRY = ("trois", "cinq")
"""Within 72 hours or 120 after what was done to her, care protects (WHO 2017; R22)."""


def hush(scene: Scene, facts: Known) -> Done:
    """End: what is on its way to her phone is withdrawn (R13). What she asked for stays asked."""
    if scene.partner:
        # A partner's alerts are not withdrawn because its phone ended a conversation.
        return "", {}
    scene.unit.outbox.cancel(scene.person.id, scene.now)
    withdrawn(scene.line, scene.unit, scene.person.id, scene.now)
    return "", {}


def stop(scene: Scene, facts: Known) -> Done:
    """No more messages but answers to her own. Help never closes by it (R17); staff phones stay reachable."""
    if not scene.partner:
        change(scene, replace(scene.person, stopped=True, lessons=False))
    return hush(scene, facts)


def raise_alarm(scene: Scene, facts: Known) -> Done:
    """Danger: the coordination is alerted at once, before consent, age or place (R18, R19)."""
    case = reopened(scene, "danger")
    if case:
        outcome = referrals.press(scene.line, scene.unit, case, "she calls for help again", scene.now)
    else:
        case, why = opened(scene, "danger", "high", {}), "danger, place not known yet"
        outcome = referrals.ask_coordination(scene.line, scene.unit, case, why, scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {"case": case.id}


def locate(scene: Scene, facts: Known) -> Done:
    """Keep where she is, by the area's name only; who was alerted before it was known is told."""
    case, place = _spoken_of(scene, facts), facts.get("place", "")
    if case and place:
        found = replace(case, place=place, area=area(scene.line, place))
        scene.unit.cases.change(found, scene.now)
        scene.unit.cases.log(case.id, "kuma", "located", "", scene.now)
        if found.area != case.area:
            states = ("offered", "not-now", *HELD)
            tell_holders(scene, case, "alerte-zone", {"area": found.area}, states)
    return "", {}


def open_case(scene: Scene, facts: Known) -> Done:
    """Open the request with what she told."""
    need = facts["need"]
    urgency = "high" if facts.get("since") in _HURRY else _URGENCY.get(need, "low")
    case = opened(scene, need, urgency, facts)
    exclusions.keep(scene, case, facts.get("except", ""))
    return "", {"case": case.id}


def set_pin(scene: Scene, facts: Known) -> Done:
    """Put the request behind the code she chose."""
    case = _spoken_of(scene, facts)
    if case:
        scene.unit.cases.set_pin(case.id, facts["pin"])
    return "", {}


def refer_case(scene: Scene, facts: Known) -> Done:
    """Offer the request to the nearest partner that can."""
    case = _spoken_of(scene, facts)
    if case is None:
        return "nobody", {}
    if case.state in OWNED:
        return "asked", {}
    outcome = referrals.refer(scene.line, scene.unit, case, scene.now)
    chosen = outcome == "coordination" and case.consent == COUNSELLOR_ONLY
    return ("counsellor" if chosen else outcome), {}


def take_over(scene: Scene, facts: Known) -> Done:
    """The line did not understand: a person is asked to read her words (C3; `kuma case --words`)."""
    # Nothing told in a form she left: not its place, nor an agreement to something else.
    case = reopened(scene, "ecoute") or opened(scene, "ecoute", "medium", {})
    outcome = referrals.ask_coordination(scene.line, scene.unit, case, "three unclear answers", scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}


def _spoken_of(scene: Scene, facts: Known) -> Case | None:
    """The request this talk has opened; without one, her newest."""
    newest = scene.unit.cases.of(scene.person.id)
    if "case" not in facts:
        return newest
    case = scene.unit.cases.get(facts["case"])
    return case if case.person == scene.person.id and case.state != "closed" else newest
