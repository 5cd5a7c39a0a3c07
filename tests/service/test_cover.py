"""Another reader of the phone is shown a bland tip, and nothing of hers (R03)."""

import pytest

from tests.service.scene import AWA, World
from tests.service.test_danger import ROADS

BLAND = ("Info jeunes: des conseils gratuits pour tous.",)


@pytest.mark.parametrize("text", ["c'est qui ?", "Allo", "C'est quoi ça", "i ye jɔn ye ?", "qui es-tu"])
@pytest.mark.parametrize("road", ROADS, ids=lambda road: "-".join(road) or "nothing")
def test_r03_who_asks_who_this_is_reads_a_tip_and_the_talk_is_over(
    world: World, road: list[str], text: str
) -> None:
    world.knows(AWA)
    assert world.sms(AWA, *road, text) == world.says("engine-cover")
    assert world.sms(AWA, "1").startswith(world.says_menu())


@pytest.mark.parametrize("road", [["aide"], ["aide", "2"], ["aide", "2", "4"], ["aide", "2", "4", "1"]])
def test_r03_a_sentence_in_place_of_an_answer_gets_a_tip_and_one_brings_the_question_back(
    world: World, road: list[str]
) -> None:
    world.knows(AWA)
    question = world.sms(AWA, *road)
    tip = world.sms(AWA, "tu parles avec qui ici")
    assert tip == f"{world.says('engine-cover')}\n1. Continuer"
    assert world.sms(AWA, "8") == tip
    assert world.sms(AWA, "1") == question


def test_r03_three_sentences_go_to_a_person(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2")
    assert world.sms(AWA, "je suis la", "je sais pas", "aidez la fille") == world.says("relais-dit")


def test_r32_a_word_that_is_no_answer_is_asked_again(world: World) -> None:
    world.knows(AWA)
    question = world.sms(AWA, "aide")
    assert world.sms(AWA, "onhon").endswith(question)
