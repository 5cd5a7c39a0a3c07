"""Play a talk: take its turns, have their effects done, and go on as the outcomes decide."""

from dataclasses import replace
from functools import partial

from bot.engine.flow import Readers
from bot.engine.step import carry_on, step
from bot.engine.talk import Talk, learn
from bot.engine.turn import Turn
from bot.service.desk import primed
from bot.service.effects import perform
from bot.service.line import Scene
from bot.service.panic_word import spoken_for
from bot.service.readers import readers, waiting


def play(scene: Scene, talk: Talk, inputs: tuple[str, ...]) -> Turn:
    """The last turn that the inputs make of a talk; no inputs are an empty answer."""
    cases = waiting(scene.unit, scene.partner.id) if scene.partner else ()
    if scene.partner and not scene.inbound.ussd:
        talk, inputs = primed(scene.line.book, talk, inputs, cases)
    understood = readers(scene.line.gazetteer, cases, partial(spoken_for, scene.line.book, scene.line.texts))
    turn = Turn(talk)
    for text in inputs or ("",):
        turn = _settled(
            scene, step(scene.line.book, scene.line.texts, understood, turn.talk, text), understood
        )
    return turn


def _settled(scene: Scene, turn: Turn, understood: Readers) -> Turn:
    done = 0
    while True:
        outcome = ""
        for effect in turn.effects[done:]:
            outcome, learned = perform(scene, effect)
            for name, value in learned.items():
                turn = replace(turn, talk=learn(turn.talk, name, value))
        done = len(turn.effects)
        if not turn.awaits:
            return turn
        turn = carry_on(scene.line.book, understood, turn, outcome)
