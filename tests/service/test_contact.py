"""To allow more contact takes the code of her request, to allow less takes nothing (R10, R11, R15)."""

import pytest

from bot.service.calls import Call, take_call
from bot.service.contact import loosens
from bot.service.records import Person, reach
from tests.service.chosen import PHONE, panic, person
from tests.service.scene import AWA, COORDINATION, FALADIE, World, asks_for_shelter

OPEN = {"2": "sms", "3": "call", "4": "beep"}


@pytest.mark.parametrize(("key", "contact"), OPEN.items())
def test_r11_her_code_allows_more(world: World, key: str, contact: str) -> None:
    asks_for_shelter(world, contact="1", pin="4321")
    assert world.sms(AWA, *PHONE, "1", key, "3", "43 21") == world.says("choix-note-code")
    assert (person(world).contact, person(world).since) == (contact, 16)


@pytest.mark.parametrize("key", OPEN)
@pytest.mark.parametrize("code", ["1234", "non"])
def test_r15_without_her_code_nothing_more_is_allowed_and_it_looks_the_same(
    world: World, key: str, code: str
) -> None:
    world.knows(AWA)
    free = world.sms(AWA, *PHONE, "1", key, "3", code)
    asks_for_shelter(world, contact="2")
    world.sms(AWA, *PHONE, "2")
    kept = person(world)
    assert world.sms(AWA, *PHONE, "1", key, "3", code) == free
    assert person(world) == kept


@pytest.mark.parametrize(("key", "contact"), [("1", "writes"), ("5", "no")])
def test_r11_to_allow_less_is_never_asked_a_code(world: World, key: str, contact: str) -> None:
    asks_for_shelter(world, contact="2")
    assert world.sms(AWA, *PHONE, "1", key) == world.says("choix-note")
    assert person(world).contact == contact


def test_r11_shorter_hours_are_less_and_other_hours_are_more(world: World) -> None:
    asks_for_shelter(world, contact="2")
    world.sms(AWA, *PHONE, "1", "2", "3", "non")
    assert person(world).since == 8, "the morning, as she said"
    day, noon = Person("p", contact="sms", since=8, until=20), Person("p", contact="sms", since=12, until=16)
    assert not loosens(day, noon)
    assert loosens(noon, day)


def test_r11_an_sms_after_a_stop_is_more(world: World) -> None:
    asks_for_shelter(world, contact="2")
    world.sms(AWA, "stop")
    world.sms(AWA, *PHONE, "1", "2", "1", "non")
    assert person(world).stopped
    world.sms(AWA, *PHONE, "1", "2", "1", "4321")
    assert not person(world).stopped


def test_r15_the_code_of_a_new_request_does_not_open_what_stands_behind_another(world: World) -> None:
    asks_for_shelter(world, contact="1", pin="1111")
    asks_for_shelter(world, contact="3", pin="2222")
    assert person(world).contact == "writes"


def test_r15_the_code_chosen_in_the_same_talk_is_not_asked_again(world: World) -> None:
    asks_for_shelter(world, contact="3", pin="1111")
    assert person(world).contact == "call"


def test_r18_a_danger_waits_for_no_code(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(AWA, "SOS", "1", "1")
    assert person(world).contact == "call"


@pytest.mark.parametrize(("code", "contact"), [("non", "writes"), ("4321", "call")])
def test_r15_a_complaint_asks_for_the_code_too(world: World, code: str, contact: str) -> None:
    asks_for_shelter(world, contact="1")
    said = world.sms(AWA, "plainte", "1", "1", "3", "1", code)
    assert said == world.says("plainte-fin")
    assert person(world).contact == contact


def test_r11_who_holds_the_case_is_told_when_her_code_allows_more(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(FALADIE, "1")
    world.sms(AWA, *PHONE, "1", "3", "1", "1234")
    assert world.shown(FALADIE, "notice") == []
    world.sms(AWA, *PHONE, "1", "3", "1", "4321")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-contact", code="K001", contact="call")]


def test_r11_who_takes_a_case_reads_that_a_beep_is_all(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(AWA, *PHONE, "1", "4", "1", "4321")
    assert "accepte un bip" in world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_r11_never_is_told_to_staff_and_no_news_leaves(world: World) -> None:
    asks_for_shelter(world, contact="2")
    world.sms(FALADIE, "1")
    world.sms(AWA, *PHONE, "1", "5")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-contact", code="K001", contact="never")]
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_r43_a_missed_call_does_not_undo_her_never(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, *PHONE, "1", "5")
    take_call(world.line, Call("twilio", "CA1", AWA), b"", world.now)
    assert person(world).contact == "no"
    assert "aucun contact" in world.sms(COORDINATION, "1")


def test_r14_a_frozen_beep_is_no_beep(world: World) -> None:
    world.knows(AWA, contact="beep")
    assert reach(person(world)) == "beep"
    panic(world)
    assert reach(person(world)) == "writes"
