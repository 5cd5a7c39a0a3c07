"""She comes back: what is shown behind her code, and what she says of the help she got."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service.closing import close
from bot.service.contact import thaw
from bot.service.higher import ask_higher
from bot.service.line import Done, Scene
from bot.service.outcomes import OUTCOMES
from bot.service.post import tell_holders
from bot.service.records import WAITING, Case

_SHOWN = {"open": "waiting", "unmet": "nobody", "accepted": "accepted", "helped": "helped"}


def recall(scene: Scene, facts: Known) -> Done:
    """How the request behind this code stands; "none" for a wrong code, which shows nothing (R15)."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case is None:
        return "none", {}
    thaw(scene, case)
    return ("leaving" if scene.person.leaves else _SHOWN[case.state]), {}


def her_answer(scene: Scene, facts: Known) -> Done:
    """Whether it was help: she alone decides, and it is counted by her answer (H8).

    A yes ends what its holder has ended; a "little" has the holder go on.
    """
    case = _hers(scene, facts)
    if case is None or case.state in WAITING:
        return "", {}
    scene.unit.cases.log(case.id, "she", "her-answer", facts["helped"], scene.now)
    if facts["helped"] == "peu":
        tell_holders(scene, case, "alerte-moitie", {})
        _go_on(scene, case)
    elif case.state == "helped" and case.outcome in OUTCOMES:
        close(scene.unit, case.id, case.outcome, scene.now)
        scene.unit.cases.log(case.id, "kuma", "closed", "she said that it was help", scene.now)
    return "", {}


def nobody_came(scene: Scene, facts: Known) -> Done:
    """Who had taken the case has lost it; it is asked for one step higher than before (H8)."""
    case = _hers(scene, facts)
    if case is None:
        return "nobody", {}
    if case.state in WAITING:
        return ("nobody" if case.state == "unmet" else "asked"), {}
    scene.unit.cases.log(case.id, "she", "nobody-came", case.partner, scene.now)
    if case.outcome:
        scene.unit.cases.log(case.id, "she", "denied", case.outcome, scene.now)
    tell_holders(scene, case, "alerte-personne", {})
    outcome = ask_higher(scene.line, scene.unit, case, "nobody came", scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}


def _go_on(scene: Scene, case: Case) -> None:
    for referral in scene.unit.referrals.of(case.id):
        if referral.state == "done":
            scene.unit.referrals.settle(referral, "in-progress", scene.now)
    scene.unit.cases.change(replace(case, state="accepted"), scene.now)
    clock = scene.unit.clocks.get(case.id)
    if clock:
        # She has answered: she is asked again a good while later only, and not before.
        asked = replace(clock, since=scene.now, reminded=0, told=1, told_at=scene.now)
        scene.unit.clocks.set(case.id, asked, scene.now, scene.now)


def _hers(scene: Scene, facts: Known) -> Case | None:
    """The request behind her code; where her phone was asked, the one it was asked about."""
    if "pin" in facts:
        return scene.unit.cases.of(scene.person.id, facts["pin"])
    case = scene.unit.cases.get(facts["case"])
    return case if case.person == scene.person.id and case.state != "closed" else None
