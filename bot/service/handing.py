"""Hand a case over: the holder keeps it until the other says yes, so it always has an owner."""

import json
from dataclasses import replace
from datetime import datetime

from bot.engine.flow import Known, Option
from bot.service.dossiers import held_by, is_handed
from bot.service.hearers import COMPLAINT, hearers
from bot.service.line import Done, Line, Scene
from bot.service.need import service_of
from bot.service.opening import area
from bot.service.ports import Unit
from bot.service.post import post_alert, post_notice
from bot.service.records import HELD, Case, Referral
from bot.service.refer import ranked

MOST = 7
"""The most that are offered, the coordination counted: one screen of digits."""
_NO = ("refused", "offered", *HELD)
"""Who said no, or is being asked, or has it, is not offered."""


def takers(scene: Scene, facts: Known) -> Done:
    """Who could take the case: "some" as `takers`, the coordination last; "none", or "gone"."""
    found = held_by(scene.unit, scene.staff, facts["code"])
    if found is None or found[0].state != "accepted":
        return "gone", {}
    options = _options(scene, found[0])
    told = json.dumps([[each.value, each.label] for each in options], ensure_ascii=False)
    return ("some" if options else "none"), {"takers": told}


def named(facts: Known) -> tuple[Option, ...]:
    """Those that `takers` told, as they were numbered then."""
    try:
        return tuple(Option(value, label) for value, label in json.loads(facts.get("takers", "[]")))
    except ValueError:
        return ()  # a talk of another release: nobody is named, and the question is asked anew


def taker(scene: Scene, facts: Known) -> Done:
    """What the chosen one was called in the list, to be confirmed."""
    return "named", {"to": next(each.label for each in named(facts) if each.value == facts["taker"])}


def hand_over(scene: Scene, facts: Known) -> Done:
    """Ask the chosen one: "asked"; "changed" when it can no longer; "gone" when the case has moved."""
    found = held_by(scene.unit, scene.staff, facts["code"])
    if found is None or found[0].state != "accepted":
        return "gone", {}
    case, mine = found
    if facts["taker"] not in {each.value for each in _options(scene, case)}:
        return "changed", {}
    _take_back(scene, case)
    scene.unit.cases.log(case.id, mine.partner, "handing-over", facts["taker"], scene.now)
    return ("asked" if _ask(scene, case, mine, facts["taker"]) else "changed"), {}


def take_over(scene: Scene, case: Case, referral: Referral) -> Case | None:
    """The other said yes: now the case is theirs, with its story; who gave it is told. None: too late."""
    if not scene.unit.referrals.settle(referral, "accepted", scene.now):
        return None
    for one in scene.unit.referrals.of(case.id):
        if one.partner == referral.giver and scene.unit.referrals.settle(one, "revoked", scene.now):
            post_notice(scene.line, scene.unit, one, "alerte-prise", {"code": case.code}, scene.now)
    taken = replace(case, partner=referral.partner)
    scene.unit.cases.change(taken, scene.now)
    scene.unit.cases.log(case.id, referral.giver, "handed-over", referral.partner, scene.now)
    scene.unit.cases.log(case.id, referral.partner, "accepted", "", scene.now)
    return taken


def fallen_through(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> None:
    """The other said no or nothing: who wanted to hand over hears that the case is still theirs."""
    if not is_handed(case, replace(referral, state="offered")):
        return
    for one in unit.referrals.of(case.id):
        if one.partner == referral.giver:
            post_notice(line, unit, one, "alerte-reste", {"code": case.code}, now)


def _ask(scene: Scene, case: Case, mine: Referral, to: str) -> bool:
    line, unit, now = scene.line, scene.unit, scene.now
    old = next((one for one in unit.referrals.of(case.id) if one.partner == to), None)
    deadline = now + line.rules.wait[case.urgency]
    if old:
        asked = unit.referrals.ask_again(replace(old, giver=mine.partner), deadline, now)
        return asked is not None and post_alert(line, unit, case, asked, now)
    why = f"handed over by {mine.partner}"
    new = Referral(line.fresh.id(), case.id, to, "offered", now, deadline, why, giver=mine.partner)
    return unit.referrals.offer(new) and post_alert(line, unit, case, new, now)


def _take_back(scene: Scene, case: Case) -> None:
    """Only one is asked at a time: two who say yes would each believe that they have it."""
    for one in scene.unit.referrals.of(case.id):
        if is_handed(case, one) and scene.unit.referrals.settle(one, "revoked", scene.now):
            post_notice(scene.line, scene.unit, one, "alerte-prise", {"code": case.code}, scene.now)


def _options(scene: Scene, case: Case) -> tuple[Option, ...]:
    unit = scene.unit
    no = frozenset(one.partner for one in unit.referrals.of(case.id) if one.state in _NO or one.barred)
    # Nor who did not come to her once.
    no |= {why for _, _, what, why in unit.cases.story(case.id) if what == "nobody-came"}
    last = sorted(one for one in hearers(unit, case) - no if unit.partners.phones(one))[:1]
    able = () if case.need == COMPLAINT else ranked(scene.line, unit, case, no, scene.now)
    called = [each for each in able if unit.partners.phones(each.id)][: MOST - len(last)]
    what = _say(scene, "partenaire-service", {"service": service_of(case)})
    options = [Option(each.id, f"{area(scene.line, each.place) or '?'}, {what}") for each in called]
    return (*options, *(Option(one, _say(scene, "partenaire-coordination", {})) for one in last))


def _say(scene: Scene, message: str, facts: Known) -> str:
    return scene.line.texts.say(message, scene.person.language or "fr", facts)
