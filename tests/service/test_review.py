"""What reviews found and is mended: who is asked again and told what, noise, and abandoned forms."""

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.data.tables import outbox
from bot.service.escalate import escalate
from bot.service.messages import Report, Status
from bot.service.news import note_report
from bot.service.reveal import close_case
from tests.service import scene
from tests.service.scene import AWA, COORDINATION, FALADIE, FANTA, World, asks_for_shelter


def test_r19_an_alert_the_coordination_never_got_is_followed_by_a_reminder(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.deliver()
    with world.engine.begin() as connection:
        key = connection.execute(select(outbox.c.id).where(outbox.c.kind == "alert")).scalar_one()
    note_report(world.line, Report("rehearsal", "lost", Status.UNDELIVERED, key=key), world.now)
    assert world.referrals() == {"coordination-exemple": "offered"}
    world.now += timedelta(minutes=6)
    escalate(world.line, world.now)
    assert len(world.shown(COORDINATION, "alert")) == 2


def test_noise_from_one_phone_is_one_case(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, *(["aide", "x", "y", "z"] * 5))
    assert len(world.cases()) == 1


def test_a_danger_is_not_bound_by_an_abandoned_form(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2", "4", "2", "aide", "1", "2", "Faladié", "1")
    assert "centre-exemple-faladie" in world.referrals()


@pytest.mark.parametrize("digit", ["2", "3"])
def test_r19_a_coordination_that_declined_is_asked_again_and_less_and_less_often(
    world: World, digit: str
) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, digit)
    for minutes, alerts in [(14, 1), (3, 2)]:
        world.now += timedelta(minutes=minutes)
        escalate(world.line, world.now)
        assert len(world.shown(COORDINATION, "alert")) == alerts
    world.now += timedelta(hours=3)
    escalate(world.line, world.now)
    world.sms(COORDINATION, digit)
    world.now += timedelta(hours=2)
    escalate(world.line, world.now)
    assert world.cases()[0].state == "unmet"
    world.now += timedelta(hours=2)
    escalate(world.line, world.now)
    assert world.referrals() == {"coordination-exemple": "offered"}
    assert world.cases()[0].state == "open"


def test_r19_a_second_cry_alerts_again_but_not_within_a_minute(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "SOS", "1")
    assert len(world.shown(COORDINATION, "alert")) == 1
    world.now += timedelta(minutes=2)
    world.sms(AWA, "SOS", "1")
    assert len(world.shown(COORDINATION, "alert")) == 2
    assert len(world.cases()) == 1


def test_who_took_a_danger_early_is_told_the_place_and_that_she_may_be_called(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "1")
    world.sms(AWA, "1", "Kati", "1")
    assert world.shown(COORDINATION, "notice") == [
        world.says("alerte-contact", code="K001", contact="call"),
        world.says("alerte-zone", code="K001", area="Kati"),
    ]


def test_r11_who_took_her_case_is_told_when_a_call_is_no_longer_safe(world: World) -> None:
    asks_for_shelter(world, contact="3")
    world.sms(FALADIE, "1")
    world.sms(AWA, "stop")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-contact", code="K001", contact="writes")]
    assert "Ne pas l'appeler" in world.sms(FALADIE, "1 K001")


def test_r10_a_phone_said_to_be_shared_gets_nothing_even_if_she_leaves_at_once(world: World) -> None:
    asks_for_shelter(world, contact="2")
    world.sms(AWA, "aide", "3")
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_the_place_is_asked_of_a_danger_that_nobody_coordinates(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", scene.only("centre d'accueil")) as alone:
        alone.knows(AWA)
        alone.sms(AWA, "SOS", "1", "1", "Faladié", "1")
        assert "centre-exemple-faladie" in alone.referrals()


def test_an_alert_still_waiting_does_not_leave_once_its_case_is_closed(world: World) -> None:
    asks_for_shelter(world)
    close_case(world.line, "K001", "abri", "Mariam", "asked in error", world.now)
    world.deliver()
    assert world.states("alert") == ["withheld"]


def test_r32_a_bare_digit_after_a_newer_alert_is_asked_about(world: World) -> None:
    asks_for_shelter(world, AWA)
    world.sms(FALADIE, "bonjour")
    asks_for_shelter(world, FANTA)
    assert world.sms(FALADIE, "1").startswith(world.says("partenaire-quelle"))
    assert [case.state for case in world.cases()] == ["open", "open"]


def test_r32_a_case_that_was_put_off_counts_among_those_that_wait(world: World) -> None:
    asks_for_shelter(world, AWA)
    world.sms(FALADIE, "3")
    asks_for_shelter(world, FANTA)
    assert world.sms(FALADIE, "1").startswith(world.says("partenaire-quelle"))
    world.sms(FALADIE, "2 K001 6")
    world.sms(FALADIE, "1")
    assert [case.state for case in world.cases()] == ["open", "accepted"]


def test_a_partner_that_writes_stop_is_not_told_that_alerts_end(world: World) -> None:
    asks_for_shelter(world)
    assert world.sms(FALADIE, "stop") == world.says("partenaire-stop")


def test_three_codes_that_are_none_open_the_request_and_promise_no_code(world: World) -> None:
    said = asks_for_shelter(world, pin="12")
    said = world.sms(AWA, "13", "14")
    assert len(world.cases()) == 1
    assert "code" not in said


def test_r41_a_sim_of_another_country_is_answered(world: World) -> None:
    assert world.sms("+22670000001", "bonjour").startswith(world.says("accueil-langue", ""))
