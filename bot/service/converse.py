"""Play a talk: take its turns, have their effects done, and go on as the outcomes decide."""

from dataclasses import replace
from functools import partial

from bot.engine.flow import Readers
from bot.engine.step import carry_on, step
from bot.engine.talk import Talk, learn
from bot.engine.turn import Turn
from bot.engine.walk import reask
from bot.service.choices import gives_old_word
from bot.service.desk import primed, writing
from bot.service.dossiers import desk
from bot.service.effects import perform
from bot.service.line import Scene
from bot.service.panic_word import spoken_for
from bot.service.readers import NOTHING, readers
from bot.service.resuming import RESUMED, taken_up
from bot.service.thread_desk import written


def play(scene: Scene, talk: Talk, inputs: tuple[str, ...], start: str = "") -> Turn:
    """The last turn that the inputs make of a talk; no inputs are an empty answer.

    Where nothing is under way, the flow `start` begins, or the door's own.
    """
    before = desk(scene.unit, scene.staff) if scene.partner else NOTHING
    if scene.partner and not scene.inbound.ussd:
        if not writing(talk) and (said := written(scene, talk, inputs)):
            return said
        talk, inputs = primed(scene.line.book, talk, scene.inbound.text, before)
    understood = readers(scene.line.gazetteer, before, partial(spoken_for, scene.line.book, scene.line.texts))
    turn = Turn(talk)
    for text in inputs or ("",):
        panic = _is_signal(scene, turn.talk, text)
        taken = step(scene.line.book, scene.line.texts, understood, turn.talk, text, start, panic=panic)
        turn = _settled(scene, taken, understood)
    return turn


def _is_signal(scene: Scene, talk: Talk, text: str) -> bool:
    """Whether the text is her safety word, the same in every state but where it is asked for (R14)."""
    typed = scene.partner is None and scene.unit.people.panics(scene.person.id, text)
    return typed and not gives_old_word(scene, talk)


def _settled(scene: Scene, turn: Turn, understood: Readers) -> Turn:
    done = 0
    resumed = False
    while True:
        outcome = ""
        for effect in turn.effects[done:]:
            outcome, learned = perform(_speaking(scene, turn.talk), effect)
            resumed = resumed or outcome == RESUMED
            for name, value in learned.items():
                turn = replace(turn, talk=learn(turn.talk, name, value))
        done = len(turn.effects)
        if not turn.awaits:
            return _gone_on(scene, turn, understood) if resumed else turn
        turn = carry_on(scene.line.book, understood, turn, outcome)


def _speaking(scene: Scene, talk: Talk) -> Scene:
    """The scene in the language of the talk, which she may have chosen in this very turn."""
    language = talk.language or scene.person.language
    return replace(scene, person=replace(scene.person, language=language))


def _gone_on(scene: Scene, turn: Turn, understood: Readers) -> Turn:
    talk = replace(taken_up(scene, turn.talk), language=turn.talk.language)
    return reask(scene.line.book, understood, replace(turn, talk=talk))
