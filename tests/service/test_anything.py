"""Whoever types whatever: always answered, always fits, and nothing of hers comes back.

10,000 turns; 50,000 with KUMA_LONG=1 in the environment, which takes a minute.
"""

import os
from functools import cache

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from bot.app import book
from bot.app.talks import messages
from bot.data.gazetteer import read_gazetteer
from bot.engine.flow import Action, Readers
from bot.engine.forbidden import banned
from bot.engine.gsm7 import cost, guilty
from bot.engine.screen import screen
from bot.engine.step import carry_on, step
from bot.engine.talk import Talk, from_json, learn, to_json
from bot.engine.turn import Say, Turn
from bot.engine.words import spellings
from bot.service.effects import POWERS
from bot.service.readers import readers

USSD = 160
HERS = ("Zeyinaba", "zibrila", "70000007", "tontonzou", "kalasso9", "wxyzsecret")
"""What only she would write; nothing that the line says of itself looks like it."""
RUNS, STEPS, BURST = 250 if os.environ.get("KUMA_LONG") else 50, 20, 10

BOOK, TEXTS = book(), messages()
DIGITS = st.sampled_from([*map(str, range(10)), "11", "12", "27", "00", "1 2", "1.", "*1#", "1234", "12 34"])
WORDS = st.sampled_from(spellings())
LABELS = st.sampled_from(sorted({option for each in TEXTS.index["fr"].values() for option in each.options}))
TELLING = st.sampled_from(HERS).map(lambda token: f"je m'appelle {token} et j'ai peur")
JUNK = st.one_of(
    st.text(max_size=40), st.sampled_from(["", " ", "\0", "👍", "é" * 300, "onhon", "on-on", "kati"])
)
TYPED = st.one_of(DIGITS, DIGITS, DIGITS, WORDS, LABELS, st.sampled_from(HERS), TELLING, JUNK)


@cache
def understood() -> Readers:
    return readers(read_gazetteer())


class Phone(RuleBasedStateMachine):
    """One phone and the line, the talk through JSON between any two turns."""

    talk = Talk()

    @initialize(
        door=st.sampled_from(["public", "public", "partner"]), language=st.sampled_from(["", "fr", "bm"])
    )
    def picks_up(self, door: str, language: str) -> None:
        """Somebody writes for the first time, or comes back."""
        self.talk = Talk(door, language)

    @rule(texts=st.lists(TYPED, min_size=BURST, max_size=BURST), data=st.data())
    def types(self, texts: list[str], data: st.DataObject) -> None:
        """Ten texts in a row, with any outcome of what they have done."""
        for text in texts:
            turn = step(BOOK, TEXTS, understood(), self.talk, text)
            assert turn == step(BOOK, TEXTS, understood(), self.talk, text), "same input, same turn"
            turn = settled(turn, data)
            shows_nothing_wrong(turn)
            self.talk = from_json(to_json(turn.talk))
            assert self.talk == turn.talk


def settled(turn: Turn, data: st.DataObject) -> Turn:
    while turn.awaits and turn.talk.at:
        here = BOOK.flows[turn.talk.at.flow].steps[turn.talk.at.step]
        assert isinstance(here, Action)
        talk = turn.talk
        for effect in here.do:
            for name in POWERS[effect].gives:
                talk = learn(talk, name, "K001")
        outcome = data.draw(st.sampled_from(sorted(here.outcomes)))
        turn = carry_on(BOOK, understood(), Turn(talk, turn.replies, turn.effects, awaits=True), outcome)
    return turn


def shows_nothing_wrong(turn: Turn) -> None:
    assert turn.replies, "always answered"
    openly = any(isinstance(reply, Say) and reply.openly for reply in turn.replies)
    for limit in (USSD, None):
        shown = screen(TEXTS, BOOK, turn, limit)
        assert shown.strip(), "never an empty screen"
        assert guilty(shown) == (), "always GSM-7"
        assert cost(shown).units <= (limit or 306), "always fits"
        assert banned(shown, openly=openly) == [], "no forbidden word"
        assert [token for token in HERS if token.lower() in shown.lower()] == [], "nothing of hers comes back"


def test_r04_whatever_is_typed_is_answered_fits_and_tells_nothing() -> None:
    run_state_machine_as_test(
        Phone,
        settings=settings(
            max_examples=RUNS,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
