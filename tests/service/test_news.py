"""What comes after: her news, reports of deliveries, and an alert that never arrives."""

from pathlib import Path

import pytest

from bot.service.escalate import tidy
from bot.service.messages import Accepted, Refused, Report, Status, Unknown
from bot.service.news import note_report
from tests.peers.gateway import ScriptedGateway
from tests.service import scene
from tests.service.letters import worn_out
from tests.service.scene import AWA, COORDINATION, FALADIE, FALADIE_TOO, SEGOU, World, asks_for_shelter

NEXT = "maison-exemple-segou"


def test_r11_one_who_allowed_sms_gets_news_at_her_hours(world: World) -> None:
    asks_for_shelter(world, contact="2")
    world.sms(FALADIE, "1")
    assert world.shown(AWA, "news") == [world.says("suite-nouvelle")]
    world.deliver()
    assert world.states("news") == ["accepted"]


def test_r11_one_who_only_writes_gets_none(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_r10_a_shared_phone_gets_none(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "3", "4", "1", "2", "Faladié", "1", "4321")
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_an_alert_that_is_refused_for_good_goes_on_to_the_next(world: World) -> None:
    asks_for_shelter(world)
    refused = Refused("21610", again=False)
    world.gateway = ScriptedGateway(to={FALADIE: refused, FALADIE_TOO: refused})
    world.deliver()
    assert world.referrals() == {"centre-exemple-faladie": "offered"}
    world.deliver()
    assert world.referrals() == {"centre-exemple-faladie": "expired", NEXT: "offered"}
    assert len(world.shown(SEGOU, "alert")) == 1


def test_an_alert_nobody_can_tell_of_goes_on_to_the_next_in_the_end(world: World) -> None:
    asks_for_shelter(world)
    world.gateway = ScriptedGateway([Unknown("timeout")] * 99)
    worn_out(world)
    worn_out(world)
    assert world.referrals()[NEXT] in ("offered", "expired")


@pytest.mark.parametrize("early", [True, False])
def test_an_alert_that_did_not_arrive_goes_on_to_the_next_phone(world: World, early: bool) -> None:
    asks_for_shelter(world)
    failed = Report("rehearsal", "SMx", Status.UNDELIVERED, "30003")
    world.gateway = ScriptedGateway(to={FALADIE: Accepted("SMx")})
    if early:
        note_report(world.line, failed, world.now)
    world.deliver()
    if not early:
        note_report(world.line, failed, world.now)
    assert world.referrals() == {"centre-exemple-faladie": "offered"}
    assert len(world.shown(FALADIE_TOO, "alert")) == 1


def test_news_of_a_failure_that_comes_twice_asks_one_more_only(world: World) -> None:
    asks_for_shelter(world)
    world.gateway = ScriptedGateway(to={FALADIE: Accepted("SMx")})
    world.deliver()
    for status in (Status.FAILED, Status.UNDELIVERED, Status.UNDELIVERED):
        note_report(world.line, Report("rehearsal", "SMx", status), world.now)
    assert len(world.states("alert")) == 2


def test_r20_nobody_at_all_is_said_honestly(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", "") as alone:
        assert asks_for_shelter(alone) == alone.says("aide-personne")
        assert [case.state for case in alone.cases()] == ["unmet"]
        assert alone.sms(AWA, "code", "4321") == alone.says("suite-personne")
        alone.sms(AWA, "SOS", "1")
        assert alone.states("alert") == []


def test_the_coordination_alone_is_said_to_be_the_coordination(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", scene.only("coordination")) as one:
        assert asks_for_shelter(one) == one.says("aide-coordination")
        assert len(one.shown(COORDINATION, "alert")) == 1


def test_r26_one_who_wants_no_organisation_is_sent_to_none(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2", "4", "2", "2", "Faladié", "1", "4321", "1")
    assert world.referrals() == {"coordination-exemple": "offered"}


def test_r37_unfinished_talks_are_forgotten_after_a_day(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide")
    assert tidy(world.line, world.now + world.line.rules.forget / 2) == 0
    assert tidy(world.line, world.now + world.line.rules.forget) == 1
