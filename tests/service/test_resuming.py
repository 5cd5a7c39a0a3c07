"""A session that was cut is gone on with behind a neutral word, and behind her code where it is hers (C4)."""

from datetime import timedelta

from tests.service.scene import AWA, World, asks_for_shelter


def offered(world: World) -> str:
    return f"{world.says('reprise-choix')}\n1. Continuer\n2. Autre chose"


def test_r15_what_is_hers_is_gone_on_with_behind_her_code(world: World) -> None:
    asks_for_shelter(world)
    world.ussd(AWA, "", "s1")
    question = [world.ussd(AWA, typed, "s1").text for typed in ("2", "2*3")][-1]
    assert world.ussd(AWA, "", "s2").text == offered(world)
    assert world.ussd(AWA, "1", "s2").text == world.says("suite-code")
    assert world.ussd(AWA, "1*4321", "s2").text == f"{world.says('reprise-suite')}\n{question}"
    assert world.ussd(AWA, "1*4321*4", "s2").text.startswith(world.says("aide-accord")[:20])


def test_r15_a_wrong_code_opens_the_ordinary_menu(world: World) -> None:
    asks_for_shelter(world)
    menu = world.ussd(AWA, "", "s0").text
    world.ussd(AWA, "2", "s0")
    world.ussd(AWA, "", "s1")
    assert [world.ussd(AWA, typed, "s1").text for typed in ("1", "1*0000")][-1] == menu


def test_r15_without_a_code_nothing_of_hers_is_offered(world: World) -> None:
    world.knows(AWA)
    menu = world.ussd(AWA, "", "s0").text
    world.ussd(AWA, "2", "s0")
    assert world.ussd(AWA, "", "s1").text == menu


def test_a_lesson_goes_on_without_a_code(world: World) -> None:
    world.knows(AWA)
    world.ussd(AWA, "", "s0")
    lessons = world.ussd(AWA, "1", "s0").text
    world.ussd(AWA, "", "s1")
    assert world.ussd(AWA, "1", "s1").text == f"{world.says('reprise-suite')}\n{lessons}"


def test_who_began_on_ussd_finishes_by_sms(world: World) -> None:
    world.knows(AWA)
    world.ussd(AWA, "", "s0")
    lessons = world.ussd(AWA, "1", "s0").text
    assert world.sms(AWA, "bonjour") == offered(world)
    assert world.sms(AWA, "1") == f"{world.says('reprise-suite')}\n{lessons}"


def test_a_call_for_help_is_not_held_up_by_what_was_cut(world: World) -> None:
    world.knows(AWA)
    world.ussd(AWA, "", "s0")
    world.ussd(AWA, "1", "s0")
    assert world.sms(AWA, "SOS").startswith(world.says("aide-etat"))


def test_what_was_cut_is_offered_once_and_for_half_an_hour(world: World) -> None:
    world.knows(AWA)
    menu = world.ussd(AWA, "", "s0").text
    world.ussd(AWA, "1", "s0")
    world.sms(AWA, "bonjour", "2", "0")
    assert world.sms(AWA, "bonjour") == menu
    world.ussd(AWA, "", "s2")
    world.ussd(AWA, "1", "s2")
    world.now += timedelta(minutes=31)
    assert world.ussd(AWA, "", "s3").text == menu
