"""After the help she is asked, at her safe time and in neutral words, and one digit is her answer (H8).

The question stands beside her talks: it takes a digit, or what begins nothing else, for a day (R37).
"""

from datetime import datetime

from bot.engine.flow import Menu
from bot.engine.reach import opened_by
from bot.engine.talk import Spot, Talk, ended
from bot.engine.turn import Ask
from bot.engine.words import command
from bot.service.door import Wait
from bot.service.line import Line, Scene
from bot.service.ports import Unit
from bot.service.post import post_question
from bot.service.records import Case, Letter

FLOW = "suivi"
MEDIUM = "suivi"
"""The medium under which the question is kept once it has left."""


def ask_her(line: Line, unit: Unit, case: Case, now: datetime) -> None:
    """Post the question; the way out asks her safe contact first."""
    unit.cases.log(case.id, "kuma", "asked-her", "", now)
    first = line.book.flows[FLOW].steps[line.book.flows[FLOW].start]
    if isinstance(first, Menu):
        post_question(line, unit, case, Ask(first.ask, tuple(first.choices)), now)


def silent(line: Line, unit: Unit, letter: Letter, now: datetime) -> Wait | None:
    """Until when a question waits because she is talking with the line just now."""
    if letter.kind != "question":
        return None
    kept = unit.talks.get(letter.person, "sms")
    quiet = kept.at + line.rules.patience if kept and not kept.talk.idle else now
    return Wait(quiet) if now < quiet <= now + line.rules.patience else None


def stood(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """The question has left: from now on a digit answers it."""
    if letter.kind == "question" and unit.cases.get(letter.case).state != "closed":
        flow = line.book.flows[FLOW]
        language = unit.people.get(letter.person).language
        talk = Talk(language=language, known={"case": letter.case}, at=Spot(FLOW, flow.start, flow.print))
        unit.talks.keep(letter.person, MEDIUM, talk, now, "", "")


def asked(scene: Scene, text: str) -> Talk | None:
    """The question that a text answers; None when there is none, or it begins something else."""
    kept = scene.unit.talks.get(scene.person.id, MEDIUM)
    if kept is None or kept.talk.idle or scene.now - kept.at > scene.line.rules.forget:
        return None
    if command(text) or opened_by(scene.line.book, text):
        return None
    scene.unit.talks.keep(scene.person.id, MEDIUM, ended(kept.talk), kept.at, "", "")
    return kept.talk
