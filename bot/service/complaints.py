"""A complaint about staff: it passes by whoever has, or had, a case of the one who complains (R50)."""

from bot.engine.flow import Known
from bot.service import refer as referrals
from bot.service.hearers import COMPLAINT
from bot.service.line import Done, Scene
from bot.service.opening import opened, reopened

# Staff that asks a girl for money or for a favour is a danger to her.
URGENCY = {"paroles": "medium", "faveur": "high", "secret": "medium", "absent": "medium", "autre": "medium"}
"""How soon a complaint has to be heard, by the options of the flow."""


def complain(scene: Scene, facts: Known) -> Done:
    """Open the complaint, or add to one as urgent that nobody has taken yet, and ask who may hear it."""
    what = facts["complaint"]
    again = reopened(scene, COMPLAINT)
    again = again if again and again.urgency in ("high", URGENCY[what]) else None
    case = again or opened(scene, COMPLAINT, URGENCY[what], {"consent": "oui"}, "plainte-quoi")
    scene.unit.cases.log(case.id, "kuma", "complained", what, scene.now)
    ask = referrals.press if again else referrals.ask_coordination
    why = "a complaint passes by who has her case (R50)"
    return ("nobody" if ask(scene.line, scene.unit, case, why, scene.now) == "nobody" else "asked"), {}
