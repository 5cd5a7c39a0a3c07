"""Take in one message: in one transaction it is seen, answered, acted upon and kept, or nothing is."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.engine.screen import screen
from bot.engine.talk import Talk, awake
from bot.engine.turn import Turn
from bot.service.callme import number_to_call
from bot.service.calls import ask_for_call
from bot.service.converse import play
from bot.service.following import asked
from bot.service.line import Line, Scene
from bot.service.messages import Inbound
from bot.service.post import post_answer
from bot.service.records import Screen
from bot.service.resuming import set_aside
from bot.service.thread_sms import meant_for, told
from bot.service.ussd import typed

RETURNING = "suite"
"""The flow that asks for her code."""


def receive(line: Line, inbound: Inbound, raw: bytes, now: datetime) -> Screen:
    """What to show (USSD; empty for SMS, whose answer goes to the outbox). A copy gets the same answer."""
    # Without credit she asks through the operator, whose text comes from a short code and names her (R43).
    wanted = "" if inbound.ussd else number_to_call(inbound.text, inbound.sender) or ""
    sender = inbound.sender or wanted
    with line.store.begin() as unit:
        if not sender or sender == inbound.recipient:
            # A brand name, a short code or our own number: answering could only start a loop.
            unit.inbox.quarantine(inbound.channel, inbound.reference, raw, "not from a subscriber", now)
            return Screen()
        person = unit.people.meet(sender, now)
        row = unit.inbox.claim(inbound.channel, inbound.reference, person.id, raw, now)
        if not row:
            return unit.inbox.answered(inbound.channel, inbound.reference)
        scene = Scene(line, unit, person, inbound, now, unit.partners.by_phone(person.id))
        shown = _taken(scene, row, wanted)
        unit.inbox.answer(row, shown)
        return shown


def quarantine(line: Line, channel: str, raw: bytes, reason: str, now: datetime) -> None:
    """Keep what could not be read as a message, for a person to look at."""
    with line.store.begin() as unit:
        unit.inbox.quarantine(channel, "", raw, reason, now)


def _taken(scene: Scene, row: str, wanted: str) -> Screen:
    if scene.inbound.ussd:
        return _by_ussd(scene)
    if wanted and not scene.partner:
        ask_for_call(scene, row, wanted)
        return Screen()
    # What an operator writes of a staff phone is no answer of that phone's.
    return _by_sms(scene, row) if scene.inbound.sender else Screen()


def _by_sms(scene: Scene, row: str) -> Screen:
    kept = scene.unit.talks.get(scene.person.id, "sms")
    talk = _fresh(scene)
    if kept and kept.talk.door == talk.door and not _overtaken(scene, kept.at):
        talk = awake(
            replace(kept.talk, language=scene.person.language), scene.now - kept.at, scene.line.rules.patience
        )
    turn = _answered(scene, talk)
    scene = _kept(scene, "sms", turn.talk, "")
    if not scene.inbound.refused and not _too_many(scene):
        post_answer(scene, row, screen(scene.line.texts, scene.line.book, turn, None))
    return Screen()


def _answered(scene: Scene, talk: Talk) -> Turn:
    threads = meant_for(scene, talk)
    if len(threads) == 1:
        return told(scene, talk, threads[0])
    # Who was cut off in a USSD session may finish by SMS; who has two conversations is asked her code.
    cut = set_aside(scene, scene.unit.talks.get(scene.person.id, "ussd")) if talk.idle and not threads else ""
    start = RETURNING if threads else cut
    if talk.idle and not start and not scene.partner:
        talk = asked(scene, scene.inbound.text) or talk
    return play(scene, talk, (scene.inbound.text,), start)


def _by_ussd(scene: Scene) -> Screen:
    kept = scene.unit.talks.get(scene.person.id, "ussd")
    inbound = scene.inbound
    if kept and kept.session == inbound.session:
        turn = play(scene, kept.talk, typed(kept.typed, inbound.text))
    else:
        start = set_aside(scene, kept)
        turn = play(scene, _fresh(scene), ("", *typed(None, inbound.text)), start)
    _kept(scene, "ussd", turn.talk, inbound.text)
    return Screen(screen(scene.line.texts, scene.line.book, turn, scene.line.rules.ussd), turn.talk.idle)


def _overtaken(scene: Scene, at: datetime) -> bool:
    # An alert came since: a bare digit may mean it, and not the question of before.
    return scene.partner is not None and scene.unit.outbox.since(scene.person.id, "alert", at) > 0


def _fresh(scene: Scene) -> Talk:
    return Talk("partner" if scene.partner else "public", scene.person.language)


def _kept(scene: Scene, medium: str, talk: Talk, typed_so_far: str) -> Scene:
    """The scene in which to answer, with the talk kept for the next turn."""
    person = scene.unit.people.meet(scene.inbound.sender, scene.now)
    if person.id != scene.person.id:
        # She was forgotten in this turn: a stranger is answered, and the talk is not kept.
        return replace(scene, person=person)
    scene.unit.talks.keep(person.id, medium, talk, scene.now, scene.inbound.session, typed_so_far)
    if talk.language and talk.language != person.language:
        scene.unit.people.change(replace(person, language=talk.language))
    return scene


def _too_many(scene: Scene) -> bool:
    hour = scene.now - timedelta(hours=1)
    return scene.unit.outbox.since(scene.person.id, "answer", hour) >= scene.line.rules.answers
