"""Her side: what a flow can have done for the person who writes."""

from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256

from bot.engine.flow import Known
from bot.service import refer as referrals
from bot.service.line import Scene
from bot.service.post import post_notice
from bot.service.records import Case, Person, reach

Done = tuple[str, Known]

_URGENCY = {"danger": "high", "abri": "medium", "sante": "medium", "droit": "medium"}
_AGES = {"moins12": "0-11", "de12": "12-14", "de15": "15-17", "adulte": "18+"}
_DAY = (8, 20)  # the hours outside R47's quiet ones
_HOURS: Mapping[str, tuple[int, int]] = {"matin": (8, 12), "midi": (12, 16), "soir": (16, 20)}


def hush(scene: Scene, facts: Known) -> Done:
    """End: what is on its way to her phone is withdrawn (R13). What she asked for stays asked."""
    if scene.partner:
        # A partner's alerts are not withdrawn because its phone ended a conversation.
        return "", {}
    scene.unit.outbox.cancel(scene.person.id, scene.now)
    return "", {}


def stop(scene: Scene, facts: Known) -> Done:
    """No more messages but answers to her own. Help never closes by it (R17); staff phones stay reachable."""
    if not scene.partner:
        _change(scene, replace(scene.person, stopped=True, lessons=False))
    return hush(scene, facts)


def raise_alarm(scene: Scene, facts: Known) -> Done:
    """Danger: the coordination is alerted at once, before consent, age or place (R18, R19)."""
    again = _reopened(scene, "danger")
    if again:
        outcome = referrals.press(scene.line, scene.unit, again, "she calls for help again", scene.now)
    else:
        case, why = _opened(scene, "danger", "high", {}), "danger, place not known yet"
        outcome = referrals.ask_coordination(scene.line, scene.unit, case, why, scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}


def locate(scene: Scene, facts: Known) -> Done:
    """Keep where she is, by the area's name only; who was alerted before it was known is told."""
    case, place = scene.unit.cases.of(scene.person.id), facts.get("place", "")
    if case and place:
        found = replace(case, place=place, area=_area(scene, place))
        scene.unit.cases.change(found, scene.now)
        scene.unit.cases.log(case.id, "kuma", "located", "", scene.now)
        if found.area != case.area:
            facts = {"code": case.code, "area": found.area}
            _tell_staff(scene, case, ("offered", "not-now", "accepted"), "alerte-zone", facts)
    return "", {}


def open_case(scene: Scene, facts: Known) -> Done:
    """Open the request with what she told, behind the code she chose."""
    need = facts["need"]
    case = _opened(scene, need, _URGENCY.get(need, "low"), facts)
    if "pin" in facts:
        scene.unit.cases.set_pin(case.id, facts["pin"])
    return "", {}


def refer_case(scene: Scene, facts: Known) -> Done:
    """Offer her newest request to the nearest partner that can."""
    case = scene.unit.cases.of(scene.person.id)
    if case is None:
        return "nobody", {}
    if case.state == "accepted":
        return "asked", {}
    outcome = referrals.refer(scene.line, scene.unit, case, scene.now)
    chosen = outcome == "coordination" and case.consent == referrals.COUNSELLOR_ONLY
    return ("counsellor" if chosen else outcome), {}


def take_over(scene: Scene, facts: Known) -> Done:
    """The line did not understand: a person is asked to read her words (C3; `kuma case --words`)."""
    case = _reopened(scene, "ecoute") or _opened(scene, "ecoute", "medium", facts)
    outcome = referrals.ask_coordination(scene.line, scene.unit, case, "three unclear answers", scene.now)
    return ("nobody" if outcome == "nobody" else "asked"), {}


def set_contact(scene: Scene, facts: Known) -> Done:
    """How and when she may be reached; a shared phone is never written to later (R10, R11)."""
    since, until = _HOURS[facts["hours"]] if "hours" in facts else _DAY
    contact = "writes" if facts.get("phone") == "partage" else facts.get("contact", "writes")
    # Who asks for an SMS after a STOP has changed her mind.
    stopped = scene.person.stopped and contact != "sms"
    changed = replace(scene.person, contact=contact, since=since, until=until, stopped=stopped, frozen=False)
    _change(scene, changed)
    return "", {}


def recall(scene: Scene, facts: Known) -> Done:
    """How the request behind this code stands; "none" for a wrong code, which shows nothing (R15)."""
    case = scene.unit.cases.of(scene.person.id, facts["pin"])
    if case is None:
        return "none", {}
    thaw(scene, case)
    return {"accepted": "accepted", "unmet": "nobody"}.get(case.state, "waiting"), {}


def thaw(scene: Scene, case: Case) -> None:
    """She is back with her code: what her safety word froze may leave again, and its holder is told (R14)."""
    person = scene.unit.people.get(scene.person.id)
    if person.frozen:
        back = replace(person, frozen=False)
        scene.unit.people.change(back)
        facts = {"code": case.code, "contact": reach(back)}
        _tell_staff(scene, case, ("accepted",), "alerte-contact", facts)


def _opened(scene: Scene, need: str, urgency: str, facts: Known) -> Case:
    place = facts.get("place", "")
    case = Case(
        id=scene.line.fresh.id(),
        code=_free_code(scene),
        person=scene.person.id,
        urgency=urgency,
        need=need,
        age=_AGES[facts["age"]] if "age" in facts else "",
        place=place,
        area=_area(scene, place),
        consent=facts.get("consent", ""),
    )
    scene.unit.cases.open(case, scene.now)
    scene.unit.cases.log(case.id, "kuma", "opened", _consent(scene, facts), scene.now)
    return case


def _consent(scene: Scene, facts: Known) -> str:
    """What she agreed to, for the record: her answer, the text she read, its version and language (R24)."""
    answer, language = facts.get("consent", ""), scene.person.language
    if not answer:
        return "consent not asked"
    message = "aide-consentement" if facts.get("age") == "adulte" else "aide-assentement"
    text = scene.line.texts.say(message, language, {}) if language else ""
    return f"consent: {answer}, {message} {sha256(text.encode()).hexdigest()[:8]}, {language}"


def _change(scene: Scene, changed: Person) -> None:
    """Keep how she may be reached; who has taken her case is told, for a call could now hurt her."""
    before = reach(scene.unit.people.get(scene.person.id))
    scene.unit.people.change(changed)
    case = scene.unit.cases.of(scene.person.id)
    if case and reach(changed) != before:
        facts = {"code": case.code, "contact": reach(changed)}
        _tell_staff(scene, case, ("accepted",), "alerte-contact", facts)


def _tell_staff(scene: Scene, case: Case, states: tuple[str, ...], message: str, facts: Known) -> None:
    """Tell the partners whose referral stands in one of these states what they could not know before."""
    for referral in scene.unit.cases.referrals(case.id):
        if referral.state in states:
            post_notice(scene.line, scene.unit, referral, message, facts, scene.now)


def _reopened(scene: Scene, need: str) -> Case | None:
    # Calling for help twice in one hour is one danger, not two.
    case = scene.unit.cases.of(scene.person.id)
    return case if case and case.need == need and case.state in ("open", "unmet") else None


def _free_code(scene: Scene) -> str:
    while True:
        code = scene.line.fresh.code()
        if scene.unit.cases.by_code(code) is None:
            return code


def _area(scene: Scene, place: str) -> str:
    """The cercle or commune: near enough to find help, too wide to find her."""
    found = scene.line.gazetteer.find(place) if place else None
    return found.cercle or found.region if found else ""
