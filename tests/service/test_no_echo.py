"""R04: whatever she sets, nothing of it stands in a text that leaves, to her or to staff."""

from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.engine.fold import fold
from tests.service import scene
from tests.service.chosen import CODE, LESSONS, PHONE, WORD, forget, panic, panics, person
from tests.service.scene import COORDINATION, FALADIE, FALADIE_TOO, SEGOU, World, asks_for_shelter

STAFF = (FALADIE, FALADIE_TOO, SEGOU, COORDINATION)
GIRLS = (f"+22370{number:06d}" for number in count(1000))

# No text of the line has three such syllables in a row, so that what is found can only be hers.
words = st.lists(st.sampled_from(["zo", "vu", "xi"]), min_size=3, max_size=9).map("".join)
pins = st.from_regex("[0-9]{4}", fullmatch=True)


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with scene.world(f"sqlite:///{tmp_path_factory.mktemp('echo') / 'kuma.db'}") as made:
        yield made


@settings(max_examples=12, deadline=None)
@given(word=words, old=pins, new=pins, forgets=st.booleans())
def test_r04_nothing_she_set_is_ever_said(town: World, word: str, old: str, new: str, forgets: bool) -> None:
    girl = next(GIRLS)
    sets_everything(town, girl, word, old, new)
    texts = town.shown(girl)
    if forgets:
        forget(town, new, girl)
    texts += [text for phone in (girl, *STAFF) for text in town.shown(phone)]
    spoken = " ".join(texts)
    assert fold(word) not in fold(spoken)
    assert old not in spoken
    assert new not in spoken


def sets_everything(town: World, girl: str, word: str, old: str, new: str) -> None:
    asks_for_shelter(town, girl, contact="3", pin=old)
    town.sms(girl, *CODE, old, new)
    town.sms(girl, *WORD, word, word)
    town.sms(girl, *LESSONS, "1")
    town.sms(girl, *PHONE, "1", "2", "1")
    assert person(town, girl).lessons
    assert panics(town, word, girl)
    panic(town, girl)
    town.sms(girl, "code", new)
    town.sms(girl, *CODE, new, "x", "y", "z", "0")
