"""What a flow can have done for whom she does not want: a man, somebody from home, a place, a team."""

from bot.engine.flow import Known
from bot.referral.exclusion import HOME, MAN, PLACE, Exclusion
from bot.service import refer as referrals
from bot.service.excluded import put_out
from bot.service.line import Done, Scene
from bot.service.records import OWNED, Case, freed

_KINDS = {"homme": MAN, "chez-moi": HOME, "lieu": PLACE}
"""Her choices by the options of the flow."""


def exclude(scene: Scene, facts: Known) -> Done:
    """One more that she does not want; she may name several, and they count once her request is open."""
    choice = facts["sauf"]
    said = f"{choice}={facts['sauf-lieu']}" if choice == "lieu" else choice
    before = [each for each in facts.get("except", "").split(";") if each]
    return "noted", {"except": ";".join(dict.fromkeys([*before, said]))}


def keep(scene: Scene, case: Case, said: str) -> None:
    """Keep what she named before her request was open; the story tells the kinds, and no place."""
    named = [each.partition("=") for each in said.split(";") if each]
    kinds = [Exclusion(_KINDS[choice], value) for choice, _, value in named]
    for each in kinds:
        scene.unit.wishes.exclude(case.id, each, scene.now)
    if kinds:
        why = ", ".join(dict.fromkeys(each.kind for each in kinds))
        scene.unit.cases.log(case.id, "she", "excluded", why, scene.now)


def exclude_holder(scene: Scene, facts: Known) -> Done:
    """Not this team: who has her case loses it and finds it nowhere, and the next is asked."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case is None or case.state not in OWNED:
        return "nobody", {}
    scene.unit.cases.log(case.id, "she", "excluded-holder", case.partner, scene.now)
    put_out(scene.line, scene.unit, case, case.partner, scene.now)
    case = freed(case)
    scene.unit.cases.change(case, scene.now)
    outcome = referrals.refer(scene.line, scene.unit, case, scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}
