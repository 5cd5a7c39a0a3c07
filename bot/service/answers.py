"""The partner's side: what a flow can have done for the phone that was alerted."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service.dossiers import is_handed, offered_to
from bot.service.handing import fallen_through, take_over
from bot.service.line import Done, Scene
from bot.service.post import post_news, post_notice
from bot.service.records import ASKED, CONFLICT, OWNED, WAITING, Case, Referral, reach
from bot.service.refer import refer
from bot.service.thread import tell_what_was_written


def accept(scene: Scene, facts: Known) -> Done:
    """Take the case, also late as long as nobody has it: one wins, the other is told kindly."""
    found = offered_to(scene.unit, scene.staff, facts["code"])
    if found is None:
        return "gone", {}
    case, referral = found
    if is_handed(case, referral):
        taken = take_over(scene, case, referral)
        return ("yours", _hers(scene, taken)) if taken else ("gone", {})
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


def say_why(scene: Scene, facts: Known) -> Done:
    """Keep why it was refused; the next partner was asked before, and who knows her is asked no more."""
    found = offered_to(scene.unit, scene.staff, facts["code"])
    if found and found[1].state == "refused":
        case, referral = found
        scene.unit.referrals.explain(referral, facts["reason"])
        what = "conflict" if facts["reason"] == CONFLICT else "refused-because"
        scene.unit.cases.log(case.id, referral.partner, what, facts["reason"], scene.now)
    return "", {}


def _declined(scene: Scene, facts: Known, state: str) -> Done:
    found = offered_to(scene.unit, scene.staff, facts["code"])
    if found is None:
        return "gone", {}
    case, referral = found
    handed = is_handed(case, referral)
    if not handed and (case.state not in WAITING or referral.state not in ASKED):
        return "gone", {}
    if not scene.unit.referrals.settle(referral, state, scene.now):
        return "gone", {}
    scene.unit.cases.log(case.id, referral.partner, state, "", scene.now)
    if handed:
        fallen_through(scene.line, scene.unit, case, referral, scene.now)
    elif referral.state == "offered":
        refer(scene.line, scene.unit, case, scene.now)
    return "noted", {}


def _hers(scene: Scene, case: Case) -> Known:
    """What who goes to her has to know: how to reach her, and the area."""
    return {"contact": reach(scene.unit.people.get(case.person)), "area": case.area or "?"}


def _tell_the_others(scene: Scene, case: Case, winner: Referral) -> None:
    for referral in scene.unit.referrals.of(case.id):
        if referral.state == "offered" and referral.id != winner.id:
            scene.unit.referrals.settle(referral, "revoked", scene.now)
            facts = {"code": case.code}
            post_notice(scene.line, scene.unit, referral, "alerte-prise", facts, scene.now)
