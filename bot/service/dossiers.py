"""The cases that a partner sees: those that wait for its answer and those it has, and no other (R35)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.engine.flow import Known
from bot.service.codes import meant, spelled
from bot.service.line import Done, Scene
from bot.service.listing import fitted
from bot.service.ports import Unit
from bot.service.records import ASKED, HELD, OWNED, WAITING, Case, Referral

ANSWERING = ("repondre", "oui", "non", "plus-tard")
"""What is done with a case that waits; all else is done with one that the partner has."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies before a partner, oldest first."""

    waiting: tuple[Case, ...] = ()
    held: tuple[Case, ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that it may see."""
        return tuple(case.code for case in (*self.waiting, *self.held))

    def for_(self, verb: str) -> tuple[Case, ...]:
        """The cases with which something can be done."""
        return self.waiting if verb in ANSWERING else self.held


def desk(unit: Unit, partner: str) -> Desk:
    """What lies before a partner now; nothing is held."""
    mine = unit.referrals.mine(partner, (*ASKED, *HELD))
    return Desk(
        tuple(case for case, one in mine if _waits(case, one)),
        tuple(case for case, one in mine if _is_held(case, one)),
    )


def offered_to(unit: Unit, partner: str, code: str) -> tuple[Case, Referral] | None:
    """The case of a code, held, and how this partner was asked about it; None when it never was (R35)."""
    seen = unit.cases.by_code(code)
    if seen is None:
        return None
    case = unit.cases.get(seen.id)
    mine = [one for one in unit.referrals.of(case.id) if one.partner == partner and not one.barred]
    return (case, mine[0]) if mine else None


def held_by(unit: Unit, partner: str, code: str) -> tuple[Case, Referral] | None:
    """The case of a code, held, where this partner has it."""
    found = offered_to(unit, partner, code)
    return found if found and _is_held(*found) else None


def is_handed(case: Case, referral: Referral) -> bool:
    """Whether the one who has the case hands it over by this referral, and waits for the answer."""
    return case.state == "accepted" and referral.state == "offered" and referral.giver == case.partner


def look(scene: Scene, facts: Known) -> Done:
    """Whether there is "some" case for what is wanted; "none" waits for an answer, or "empty" hands."""
    found = _desk(scene).for_(facts["verb"])
    return ("some" if found else "none" if facts["verb"] in ANSWERING else "empty"), {}


def sort(scene: Scene, facts: Known) -> Done:
    """What is to be done with the code that was said; "slip" when another is meant, "unknown" when none."""
    verb, code = facts["verb"], spelled(facts["code"])
    known = offered_to(scene.unit, scene.staff, code)
    if known and (verb in ANSWERING or _is_held(*known)):
        return verb, {"code": code}
    near = meant(code, tuple(case.code for case in _desk(scene).for_(verb)))
    if near:
        return "slip", {"code": near}
    # Another case is not answered by the digit that was meant for this one: it is asked anew.
    return "unknown", {"code": code, "verb": "repondre" if verb in ANSWERING else verb}


def my_cases(scene: Scene, facts: Known) -> Done:
    """The partner's cases, the newest deadline first, as many as fit: "some", or "none"."""
    mine = scene.unit.referrals.mine(scene.staff, (*ASKED, *HELD))
    seen = [(case, one) for case, one in mine if _waits(case, one) or _is_held(case, one)]
    seen.sort(key=lambda pair: (pair[1].deadline, pair[0].code), reverse=True)
    lines = [_line(scene, case, one) for case, one in seen]
    return ("some" if lines else "none"), {"list": fitted(scene, lines)}


def _line(scene: Scene, case: Case, one: Referral) -> str:
    count, unit = _age(scene.now, one.offered)
    state = "offered" if one.state in ASKED else one.state
    facts = {"code": case.code, "urgency": case.urgency, "count": count, "unit": unit, "state": state}
    return scene.line.texts.say("partenaire-ligne", scene.person.language or "fr", facts)


def _age(now: datetime, since: datetime) -> tuple[str, str]:
    """How long ago, and in what: minutes, hours below two days, days."""
    waited = max(now - since, timedelta(0))
    for unit, length, most in (("min", timedelta(minutes=1), 120), ("h", timedelta(hours=1), 48)):
        if waited < most * length:
            return str(waited // length), unit
    return str(waited.days), "j"


def _waits(case: Case, one: Referral) -> bool:
    return one.state in ASKED and (case.state in WAITING or is_handed(case, one))


def _is_held(case: Case, one: Referral) -> bool:
    return one.state in HELD and case.state in OWNED and case.partner == one.partner


def _desk(scene: Scene) -> Desk:
    return desk(scene.unit, scene.staff)
