"""STOP, 0 and their kin end at once, withdraw what waits, and never close help."""

import pytest

from bot.service.messages import OptOut
from bot.service.news import note_opt_out
from tests.service.letters import posted
from tests.service.scene import AWA, COORDINATION, FALADIE, World, asks_for_shelter
from tests.service.test_danger import ROADS


@pytest.mark.parametrize("road", ROADS, ids=lambda road: "-".join(road) or "nothing")
def test_r13_every_step_ends_at_once(world: World, road: list[str]) -> None:
    world.knows(AWA)
    for word in ("STOP", "arret", "DABILA", "0"):
        said = world.sms(AWA, *road, word)
        assert said == world.says("engine-end" if word == "0" else "engine-stop")
    assert world.cases() == []


@pytest.mark.parametrize("word", ["STOP", "0"])
def test_r13_what_waits_is_withdrawn(world: World, word: str) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "news")
    posted(world, "answer")
    world.sms(AWA, word)
    assert world.states("news") == ["cancelled"]
    assert world.states("answer") == ["cancelled", "pending"]


def test_r13_nothing_new_is_sent_to_her_after_stop(world: World) -> None:
    asks_for_shelter(world)
    world.sms(AWA, "STOP")
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_r17_stop_closes_no_request(world: World) -> None:
    asks_for_shelter(world)
    world.sms(AWA, "STOP")
    assert [case.state for case in world.cases()] == ["open"]
    assert world.states("alert") == ["pending"]
    assert world.sms(AWA, "code", "4321") == world.says("suite-attente")


def test_r17_she_can_call_for_help_after_stop(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "STOP", "SOS", "1")
    world.deliver()
    assert len(world.shown(COORDINATION, "alert")) == 1
    assert world.states("answer")[-1] == "accepted"


@pytest.mark.parametrize("word", ["STOP", "0"])
def test_a_partner_who_ends_a_talk_still_gets_its_alerts(world: World, word: str) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, word)
    world.deliver()
    assert world.states("alert") == ["accepted"]


def test_r13_an_opt_out_at_the_operator_is_a_stop(world: World) -> None:
    person = world.knows(AWA, contact="sms")
    posted(world, "news")
    note_opt_out(world.line, OptOut("africastalking", AWA), world.now)
    assert world.states("news") == ["cancelled"]
    with world.line.store.begin() as unit:
        assert unit.people.get(person.id).stopped


def test_a_partners_opt_out_withdraws_no_alert(world: World) -> None:
    asks_for_shelter(world)
    note_opt_out(world.line, OptOut("africastalking", FALADIE), world.now)
    assert world.states("alert") == ["pending"]


def test_an_opt_out_of_nobody_is_nothing(world: World) -> None:
    note_opt_out(world.line, OptOut("africastalking", ""), world.now)
