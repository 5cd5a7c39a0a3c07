"""Put messages into the outbox: an answer to her, news for her, an alert or a notice to staff."""

from datetime import datetime

from bot.engine.flow import Known
from bot.engine.turn import Say
from bot.service.line import Line, Scene
from bot.service.ports import Unit
from bot.service.records import HELD, Case, Post, Referral

STAFF = "fr"
"""The language of messages to a staff phone that has not chosen one."""


def post_answer(scene: Scene, row: str, text: str) -> None:
    """Answer the message that was just received, from the number it was sent to."""
    inbound = scene.inbound
    channel = scene.line.rules.doors.get(inbound.channel, scene.line.rules.out)
    post = Post(f"answer:{row}", "answer", scene.person.id, text, channel, inbound.recipient)
    scene.unit.outbox.post(post, scene.now)


def post_alert(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> bool:
    """Alert a partner: code, urgency and area, nothing else. False: it has no phone.

    Each time it is asked, the next of its phones rings.
    """
    phone = _phone(unit, referral)
    if not phone:
        return False
    facts = {"code": case.code, "urgency": case.urgency, "area": case.area or "?"}
    text = _staff_text(line, unit, phone, "alerte", facts)
    if referral.asked > 1:
        text = f"{_staff_text(line, unit, phone, 'alerte-bis', {})} {text}"
    key = f"alert:{referral.id}:{referral.asked}"
    return unit.outbox.post(Post(key, "alert", phone, text, line.rules.out, "", case.id, referral.id), now)


def post_notice(
    line: Line, unit: Unit, referral: Referral, message: str, facts: Known, now: datetime
) -> None:
    """Tell the phone that was alerted last something that asks for no answer."""
    phone = _phone(unit, referral)
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


def tell_holders(
    scene: Scene, case: Case, message: str, facts: Known, states: tuple[str, ...] = HELD
) -> None:
    """Tell the partners whose referral stands in one of these states what they could not know before."""
    for referral in scene.unit.referrals.of(case.id):
        if referral.state in states:
            known = {"code": case.code, **facts}
            post_notice(scene.line, scene.unit, referral, message, known, scene.now)


def post_news(line: Line, unit: Unit, case: Case, message: str, now: datetime) -> None:
    """Tell her, in neutral words, that something is new; the way out asks her safe contact first."""
    person = unit.people.get(case.person)
    text = line.texts.spoken((Say(message),), person.language)
    unit.outbox.post(
        Post(f"news:{case.id}:{message}", "news", person.id, text, line.rules.out, "", case.id), now
    )


def _phone(unit: Unit, referral: Referral) -> str:
    phones = unit.partners.phones(referral.partner)
    return phones[(referral.asked - 1) % len(phones)] if phones else ""


def _staff_text(line: Line, unit: Unit, phone: str, message: str, facts: Known) -> str:
    language = unit.people.get(phone).language or STAFF
    return line.texts.spoken((Say(message, facts),), language)
