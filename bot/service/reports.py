"""What a flow can have done for who saw a child in trouble: never mixed with a request of their own (R29)."""

from bot.engine.flow import Known
from bot.service import refer as referrals
from bot.service.line import Done, Scene
from bot.service.need import CHILD
from bot.service.opening import opened, reopened

URGENCY = {"jour": "high", "semaine": "medium", "plus": "low"}
"""How soon somebody should look, by the options of the flow."""


def report_alarm(scene: Scene, facts: Known) -> Done:
    """A child is in danger now: the coordination is alerted at once, before anything else (R18, R19)."""
    again = reopened(scene, CHILD)
    # One whose place is known may be about another child, and would lose that place to this one's.
    case = again if again and again.urgency == "high" and not again.place else None
    if case:
        why = "the child's danger is told again"
        outcome = referrals.press(scene.line, scene.unit, case, why, scene.now)
    else:
        case, why = opened(scene, CHILD, "high", {}), "a child in danger, place not known yet"
        outcome = referrals.ask_coordination(scene.line, scene.unit, case, why, scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {"case": case.id}


def report_child(scene: Scene, facts: Known) -> Done:
    """Keep what was seen, how soon and where; `refer` then finds who can look.

    Each report is a case of its own, for the second may be about another child.
    """
    told = {"place": facts.get("place", ""), "consent": facts["consent"]}
    case = opened(scene, CHILD, URGENCY[facts["when"]], told, "autre-accord")
    scene.unit.cases.log(case.id, "kuma", "reported", f"saw: {facts['saw']}", scene.now)
    return "", {"case": case.id}
