"""A talk goes to JSON and back, and forgets what it must."""

from datetime import timedelta

import pytest

from bot.engine.flow import Option
from bot.engine.talk import TRAIL, Mark, Spot, Talk, awake, ended, from_json, learn, marked, to_json

AT = Spot("aide", "lieu", "abc")
FULL = Talk(
    door="partner",
    language="bm",
    known={"lieu": "ségou", "âge": "ɲɛ"},
    at=AT,
    callers=(Spot("accueil", "aide", "def"),),
    trail=(Mark(AT), Mark(AT, (Spot("accueil", "aide", "def"),))),
    tries=1,
    within="4",
    offers=(Option("4", "Ségou", opens=True), Option("5", "Mopti")),
    page=2,
)


@pytest.mark.parametrize("talk", [Talk(), FULL])
def test_a_talk_comes_back_from_json_as_it_went(talk: Talk) -> None:
    assert from_json(to_json(talk)) == talk
    assert "\n" not in to_json(talk)


@pytest.mark.parametrize(
    "text", ["", "null", "5", '"x"', "[]", "{}", '{"at": 5}', to_json(FULL)[:-1] + ',"x":1}']
)
def test_what_is_no_talk_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        from_json(text)


def test_an_ended_talk_remembers_the_language_and_the_door_only() -> None:
    assert ended(FULL) == Talk(door="partner", language="bm")
    assert ended(FULL).idle
    assert not FULL.idle


def test_a_long_silence_ends_a_talk_without_a_word() -> None:
    patience = timedelta(hours=1)
    assert awake(FULL, patience, patience) == FULL
    assert awake(FULL, patience + timedelta(seconds=1), patience) == ended(FULL)


def test_nine_goes_back_so_many_questions_and_no_more() -> None:
    talk = FULL
    for _ in range(2 * TRAIL):
        talk = marked(talk)
    assert len(talk.trail) == TRAIL
    assert len(to_json(talk).encode()) < 4096
    assert marked(Talk()) == Talk()


def test_the_language_is_kept_apart_from_what_is_known() -> None:
    assert learn(Talk(), "language", "bm") == Talk(language="bm")
    assert learn(Talk(), "lieu", "kati") == Talk(known={"lieu": "kati"})
    assert learn(Talk(), "", "oui") == Talk()
