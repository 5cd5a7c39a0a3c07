"""Close a case: what is still offered is withdrawn, and those who were asked may be told."""

from dataclasses import replace
from datetime import datetime

from bot.service.line import Scene
from bot.service.outcomes import FORGOTTEN, OUTCOMES
from bot.service.ports import Unit
from bot.service.post import post_notice
from bot.service.records import ASKED, HELD, Case


def close(unit: Unit, id_: str, outcome: str, now: datetime) -> Case:
    """End a case with what was done, withdrawing what is still offered; the case as it was until now.

    Raises ValueError for what is none of OUTCOMES, nor FORGOTTEN.
    """
    if outcome not in (*OUTCOMES, FORGOTTEN):
        raise ValueError(f"« {outcome} » is no outcome; they are: {', '.join(OUTCOMES)}")
    case = unit.cases.get(id_)
    for referral in unit.referrals.of(id_):
        if referral.state == "offered":
            unit.referrals.settle(referral, "revoked", now)
    unit.cases.change(replace(case, state="closed", outcome=outcome), now)
    return case


def close_forgotten(scene: Scene, id_: str) -> None:
    """End a case because she wants to be forgotten; who holds it, or may still say yes, is told."""
    asked = [one for one in scene.unit.referrals.of(id_) if one.state in (*ASKED, *HELD)]
    case = close(scene.unit, id_, FORGOTTEN, scene.now)
    scene.unit.notes.forget(id_)
    scene.unit.cases.log(id_, "she", "forgotten", "", scene.now)
    for referral in asked:
        facts = {"code": case.code}
        post_notice(scene.line, scene.unit, referral, "alerte-fermee", facts, scene.now)
