"""What a review of the conversations found and is mended: codes, alarms, and the case a talk is about."""

from datetime import timedelta

from bot.service.calls import Call, take_call
from bot.service.forgetting import forget_due
from tests.service.scene import AWA, FALADIE, World, asks_for_shelter


def test_r18_a_danger_is_forgotten_with_no_code_at_all(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "1", "Faladié", "1")
    world.sms(AWA, "aide", "2", "1", "1", "Kati", "1", "1111", "1")
    world.sms(AWA, "choix", "6", "1", "1111", "1")
    assert forget_due(world.line, world.now + timedelta(days=1)) == 1
    assert [(case.need, case.state) for case in world.cases()] == [("danger", "open"), ("ecoute", "closed")]


def test_a_childs_alarm_is_not_called_off_by_forgetting(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "1", "1", "Faladié", "1", "choix", "6", "1", "non", "1")
    assert forget_due(world.line, world.now + timedelta(days=1)) == 1
    assert [case.state for case in world.cases()] == ["open"]


def test_r15_a_talk_about_her_code_is_not_gone_on_with_without_it(world: World) -> None:
    asks_for_shelter(world)
    menu = world.ussd(AWA, "", "s0").text
    for typed in ("7", "7*3", "7*3*4321"):
        world.ussd(AWA, typed, "s0")
    assert world.ussd(AWA, "", "s1").text != menu
    assert world.ussd(AWA, "1", "s1").text == world.says("suite-code")
    assert world.ussd(AWA, "1*0000", "s1").text == menu


def test_r14_a_call_while_frozen_sends_her_nothing(world: World) -> None:
    world.knows(AWA, contact="sms", since=0, until=24)
    world.sms(AWA, "choix", "4", "non", "mangue", "mangue", "mangue")
    before = len(world.shown(AWA, "answer"))
    take_call(world.line, Call("twilio", "CA1", AWA), b"", world.now)
    assert len(world.shown(AWA, "answer")) == before


def test_r15_who_has_her_case_is_not_told_to_call_by_whoever_holds_the_phone(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(FALADIE, "1")
    world.sms(AWA, "choix", "2", "1", "3", "1")
    assert world.shown(FALADIE, "notice") == []


def test_the_place_goes_to_the_case_the_talk_is_about(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "1")
    take_call(world.line, Call("twilio", "CA1", AWA), b"", world.now)
    world.now += timedelta(seconds=1)
    world.sms(AWA, "1", "Faladié", "1")
    assert [(case.need, bool(case.place)) for case in world.cases()] == [("enfant", True), ("rappel", False)]


def test_r18_two_cries_on_a_shared_phone_still_let_her_be_called(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "SOS", "SOS", "1")
    assert world.knows(AWA).contact == "call"


def test_r24_three_unclear_answers_carry_no_agreement_from_another_talk(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "2", "1", "2", "1", "Faladié", "1", "aide", "x", "y", "z")
    assert [(case.need, case.consent, case.place) for case in world.cases()][1] == ("ecoute", "", "")
