"""What a review found and is mended: the coordination's clock, noise, and an abandoned form."""

from datetime import timedelta

from sqlalchemy import select

from bot.data.tables import outbox
from bot.service.escalate import escalate
from bot.service.messages import Report, Status
from bot.service.news import note_report
from tests.service.scene import AWA, COORDINATION, World


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
    world.sms(AWA, "aide", "2", "1", "3", "2", "2", "aide", "1", "2", "Faladié", "1")
    assert "centre-exemple-faladie" in world.referrals()
