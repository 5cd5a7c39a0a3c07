"""Put messages into the outbox: an answer to her, news for her, an alert or a notice to staff."""

from datetime import datetime

from bot.engine.flow import Known
from bot.engine.turn import Ask, Say
from bot.service.duty import on_call
from bot.service.line import BAMAKO, Line, Scene
from bot.service.ports import Unit
from bot.service.records import HELD, OWNED, Case, Post, Referral

STAFF = "fr"
"""The language of messages to a staff phone that has not chosen one."""


def post_answer(scene: Scene, row: str, text: str) -> None:
    """Answer the message that was just received, from the number it was sent to."""
    inbound = scene.inbound
    channel = scene.line.rules.doors.get(inbound.channel, scene.line.rules.out)
    post = Post(f"answer:{row}", "answer", scene.person.id, text, channel, inbound.recipient)
    scene.unit.outbox.post(post, scene.now)


def post_alert(
    line: Line, unit: Unit, case: Case, referral: Referral, now: datetime, due: datetime | None = None
) -> bool:
    """Alert a partner, now or at `due`: code, urgency and area, nothing else. False: it has no phone.

    Each time it is asked, the next of its phones rings; those on call come first.
    """
    phone = _phone(unit, referral, now)
    if not phone:
        return False
    facts = {"code": case.code, "urgency": case.urgency, "area": case.area or "?"}
    text = _staff_text(line, unit, phone, "alerte", facts)
    if referral.asked > 1:
        text = f"{_staff_text(line, unit, phone, 'alerte-bis', {})} {text}"
    post = Post(alert_key(referral), "alert", phone, text, line.rules.out, "", case.id, referral.id, due)
    return unit.outbox.post(post, now)


def alert_key(referral: Referral) -> str:
    """The key of the newest alert of a referral."""
    return f"alert:{referral.id}:{referral.asked}"


def post_notice(
    line: Line, unit: Unit, referral: Referral, message: str, facts: Known, now: datetime
) -> None:
    """Tell the phone that was alerted last something that asks for no answer."""
    phone = _phone(unit, referral, referral.alerted or referral.offered)
    if phone:
        text = _staff_text(line, unit, phone, message, facts)
        key = f"notice:{message}:{referral.id}:{now:%Y%m%d%H%M%S}"
        unit.outbox.post(Post(key, "notice", phone, text, line.rules.out), now)


def post_to(line: Line, unit: Unit, partner: str, case: Case, message: str, now: datetime) -> None:
    """Tell a partner something of a case that it may never have been asked about, at its first phone."""
    for phone in unit.partners.phones(partner)[:1]:
        text = _staff_text(line, unit, phone, message, {"code": case.code})
        key = f"notice:{message}:{case.id}:{partner}:{now:%Y%m%d%H%M%S}"[:120]
        unit.outbox.post(Post(key, "notice", phone, text, line.rules.out), now)


def post_to_team(line: Line, unit: Unit, partner: str, key: str, said: Say, now: datetime) -> None:
    """Tell a partner, at the phone that is on call, what is of no single case."""
    for phone in on_call(unit, partner, now)[:1]:
        text = _staff_text(line, unit, phone, said.message, said.args)
        unit.outbox.post(Post(key, "notice", phone, text, line.rules.out), now)


def tell_holders(
    scene: Scene, case: Case, message: str, facts: Known, states: tuple[str, ...] = HELD
) -> None:
    """Tell the partners whose referral stands in one of these states what they could not know before."""
    notify(scene.line, scene.unit, case, message, facts, scene.now, states)


def notify(
    line: Line,
    unit: Unit,
    case: Case,
    message: str,
    facts: Known,
    now: datetime,
    states: tuple[str, ...] = HELD,
) -> None:
    """The same, where nobody has just written."""
    for referral in unit.referrals.of(case.id):
        if referral.state in states:
            post_notice(line, unit, referral, message, {"code": case.code, **facts}, now)


def post_news(line: Line, unit: Unit, case: Case, message: str, now: datetime) -> None:
    """Tell her, in neutral words, that something is new: the same thing once a day at most.

    The way out asks her safe contact first.
    """
    person = unit.people.get(case.person)
    text = line.texts.spoken((Say(message),), person.language)
    key = f"news:{case.id}:{message}:{now.astimezone(BAMAKO):%Y%m%d}"
    unit.outbox.post(Post(key, "news", person.id, text, line.rules.out, "", case.id), now)


def post_question(line: Line, unit: Unit, case: Case, ask: Ask, now: datetime) -> None:
    """Ask her something in neutral words; her digit is the answer once it has left (see `following`)."""
    person = unit.people.get(case.person)
    text = line.texts.spoken((ask,), person.language)
    key = f"question:{case.id}:{now:%Y%m%d%H%M%S}"
    unit.outbox.post(Post(key, "question", person.id, text, line.rules.out, "", case.id), now)


def post_relay(line: Line, unit: Unit, case: Case, message: str, text: str, now: datetime) -> None:
    """Send her, under the neutral label, what the one who has her case wrote; `message` is its id."""
    person = unit.people.get(case.person)
    # Said in one language: in both it would cost twice the segments.
    said = line.texts.spoken((Say("fil-sms", {"text": text}),), person.language or STAFF)
    key = f"relay:{message}"
    unit.outbox.post(Post(key, "relay", person.id, said, line.rules.out, "", case.id), now)


def post_to_holder(line: Line, unit: Unit, case: Case, key: str, said: Say, now: datetime) -> bool:
    """Tell the one who has the case, in words that begin with its code; False when nobody has it."""
    referral = holding(unit, case)
    phone = _phone(unit, referral, now) if referral else ""
    if phone:
        text = _staff_text(line, unit, phone, said.message, {"code": case.code, **said.args})
        unit.outbox.post(Post(key, "notice", phone, text, line.rules.out, "", case.id), now)
    return bool(phone)


def holding(unit: Unit, case: Case) -> Referral | None:
    """The referral of the partner that has the case; None when nobody has."""
    if case.state not in OWNED:
        return None
    mine = (one for one in unit.referrals.of(case.id) if one.partner == case.partner and one.state in HELD)
    return next(mine, None)


def _phone(unit: Unit, referral: Referral, now: datetime) -> str:
    phones = on_call(unit, referral.partner, now)
    return phones[(referral.asked - 1) % len(phones)] if phones else ""


def _staff_text(line: Line, unit: Unit, phone: str, message: str, facts: Known) -> str:
    language = unit.people.get(phone).language or STAFF
    return line.texts.spoken((Say(message, facts),), language)
