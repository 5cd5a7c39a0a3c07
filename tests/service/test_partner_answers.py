"""A partner's answers by SMS: one takes the case, the others are told, and nothing is guessed."""

from datetime import timedelta

import pytest

from bot.service.escalate import escalate
from tests.data.kept import together
from tests.service.scene import (
    AWA,
    COORDINATION,
    FALADIE,
    FALADIE_TOO,
    FANTA,
    SEGOU,
    World,
    asks_for_shelter,
)

MINE = "centre-exemple-faladie"


@pytest.mark.parametrize("text", ["1", " 1. ", "1 K001", "k001 1", "K001: 1"])
def test_a_digit_accepts_with_or_without_the_code(world: World, text: str) -> None:
    asks_for_shelter(world)
    assert world.sms(FALADIE, text).startswith("K001")
    assert [(case.state, case.partner) for case in world.cases()] == [("accepted", MINE)]


@pytest.mark.parametrize("text", ["oui", "1 2", "1 K001 K002", "bonjour", "K001", "11"])
def test_r32_what_is_not_clear_accepts_nothing(world: World, text: str) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, text)
    assert [case.state for case in world.cases()] == ["open"]


@pytest.mark.parametrize(("digit", "state"), [("2 K001 1", "refused"), ("3", "not-now")])
def test_who_declines_is_noted_and_the_next_is_asked(world: World, digit: str, state: str) -> None:
    asks_for_shelter(world)
    assert world.sms(FALADIE, digit) == world.says("partenaire-note", code="K001")
    assert world.referrals() == {MINE: state, "maison-exemple-segou": "offered"}
    assert len(world.shown(SEGOU, "alert")) == 1


def test_no_answer_in_time_asks_the_second_phone_then_the_next_then_the_coordination(world: World) -> None:
    asks_for_shelter(world, contact="1")
    last = []
    for _ in range(4):
        assert escalate(world.line, world.now) == 0
        world.now += timedelta(hours=1)
        assert escalate(world.line, world.now) == 1
        last.append(list(world.referrals())[-1])
    assert last == [MINE, "maison-exemple-segou", "maison-exemple-segou", "coordination-exemple"]
    assert set(world.referrals().values()) == {"expired", "offered"}
    assert len(world.shown(FALADIE_TOO, "alert")) == 1


def test_who_was_too_late_may_still_accept_while_nobody_has(world: World) -> None:
    asks_for_shelter(world)
    for _ in range(2):
        world.now += timedelta(hours=1)
        escalate(world.line, world.now)
    world.sms(FALADIE, "1 K001")
    assert world.referrals() == {MINE: "accepted", "maison-exemple-segou": "revoked"}
    assert world.shown(SEGOU, "notice") == [world.says("alerte-prise", code="K001")]


def test_several_open_offers_are_asked_about(world: World) -> None:
    asks_for_shelter(world, AWA)
    asks_for_shelter(world, FANTA)
    assert world.sms(FALADIE, "1").startswith(world.says("partenaire-quelle"))
    assert [case.state for case in world.cases()] == ["open", "open"]
    world.sms(FALADIE, "2")
    assert world.sms(FALADIE, "1").startswith("K002")
    assert [case.state for case in world.cases()] == ["open", "accepted"]


def test_a_code_picks_one_of_several(world: World) -> None:
    asks_for_shelter(world, AWA)
    asks_for_shelter(world, FANTA)
    world.sms(FALADIE, "1 K002")
    assert [case.state for case in world.cases()] == ["open", "accepted"]


@pytest.mark.parametrize("code", ["K001", "K999"])
def test_r35_anothers_case_and_no_case_look_the_same(world: World, code: str) -> None:
    asks_for_shelter(world)
    assert world.sms(SEGOU, f"1 {code}") == world.says("partenaire-aucune")
    assert [case.state for case in world.cases()] == ["open"]


def test_a_stranger_is_no_partner(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FANTA, "1 K001")
    assert [case.state for case in world.cases()] == ["open"]


def test_two_who_accept_at_once_have_one_winner_and_no_deadlock(both: World) -> None:
    both.knows(AWA)
    both.sms(AWA, "SOS", "1", "2", "Kati", "1")
    both.deliver()
    found = together(2, lambda which: both.sms((FALADIE, COORDINATION)[which], "1 K001"))
    assert [error for error in found if isinstance(error, Exception)] == []
    assert sorted(both.referrals().values()) == ["accepted", "revoked"]
    winner = next(name for name, state in both.referrals().items() if state == "accepted")
    assert [case.partner for case in both.cases()] == [winner]
    assert sum("est à vous" in str(said) for said in found) == 1


def test_who_accepts_again_is_told_again_that_it_is_theirs(world: World) -> None:
    asks_for_shelter(world)
    for typed in ("", "1", "1*1"):
        world.ussd(FALADIE, typed, "s1")
    said = world.sms(FALADIE, "1 K001")
    assert world.ussd(FALADIE, "1*1*1", "s1").text == said


def test_who_answers_a_case_taken_meanwhile_is_told_kindly(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "2", "Kati", "1")
    for typed in ("", "1", "1*1"):
        world.ussd(FALADIE, typed, "s1")
    world.sms(COORDINATION, "1")
    assert world.ussd(FALADIE, "1*1*1", "s1").text == world.says("partenaire-prise", code="K001")
