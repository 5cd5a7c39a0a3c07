"""What she chooses for herself: how she is reached, her code, her safety word, the lessons."""

import pytest

from tests.service.chosen import CODE, LESSONS, PHONE, WORD, panics, person
from tests.service.letters import posted
from tests.service.scene import AWA, FALADIE, World, asks_for_shelter

WORDS = ("tigadɛgɛ", "tigadege")


def test_r10_a_shared_phone_is_asked_nothing_more_and_never_written_to(world: World) -> None:
    world.knows(AWA, contact="sms")
    assert world.sms(AWA, *PHONE, "2") == world.says("choix-note")
    assert person(world).contact == "writes"


def test_r11_a_phone_of_her_own_is_reached_as_she_says(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, *PHONE, "1", "2", "3", "non") == world.says("choix-note-code")
    assert (person(world).contact, person(world).since, person(world).until) == ("sms", 16, 20)


def test_r15_who_knows_her_code_changes_it(world: World) -> None:
    asks_for_shelter(world, pin="4321")
    assert world.sms(AWA, *CODE, "4321", "8765") == world.says("choix-note")
    assert world.sms(AWA, "code", "8765") == world.says("suite-attente")
    assert world.sms(AWA, "code", "4321").startswith(world.says_menu())


@pytest.mark.parametrize("pin", ["1111", ""])
def test_r15_a_wrong_code_looks_the_same_whether_there_is_one_or_not(world: World, pin: str) -> None:
    world.knows(AWA)
    if pin:
        asks_for_shelter(world, pin=pin)
    menu = world.sms(AWA, "menu")
    world.sms(AWA, "0")
    assert world.sms(AWA, *CODE, "4321", "8765") == menu
    assert world.sms(AWA, "0", "code", "8765") == menu


def test_r15_a_changed_code_is_that_of_its_pocket_only(world: World) -> None:
    asks_for_shelter(world, pin="1111")
    asks_for_shelter(world, pin="2222")
    world.sms(AWA, *CODE, "1111", "3333")
    assert world.sms(AWA, "code", "2222") == world.says("suite-attente")
    assert world.sms(AWA, "code", "3333") == world.says("suite-attente")


def test_r14_a_word_typed_twice_is_her_safety_word(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, *WORD, *WORDS) == world.says("choix-note-mot")
    assert panics(world, "TIGADEGUE")


def test_r14_two_words_that_differ_are_asked_again(world: World) -> None:
    world.knows(AWA)
    said = world.sms(AWA, *WORD, "tigadege", "oui")
    assert said == "\n".join((world.says("choix-mot-differe"), world.says("choix-mot")))
    assert not panics(world, "tigadege")
    assert world.sms(AWA, *WORDS) == world.says("choix-note-mot")


@pytest.mark.parametrize(
    "word", ["ab", "a" * 30, "12345", "mot1", "deux mots", "choix", "Oui", "awo", "Kati"]
)
def test_r14_a_word_that_means_something_here_is_not_taken(world: World, word: str) -> None:
    world.knows(AWA)
    said = world.sms(AWA, *WORD, word)
    assert said == "\n".join((world.says("choix-mot-autre"), world.says("choix-mot")))


def test_r14_three_words_that_will_not_do_change_nothing(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, *WORD, "oui", "12", "Kati") == world.says("choix-rien")


def test_r17_the_lessons_are_off_until_she_says_so_and_off_again(world: World) -> None:
    world.knows(AWA)
    for answer, wanted in (("1", True), ("2", False)):
        assert world.sms(AWA, *LESSONS, answer) == world.says("choix-note")
        assert person(world).lessons == wanted


def test_r17_the_lessons_change_nothing_for_help_and_help_nothing_for_them(world: World) -> None:
    asks_for_shelter(world, contact="1")
    before = person(world)
    world.sms(AWA, *LESSONS, "1")
    assert person(world).contact == before.contact
    asks_for_shelter(world, contact="1")
    world.sms(AWA, *LESSONS, "2")
    assert [case.state for case in world.cases()] == ["open", "open"]
    asks_for_shelter(world, contact="1")
    assert not person(world).lessons


def test_r17_stop_ends_the_lessons_too_and_no_request(world: World) -> None:
    asks_for_shelter(world)
    world.sms(AWA, *LESSONS, "1", "stop")
    assert not person(world).lessons
    assert [case.state for case in world.cases()] == ["open"]


def test_r13_her_choices_withdraw_nothing_that_waits_for_her(world: World) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "news")
    world.sms(AWA, *LESSONS, "1")
    assert world.states("news") == ["pending"]


def test_r10_who_has_her_case_is_told_that_a_call_is_no_longer_safe(world: World) -> None:
    asks_for_shelter(world, contact="3")
    world.sms(FALADIE, "1")
    world.sms(AWA, *PHONE, "2")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-contact", code="K001", contact="writes")]
