"""Her answer by plain SMS, without a code: only where it can be meant for nobody else."""

from datetime import timedelta

from bot.engine.reach import opened_by
from bot.engine.talk import Talk
from bot.engine.turn import Say, Turn
from bot.engine.words import command
from bot.service.line import Scene
from bot.service.records import reach
from bot.service.thread import write_to_holder

LIVE = timedelta(hours=24)
"""So long after an SMS left to her, a text of hers is taken for the answer to it."""
_ANSWERS = {"sent": "fil-recu", "masked": "fil-cache", "kept": "fil-garde"}


def meant_for(scene: Scene, talk: Talk) -> tuple[str, ...]:
    """The cases in whose conversation her text may stand; () when it is for the line itself.

    Every word that means something here keeps its meaning, and so does a text without letters, which may
    be a choice or her code. With several cases nobody can tell: she is asked her code.
    """
    text = scene.inbound.text
    if scene.partner or not talk.idle or reach(scene.person) != "sms":
        return ()
    if (
        not any(letter.isalpha() for letter in text)
        or command(text) is not None
        or opened_by(scene.line.book, text)
    ):
        return ()
    if scene.unit.people.panics(scene.person.id, text):
        return ()
    return scene.unit.threads.live(scene.person.id, scene.now - LIVE)


def told(scene: Scene, talk: Talk, case: str) -> Turn:
    """Hand her text on; the turn tells her neutrally that it came, and nothing of it (R04)."""
    outcome = write_to_holder(scene, scene.unit.cases.get(case), scene.inbound.text)
    return Turn(talk, (Say(_ANSWERS[outcome]),))
