"""Whoever is in danger reaches a person at once, from wherever she is."""

import re
from datetime import timedelta

import pytest

from bot.service.escalate import escalate
from tests.service.scene import AWA, COORDINATION, FALADIE, World, asks_for_shelter

ROADS = [
    [],
    ["menu"],
    ["menu", "1"],
    ["menu", "2"],
    ["menu", "3"],
    ["aide", "2"],
    ["aide", "2", "4"],
    ["aide", "2", "4", "1"],
    ["aide", "2", "4", "1", "2"],
    ["aide", "2", "4", "1", "2", "Faladié"],
]


@pytest.mark.parametrize("road", ROADS, ids=lambda road: "-".join(road) or "nothing")
def test_r18_two_steps_from_anywhere_alert_a_person(world: World, road: list[str]) -> None:
    for number, word in enumerate(("AIDE", "SOS", "dɛmɛ"), 1):
        her = f"+2237000000{number}"
        world.knows(her)
        world.sms(her, *road, word, "1")
        assert [case.need for case in world.cases()] == ["danger"] * number
        assert len(world.shown(COORDINATION, "alert")) == number


@pytest.mark.parametrize("road", [[], ["4321"], ["4321", "2"], ["4321", "2", "1"]])
def test_r18_a_danger_after_another_request_is_a_case_of_its_own(world: World, road: list[str]) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2", "4", "1", "2", "Faladié", "1", *road, "SOS", "1")
    assert [case.need for case in world.cases()] == ["abri", "danger"]
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r18_a_call_for_help_that_is_repeated_is_an_answer(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "au secours")
    assert [case.need for case in world.cases()] == ["danger"]


@pytest.mark.parametrize(
    "text",
    ["je veux mourir", "J'ai envie de mourir.", "n b'a fɛ ka n yɛrɛ faga", "suicide", "N BE N YERE FAGA"],
)
@pytest.mark.parametrize("road", [[], ["aide", "2"], ["conseils"], ["code"], ["aide", "2", "4", "1", "2"]])
def test_r23_a_wish_to_die_is_danger_wherever_it_is_written(world: World, text: str, road: list[str]) -> None:
    world.knows(AWA)
    world.sms(AWA, *road, text)
    assert [(case.need, case.urgency) for case in world.cases()] == [("danger", "high")]
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r22_care_within_three_or_five_days_is_urgent(world: World) -> None:
    for since, urgency in (("1", "high"), ("2", "high"), ("3", "medium")):
        her = f"+2237000000{since}"
        world.knows(her)
        world.sms(her, "aide", "2", "2", since, "1", "Kati", "1")
        assert world.cases()[-1].urgency == urgency
        assert world.cases()[-1].need == "sante"


def test_r18_somebody_new_needs_no_language_first(world: World) -> None:
    world.sms(AWA, "SOS", "1")
    assert len(world.shown(COORDINATION, "alert")) == 1


def test_r19_the_coordination_is_alerted_before_the_place_is_known(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    assert world.referrals() == {"coordination-exemple": "offered"}
    assert [case.place for case in world.cases()] == [""]


def test_the_nearest_partner_is_asked_once_the_place_is_known(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "2", "Kati", "1")
    assert world.referrals() == {"coordination-exemple": "offered", "centre-exemple-faladie": "offered"}
    assert [case.area for case in world.cases()] == ["Kati"]


def test_a_case_that_was_taken_meanwhile_is_offered_to_nobody_else(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "1")
    assert world.sms(AWA, "2", "Kati", "1") == world.says("aide-alarme-fin")
    assert world.referrals() == {"coordination-exemple": "accepted"}
    assert [(case.state, case.partner) for case in world.cases()] == [("accepted", "coordination-exemple")]


def test_calling_twice_is_one_danger(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "SOS", "1")
    assert len(world.cases()) == 1
    assert len(world.shown(COORDINATION, "alert")) == 1


@pytest.mark.parametrize("number", [FALADIE, COORDINATION])
def test_r04_r36_an_alert_holds_the_code_the_urgency_and_the_area_only(world: World, number: str) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "2", "Kati", "1")
    (said,) = world.shown(number, "alert")
    area = "Kati" if number == FALADIE else "?"
    assert said == world.says("alerte", code="K001", urgency="high", area=area)
    assert not re.search(r"\d{4}|danger|abri", said)


def test_r04_an_alert_for_shelter_tells_neither_need_nor_age(world: World) -> None:
    asks_for_shelter(world)
    assert world.shown(FALADIE, "alert") == [
        world.says("alerte", code="K001", urgency="medium", area=world.cases()[0].area)
    ]


def test_r19_the_coordination_is_reminded_until_somebody_answers(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    for _ in range(3):
        world.now += timedelta(hours=1)
        escalate(world.line, world.now)
    assert len(world.shown(COORDINATION, "alert")) > 1
    assert world.referrals() == {"coordination-exemple": "offered"}
    world.sms(COORDINATION, "1")
    posted = len(world.shown(COORDINATION, "alert"))
    world.now += timedelta(days=2)
    escalate(world.line, world.now)
    assert len(world.shown(COORDINATION, "alert")) == posted


def test_r20_a_coordination_that_refuses_leaves_nobody_and_that_is_said(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "2")
    assert [case.state for case in world.cases()] == ["unmet"]
    world.sms(AWA, "SOS", "1")
    assert [case.state for case in world.cases()] == ["open"]
    assert len(world.shown(COORDINATION, "alert")) == 2
    assert len(world.shown(COORDINATION, "alert")) == 2


def test_one_nobody_could_help_is_asked_for_again_when_her_place_is_known(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "2")
    assert world.sms(AWA, "2", "Kati", "1") == world.says("aide-alarme-fin")
    assert [case.state for case in world.cases()] == ["open"]
    for _ in range(2):
        world.now += timedelta(minutes=6)
        escalate(world.line, world.now)
    assert world.referrals()["centre-exemple-faladie"] == "expired"
    assert len(world.referrals()) == 3
