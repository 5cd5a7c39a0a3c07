"""Her safety word is not changed by whoever holds the phone (R14, R15)."""

import pytest

from tests.service.chosen import CODE, WORD, panics, person
from tests.service.scene import AWA, COORDINATION, World, asks_for_shelter

CHANGE = WORD[:2]
OLD, NEW = "mangue", "papillon"


def chooses(world: World, word: str, proof: str = "non") -> str:
    """Ask for a safety word with some proof; the last answer."""
    return world.sms(AWA, *CHANGE, proof, word, word)


@pytest.mark.parametrize("proof", ["non", "1234", "papaye", "4321"])
def test_r15_without_the_code_or_the_old_word_the_word_stays_and_nothing_tells(
    world: World, proof: str
) -> None:
    world.knows(AWA)
    first = chooses(world, OLD)
    assert chooses(world, NEW, proof) == first
    assert panics(world, OLD)
    assert not panics(world, NEW)


def test_r14_without_a_code_the_old_word_lets_it_be_changed_and_is_no_signal_there(world: World) -> None:
    world.knows(AWA)
    chooses(world, OLD)
    chooses(world, NEW, "MANGUE")
    assert panics(world, NEW)
    assert not panics(world, OLD)
    assert not person(world).frozen
    assert world.cases() == []


def test_r14_the_old_word_typed_again_is_the_signal(world: World) -> None:
    world.knows(AWA)
    chooses(world, OLD)
    assert world.sms(AWA, *CHANGE, OLD, OLD).startswith(world.says("engine-cover"))
    assert person(world).frozen
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r14_behind_a_code_only_the_code_lets_it_be_changed(world: World) -> None:
    asks_for_shelter(world, pin="4321")
    chooses(world, OLD)
    for wrong in ("non", "1234"):
        chooses(world, NEW, wrong)
        assert panics(world, OLD)
    chooses(world, NEW, "4321")
    assert panics(world, NEW)


def test_r14_behind_a_code_the_old_word_is_the_signal_everywhere(world: World) -> None:
    asks_for_shelter(world, pin="4321")
    chooses(world, OLD)
    assert world.sms(AWA, *CHANGE, OLD).startswith(world.says("engine-cover"))
    assert person(world).frozen


def test_r15_the_code_of_a_strangers_request_does_not_change_it(world: World) -> None:
    asks_for_shelter(world, pin="4321")
    chooses(world, OLD)
    asks_for_shelter(world, contact="1", pin="9999")
    chooses(world, NEW, "9999")
    assert panics(world, OLD)


def test_r14_a_changed_code_is_the_one_that_counts(world: World) -> None:
    asks_for_shelter(world, pin="4321")
    chooses(world, OLD)
    world.sms(AWA, *CODE, "4321", "8765")
    chooses(world, NEW, "8765")
    assert panics(world, NEW)


def test_r15_the_question_is_the_same_with_and_without_a_word(world: World) -> None:
    world.knows(AWA)
    before = world.sms(AWA, *CHANGE)
    world.sms(AWA, "0")
    chooses(world, OLD)
    assert world.sms(AWA, *CHANGE) == before
