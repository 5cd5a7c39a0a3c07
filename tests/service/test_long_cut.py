"""No SMS leaves for hours: alerts wait for the network, and each asks once when it is back."""

from datetime import timedelta

from bot.service.deliver import ALERTS
from bot.service.escalate import escalate
from bot.service.messages import Refused
from tests.peers.gateway import ScriptedGateway
from tests.service.scene import COORDINATION, FALADIE, FALADIE_TOO, SEGOU, World, asks_for_shelter

SEGOU_TOO = "+22370000015"
STAFF = (FALADIE, FALADIE_TOO, SEGOU, SEGOU_TOO, COORDINATION)
AWAY = Refused("network", again=True)
TICK = timedelta(minutes=5)


def cut(world: World, long: timedelta) -> None:
    """No network for so long, while the worker and the clocks go on."""
    world.gateway = ScriptedGateway(to=dict.fromkeys(STAFF, AWAY))
    until = world.now + long
    while world.now < until:
        world.deliver()
        escalate(world.line, world.now)
        world.now += TICK
    world.gateway = ScriptedGateway()


def test_r19_after_a_long_cut_each_who_could_come_is_asked_once(world: World) -> None:
    asks_for_shelter(world)
    cut(world, timedelta(hours=5))
    world.now += 3 * TICK
    world.deliver()
    told = [each.to for each in world.gateway.sent]
    assert sorted(told) == sorted({*told}), "one phone was asked twice"
    assert {FALADIE_TOO, SEGOU_TOO, COORDINATION} == {*told}


def test_r45_a_yes_after_the_cut_counts_and_the_others_are_not_asked_any_more(world: World) -> None:
    asks_for_shelter(world)
    cut(world, timedelta(hours=5))
    assert world.referrals()["centre-exemple-faladie"] == "expired"
    world.sms(SEGOU, f"{world.cases()[0].code} 1")
    assert world.cases()[0].partner == "maison-exemple-segou"
    world.now += 3 * TICK
    world.deliver()
    assert "accepted" not in world.states("alert")


def test_an_alert_is_not_tried_for_ever(world: World) -> None:
    asks_for_shelter(world)
    cut(world, ALERTS + timedelta(hours=6))
    world.now += 3 * TICK
    world.deliver()
    assert [each.to for each in world.gateway.sent] == [COORDINATION]
    assert world.states("alert").count("dead") == 2
