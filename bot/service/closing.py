"""Close a case, with what was done: what is still offered is withdrawn, who was asked may be told."""

from dataclasses import replace
from datetime import datetime

from bot.service.line import Line
from bot.service.outcomes import FORGOTTEN, OUTCOMES
from bot.service.ports import Unit
from bot.service.post import post_notice
from bot.service.records import ASKED, HELD, Case


def close(unit: Unit, id_: str, outcome: str, now: datetime) -> Case:
    """End a case, withdrawing what is still offered; the case as it was until now.

    Raises ValueError for an outcome that is none of OUTCOMES or FORGOTTEN.
    """
    if outcome not in (*OUTCOMES, FORGOTTEN):
        raise ValueError(f"a case closes with what was done, one of: {', '.join(OUTCOMES)}")
    case = unit.cases.get(id_)
    for referral in unit.referrals.of(id_):
        if referral.state == "offered":
            unit.referrals.settle(referral, "revoked", now)
    unit.cases.change(replace(case, state="closed", outcome=outcome), now)
    unit.threads.drop(id_, now)
    return case


def close_forgotten(line: Line, unit: Unit, id_: str, now: datetime) -> None:
    """End a case because she wants to be forgotten, with all that was written in it; who holds it, or may
    still say yes, is told."""
    asked = [one for one in unit.referrals.of(id_) if one.state in (*ASKED, *HELD)]
    case = close(unit, id_, FORGOTTEN, now)
    unit.cases.log(id_, "she", "forgotten", "", now)
    unit.threads.empty(id_, now)
    unit.notes.forget(id_)
    for referral in asked:
        post_notice(line, unit, referral, "alerte-fermee", {"code": case.code}, now)
