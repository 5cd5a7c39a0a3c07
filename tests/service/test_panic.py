"""Her safety word: silence towards her, a signal to staff, until she is back (R14)."""

import pytest

from tests.service.chosen import PHONE, panic, person
from tests.service.letters import posted
from tests.service.scene import AWA, COORDINATION, FALADIE, World, asks_for_shelter


def test_r14_what_waits_for_her_is_withdrawn_and_nothing_is_posted_to_her(world: World) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "news")
    shown = world.shown(AWA)
    panic(world)
    assert world.states("news") == ["cancelled"]
    assert world.shown(AWA) == shown


def test_r14_news_of_later_is_withheld(world: World) -> None:
    asks_for_shelter(world, contact="2")
    panic(world)
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_r14_the_coordination_is_alerted_as_for_danger(world: World) -> None:
    world.knows(AWA)
    panic(world)
    assert [(case.need, case.urgency) for case in world.cases()] == [("danger", "high")]
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r14_the_word_typed_twice_is_one_danger(world: World) -> None:
    world.knows(AWA)
    panic(world)
    panic(world)
    assert len(world.cases()) == 1
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r14_who_has_her_case_is_told_not_to_call(world: World) -> None:
    asks_for_shelter(world, contact="3")
    world.sms(FALADIE, "1")
    panic(world)
    assert world.shown(FALADIE, "notice") == [world.says("alerte-signal", code="K001")]
    assert "Ne pas l'appeler" in world.sms(FALADIE, "1 K001")


def test_r14_who_only_was_asked_is_told_nothing(world: World) -> None:
    asks_for_shelter(world)
    panic(world)
    assert world.shown(FALADIE, "notice") == []


def test_r14_who_takes_the_danger_later_reads_not_to_call(world: World) -> None:
    world.knows(AWA, contact="call")
    panic(world)
    assert "Ne pas l'appeler" in world.sms(COORDINATION, "1")


@pytest.mark.parametrize("code", ["1234", "x"])
def test_r14_a_wrong_code_does_not_end_the_freeze(world: World, code: str) -> None:
    asks_for_shelter(world)
    panic(world)
    world.sms(AWA, "code", code)
    assert person(world).frozen


def test_r14_her_code_ends_the_freeze_and_who_has_her_case_is_told(world: World) -> None:
    asks_for_shelter(world, contact="3")
    world.sms(FALADIE, "1")
    panic(world)
    world.sms(AWA, "code", "4321")
    assert not person(world).frozen
    told = [("alerte-signal", {}), ("alerte-contact", {"contact": "call"})]
    assert world.shown(FALADIE, "notice") == [world.says(each, code="K001", **known) for each, known in told]


def test_r14_choosing_how_to_be_reached_does_not_end_the_freeze_but_a_danger_does(world: World) -> None:
    world.knows(AWA)
    panic(world)
    world.sms(AWA, *PHONE, "1", "1")
    assert person(world).frozen
    world.sms(AWA, "SOS", "1", "1")
    assert not person(world).frozen


def test_r14_a_cry_for_help_is_heard_in_a_freeze(world: World) -> None:
    world.knows(AWA)
    panic(world)
    assert world.sms(AWA, "SOS", "1").startswith(world.says("aide-alarme-contact"))


def test_r14_an_answer_to_her_own_message_still_leaves(world: World) -> None:
    world.knows(AWA)
    panic(world)
    world.sms(AWA, "conseil")
    world.deliver()
    assert world.states("answer") == ["accepted"]
