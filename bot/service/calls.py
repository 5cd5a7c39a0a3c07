"""Take a missed call or a "call me" text as a request for help from who has no credit (R43)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.engine.turn import Say
from bot.service import refer as referrals
from bot.service.contact import allow_call
from bot.service.door import Go, news
from bot.service.line import Line, Scene
from bot.service.messages import Inbound
from bot.service.opening import opened, reopened
from bot.service.post import post_answer, tell_holders
from bot.service.records import OWNED, Case, Screen, reach

NEED = "rappel"
HOUR = timedelta(hours=1)
"""Who was taken on longer ago and asks again, asks anew."""
QUARTER = timedelta(minutes=15)
"""Staff is reminded no more often: a phone that rings forty times is one request."""
ASKED = "asked-to-be-called"
_ELSEWHERE = "on another number than she writes from; it stands in her words (kuma case --words)"


@dataclass(frozen=True, slots=True)
class Call:
    """A call that was rejected, so that it cost nobody; `sender` is "" when no subscriber is named."""

    channel: str
    reference: str
    sender: str


def take_call(line: Line, call: Call, raw: bytes, now: datetime) -> None:
    """A missed call, once however often the gateway tells of it (R40)."""
    reference = f"call:{call.reference}"
    with line.store.begin() as unit:
        if not call.sender:
            unit.inbox.quarantine(call.channel, reference, raw, "a call from no subscriber", now)
            return
        person = unit.people.meet(call.sender, now)
        row = unit.inbox.claim(call.channel, reference, person.id, raw, now)
        if row:
            inbound = Inbound(call.channel, reference, call.sender, "")
            scene = Scene(line, unit, person, inbound, now, unit.partners.by_phone(person.id))
            if not scene.partner:
                ask_for_call(scene, row, call.sender)
            unit.inbox.answer(row, Screen())


def ask_for_call(scene: Scene, row: str, number: str) -> None:
    """Have her called on this number. Nothing is sent to her unless she asked for SMS before (R11)."""
    before = scene.person
    # Whoever names a number that is not the one she writes from cannot give leave for it, and
    # perhaps this phone is the one that is not safe: a person reads her words and decides.
    own = scene.inbound.sender in ("", number)
    outcome = _asked(scene, "" if own else _ELSEWHERE)
    if own:
        allow_call(scene)
    if outcome and scene.inbound.sender and isinstance(news(before, scene.now), Go):
        message = "rappel-personne" if outcome == "nobody" else "rappel-dit"
        post_answer(scene, row, scene.line.texts.spoken((Say(message),), before.language))


def _asked(scene: Scene, why: str) -> str:
    """What came of it, "" when staff was told a moment ago."""
    case = reopened(scene, "danger") or _same(scene)
    if case is None:
        case = opened(scene, NEED, "medium", {})
        scene.unit.cases.log(case.id, "she", ASKED, why, scene.now)
        reason = "she asks to be called"
        return referrals.ask_coordination(scene.line, scene.unit, case, reason, scene.now)
    asked = _last(scene, case, ASKED)
    if asked and scene.now - asked < QUARTER:
        return ""
    scene.unit.cases.log(case.id, "she", ASKED, why, scene.now)
    if case.state in OWNED:
        return _told(scene, case)
    return referrals.press(scene.line, scene.unit, case, "she asks to be called again", scene.now)


def _same(scene: Scene) -> Case | None:
    """The request that this one repeats: nobody has taken it yet, or somebody has within the hour."""
    case = scene.unit.cases.of(scene.person.id)
    if case is None or case.need not in (NEED, "danger"):
        return None
    if case.state not in OWNED:
        return case
    taken = _last(scene, case, "accepted")
    return case if taken and scene.now - taken < HOUR else None


def _last(scene: Scene, case: Case, what: str) -> datetime | None:
    return max((at for at, _, did, _ in scene.unit.cases.story(case.id) if did == what), default=None)


def _told(scene: Scene, case: Case) -> str:
    contact = reach(scene.unit.people.get(case.person))
    tell_holders(scene, case, "alerte-rappel", {"contact": contact})
    return "asked"
