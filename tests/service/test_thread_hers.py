"""Her side of a conversation: behind her code, or by a plain SMS where it can be meant for nobody else."""

from datetime import timedelta

import pytest

from bot.service.thread_parts import parts
from tests.service.scene import AWA, FALADIE, World
from tests.service.talking import HELLO, states, talks, written


def test_r04_r15_what_waits_is_shown_behind_her_code_one_by_one(world: World) -> None:
    talks(world, "1")
    world.sms(FALADIE, "K001 un", "K001 la suite")
    menu = world.sms(AWA, "menu")
    assert world.sms(AWA, "0", "code", "1234") == menu
    assert world.sms(AWA, "0", "code", "4321").startswith("un\n1. Suivant")
    assert states(world) == ["waiting", "waiting"]
    assert world.sms(AWA, "1").startswith("la suite\n1. Répondre")
    assert states(world) == ["read", "waiting"]
    assert world.sms(AWA, "1", "zozozo").startswith(world.says("fil-recu"))
    assert states(world) == ["read", "read", "leaving"]
    assert world.shown(FALADIE, "notice")[-1] == "K001: zozozo"
    assert "zozozo" not in " ".join(world.shown(AWA))


def test_a_session_cut_after_a_message_shows_it_again(world: World) -> None:
    talks(world, "1")
    world.sms(FALADIE, f"K001 {HELLO}")
    for session in ("a", "b"):
        world.ussd(AWA, "", session)
        shown = [world.ussd(AWA, text, session).text for text in ("6", "6*4321")][-1]
        assert shown.startswith(HELLO)
        world.now += timedelta(hours=1)
    assert states(world) == ["waiting"]


@pytest.mark.parametrize("text", ["1", "4321", "aide", "menu", "conseils", "9", "code", "c'est qui ?", "?"])
def test_every_word_of_the_line_keeps_its_meaning(world: World, text: str) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    assert world.sms(AWA, text) != world.says("fil-recu")
    assert len(written(world)) == 1


def test_r23_words_of_despair_are_an_alarm_and_no_message(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    world.sms(AWA, "merci mais je veux mourir")
    assert [case.need for case in world.cases()] == ["abri", "danger"]
    assert len(written(world)) == 1


def test_a_day_after_the_last_sms_her_text_is_for_the_line(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    world.now += timedelta(hours=24, minutes=1)
    assert world.sms(AWA, "merci").startswith(world.says_menu())


def test_r15_with_two_conversations_she_is_asked_her_code(world: World) -> None:
    for number, pin in ((1, "1111"), (2, "2222")):
        code = talks(world, pin=pin)
        world.sms(FALADIE, f"{code} bonjour {number}")
        world.deliver()
    assert world.sms(AWA, "merci") == world.says("suite-code")
    assert world.sms(AWA, "2222", "1", "zozozo").startswith(world.says("fil-recu"))
    assert [each.text for each in written(world, "K001")] == ["bonjour 1"]
    assert [each.text for each in written(world, "K002")] == ["bonjour 2", "zozozo"]


def test_a_long_message_of_hers_comes_in_three_parts_at_most(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    world.sms(AWA, "mot " * 200)
    told = world.shown(FALADIE, "notice")[-3:]
    assert [text.split(":")[0] for text in told] == ["K001 1/3", "K001 2/3", "K001 3/3"]
    assert all(len(text) <= 160 for text in told)
    assert told[-1].endswith("...")
    assert parts("court") == ("court",)
