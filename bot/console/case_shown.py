"""What the page of a case shows to these eyes, as plain facts; a template says them."""

from collections.abc import Mapping, Sequence

from bot.console.case_story import story
from bot.referral.partner import SERVICES
from bot.service import overseeing
from bot.service.acting import Hand, reasons, takers
from bot.service.canned import as_sent, ready, script
from bot.service.caseload import Seen, Sight, Wanted
from bot.service.naming import colleagues
from bot.service.notes import Note
from bot.service.opening import area
from bot.service.outcomes import OUTCOMES
from bot.service.records import ASKED, OWNED, WAITING, Case, reach
from bot.service.threads import Message

_HURDLES = (
    ("she does not want", "unwanted"),
    ("does not offer", "service"),
    ("does not take", "age"),
    ("stale", "stale"),
    ("nobody on call", "closed"),
    ("closed now", "closed"),
    ("full", "full"),
    ("already asked", "asked"),
    ("road closed", "road"),
    ("out of reach", "far"),
)
Written = tuple[tuple[Message, ...], tuple[Note, ...]]


def shown(hand: Hand, eyes: Sight, found: Seen, written: Written | None = None) -> dict[str, object]:
    """All of it. `written` is what was read with a reason; who has the case reads it without."""
    unit, case = hand.unit, found.case
    names = _names(hand)
    (row,) = unit.caseload.rows(
        eyes, Wanted(code=case.code, state=case.state), hand.line.rules.limits, hand.now
    )
    facts: dict[str, object] = {"case": case, "found": found, "row": row, "names": names}
    facts["here"] = _here(hand, found, names)
    if found.holds and written is None:
        written = unit.threads.of(case.id), unit.notes.of(case.id)
    facts["story"] = story(found, unit.cases.story(case.id), written or ((), ()), names)
    facts["reasons"], facts["outcomes"], facts["services"] = reasons(hand.line), OUTCOMES, SERVICES
    if found.holds or found.oversees:
        facts |= _hers(hand, case)
    if found.holds and case.state in OWNED:
        facts |= _tools(hand, case)
    if found.oversees:
        facts |= _leads(hand, case, names)
    return facts


def _names(hand: Hand) -> Mapping[str, str]:
    """What partners and colleagues are called, by id and by login."""
    partners = {each.id: each.name for each in hand.unit.partners.all()}
    return {**{each.login: each.name for each in hand.unit.staff.all()}, **partners}


def _here(hand: Hand, found: Seen, names: Mapping[str, str]) -> list[str]:
    """Who else looks at it now; "" for somebody of another team, whose name is not everybody's to know."""
    people = {each.id: each for each in hand.unit.staff.all()}
    seen = hand.unit.viewings.others(found.case.id, hand.staff.id, hand.now)
    mine = [each for each in seen if each.staff in people]
    return [
        people[each.staff].name if found.oversees or each.partner == hand.staff.partner else ""
        for each in mine
    ]


def _hers(hand: Hand, case: Case) -> dict[str, object]:
    person = hand.unit.people.get(case.person)
    consents = [(each.service, each.answer) for each in hand.unit.wishes.consents(case.id)]
    return {"contact": reach(person), "person": person, "consents": consents}


def _tools(hand: Hand, case: Case) -> dict[str, object]:
    """What helps the one who has it: ready answers, a script, how long a message is, who could take it."""
    texts = hand.line.texts
    language = hand.unit.people.get(case.person).language or "fr"
    label = as_sent(texts, "", language).units
    return {
        "ready": ready(texts),
        "script": script(texts),
        "label": label,
        "cost": lambda text: as_sent(texts, text, language),
        "kept_by_me": hand.unit.keepers.of(case.id) == hand.staff.id,
        "colleagues": colleagues(hand, case.id),
        "takers": _described(hand, case, takers(hand, case.code)) if case.state == "accepted" else (),
    }


def _leads(hand: Hand, case: Case, names: Mapping[str, str]) -> dict[str, object]:
    """What the coordination may do: whom to ask, what waits for a second person."""
    referrals = hand.unit.referrals.of(case.id)
    again = [one.partner for one in referrals if case.state in WAITING and not one.barred]
    return {
        "able": _described(hand, case, overseeing.able(hand, case)),
        "others": _described(hand, case, overseeing.others(hand, case)),
        "again": _described(hand, case, again),
        "referrals": [(names.get(one.partner, one.partner), one) for one in referrals],
        "looked": [
            (names.get(one.partner, one.partner), one, _hurdle(one.reason))
            for one in hand.unit.considered.of(case.id)
        ],
        "motions": hand.unit.motions.of(case.id),
        "asking": ASKED,
    }


def _hurdle(reason: str) -> str:
    """Which sentence says why a partner cannot, by how the record begins (see `bot.referral.reasons`)."""
    return next((word for begins, word in _HURDLES if reason.startswith(begins)), "")


def _described(hand: Hand, case: Case, partners: Sequence[str]) -> list[tuple[str, str, str, str]]:
    """(id, name, area, km or "") of some partners, in their order."""
    directory = {each.id: each for each in hand.unit.partners.all()}
    far = {each.partner: each.km for each in hand.unit.considered.of(case.id)}
    return [
        (
            each,
            directory[each].name,
            area(hand.line, directory[each].place) or "?",
            "" if far.get(each) is None else f"{far[each]:.0f}",
        )
        for each in partners
        if each in directory
    ]
