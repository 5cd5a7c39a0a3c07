"""The partner's side: what a flow can have done for the phone that was alerted."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service.line import Done, Scene
from bot.service.post import post_news, post_notice
from bot.service.readers import waiting
from bot.service.records import ASKED, OWNED, WAITING, Case, Referral, reach
from bot.service.refer import refer
from bot.service.thread import tell_what_was_written


def look(scene: Scene, facts: Known) -> Done:
    """How many cases wait for this partner's answer."""
    cases = waiting(scene.unit, _partner(scene))
    if len(cases) == 1:
        return "one", {"code": cases[0].code}
    return ("many" if cases else "none"), {}


def accept(scene: Scene, facts: Known) -> Done:
    """Take the case, also late as long as nobody has it: one wins, the other is told kindly."""
    found = _asked(scene, facts)
    if found is None:
        return "gone", {}
    case, referral = found
    if case.state in OWNED:
        # Who accepts twice was not sure to be heard, and must not read that somebody else goes.
        return ("yours", _hers(scene, case)) if case.partner == referral.partner else ("taken", {})
    if case.state not in WAITING or not scene.unit.referrals.settle(referral, "accepted", scene.now):
        return "gone", {}
    taken = replace(case, state="accepted", partner=referral.partner)
    scene.unit.cases.change(taken, scene.now)
    scene.unit.cases.log(case.id, referral.partner, "accepted", "", scene.now)
    _tell_the_others(scene, case, referral)
    tell_what_was_written(scene.line, scene.unit, taken, scene.now)
    post_news(scene.line, scene.unit, case, "suite-nouvelle", scene.now)
    return "yours", _hers(scene, case)


def refuse(scene: Scene, facts: Known) -> Done:
    """No: the next partner is asked at once."""
    return _declined(scene, facts, "refused")


def not_now(scene: Scene, facts: Known) -> Done:
    """Not now: the next partner is asked at once, and this one may still accept later."""
    return _declined(scene, facts, "not-now")


def _declined(scene: Scene, facts: Known, state: str) -> Done:
    found = _asked(scene, facts)
    if found is None:
        return "gone", {}
    case, referral = found
    if case.state not in WAITING or referral.state not in ASKED:
        return "gone", {}
    if not scene.unit.referrals.settle(referral, state, scene.now):
        return "gone", {}
    scene.unit.cases.log(case.id, referral.partner, state, "", scene.now)
    if referral.state == "offered":
        refer(scene.line, scene.unit, case, scene.now)
    return "noted", {}


def _asked(scene: Scene, facts: Known) -> tuple[Case, Referral] | None:
    """The case by the code they named, if it was ever offered to them (R35)."""
    seen = scene.unit.cases.by_code(facts.get("code", ""))
    if seen is None:
        return None
    case = scene.unit.cases.get(seen.id)
    mine = [one for one in scene.unit.referrals.of(case.id) if one.partner == _partner(scene)]
    return (case, mine[0]) if mine else None


def _hers(scene: Scene, case: Case) -> Known:
    """What who goes to her has to know: how to reach her, and the area."""
    return {"contact": reach(scene.unit.people.get(case.person)), "area": case.area or "?"}


def _tell_the_others(scene: Scene, case: Case, winner: Referral) -> None:
    for referral in scene.unit.referrals.of(case.id):
        if referral.state == "offered" and referral.id != winner.id:
            scene.unit.referrals.settle(referral, "revoked", scene.now)
            facts = {"code": case.code}
            post_notice(scene.line, scene.unit, referral, "alerte-prise", facts, scene.now)


def _partner(scene: Scene) -> str:
    return scene.partner.id if scene.partner else ""
