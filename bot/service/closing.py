"""Close a case: what is still offered is withdrawn, and those who were asked may be told."""

from dataclasses import replace
from datetime import datetime

from bot.service.line import Scene
from bot.service.ports import Unit
from bot.service.post import post_notice
from bot.service.records import ASKED, HELD, Case


def close(unit: Unit, id_: str, now: datetime) -> Case:
    """End a case, withdrawing what is still offered; the case as it was until now."""
    case = unit.cases.get(id_)
    for referral in unit.referrals.of(id_):
        if referral.state == "offered":
            unit.referrals.settle(referral, "revoked", now)
    unit.cases.change(replace(case, state="closed"), now)
    unit.threads.drop(id_, now)
    return case


def close_forgotten(scene: Scene, id_: str) -> None:
    """End a case because she wants to be forgotten, with all that was written in it; who holds it, or may
    still say yes, is told."""
    asked = [one for one in scene.unit.referrals.of(id_) if one.state in (*ASKED, *HELD)]
    case = close(scene.unit, id_, scene.now)
    scene.unit.cases.log(id_, "she", "forgotten", "", scene.now)
    scene.unit.threads.empty(id_, scene.now)
    for referral in asked:
        facts = {"code": case.code}
        post_notice(scene.line, scene.unit, referral, "alerte-fermee", facts, scene.now)
