"""The partner that has a case: it is on its way, it notes something, it has done what it could."""

from dataclasses import replace

from bot.engine.flow import Known
from bot.service.dossiers import held_by
from bot.service.hearers import COORDINATION
from bot.service.line import Done, Scene
from bot.service.outcomes import LOST, UNSURE
from bot.service.post import post_notice, post_to
from bot.service.records import Case, Referral

LONGEST = 1000
"""Signs of a note that are kept: more than four SMS hold."""


def on_it(scene: Scene, facts: Known) -> Done:
    """The holder has begun: "noted"; "gone" when it has the case no more."""
    found = held_by(scene.unit, scene.staff, facts["code"])
    if found is None:
        return "gone", {}
    begun(scene, *found)
    return "noted", {}


def keep_note(scene: Scene, facts: Known) -> Done:
    """Keep what the holder writes; it is sent back to nobody, and its SMS is emptied."""
    done = write_down(scene, facts["code"], facts["note"])
    if done == "noted":
        scene.unit.inbox.empty(scene.inbound.channel, scene.inbound.reference)
    return done, {}


def write_down(scene: Scene, code: str, note: str) -> str:
    """Keep a note of the holder's, sealed: "noted"; "gone" when it has the case no more."""
    found = held_by(scene.unit, scene.staff, code)
    if found is None:
        return "gone"
    case, referral = found
    scene.unit.notes.keep(case.id, referral.partner, note[:LONGEST], scene.now)
    scene.unit.cases.log(case.id, referral.partner, "note", "", scene.now)
    begun(scene, case, referral)
    return "noted"


def begun(scene: Scene, case: Case, referral: Referral) -> None:
    """The first thing that a holder does begins the work; each later one changes nothing."""
    if referral.state == "accepted" and scene.unit.referrals.settle(referral, "in-progress", scene.now):
        scene.unit.cases.log(case.id, referral.partner, "in-progress", "", scene.now)


def finish(scene: Scene, facts: Known) -> Done:
    """What was done: she is "asked" whether it was help; the coordination has to "confirm" a false call;
    who is lost is "noted" only. Said again, the newest counts; "gone" when it has the case no more."""
    found = held_by(scene.unit, scene.staff, facts["code"])
    if found is None:
        return "gone", {}
    case, referral = found
    outcome = facts["outcome"]
    scene.unit.referrals.settle(referral, "done", scene.now)
    scene.unit.cases.change(replace(case, state="helped", outcome=outcome), scene.now)
    scene.unit.cases.log(case.id, referral.partner, "done", outcome, scene.now)
    _withdraw_hand_over(scene, case)
    if outcome in UNSURE:
        _ask_to_confirm(scene, case)
        return "confirm", {}
    return ("noted" if outcome == LOST else "asked"), {}


def _withdraw_hand_over(scene: Scene, case: Case) -> None:
    for referral in scene.unit.referrals.of(case.id):
        if referral.state == "offered" and scene.unit.referrals.settle(referral, "revoked", scene.now):
            post_notice(scene.line, scene.unit, referral, "alerte-prise", {"code": case.code}, scene.now)


def _ask_to_confirm(scene: Scene, case: Case) -> None:
    for partner in scene.unit.partners.all():
        if partner.kind == COORDINATION and partner.id != case.partner:
            post_to(scene.line, scene.unit, partner.id, case, "alerte-confirmer", scene.now)
