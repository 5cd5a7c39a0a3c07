"""The one door out: what may leave, to whom, and when."""

from datetime import timedelta

import pytest

from bot.service.door import FRESH
from tests.service.letters import posted
from tests.service.scene import AWA, START, World

SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("contact", ["never", "writes", "call", "", "beep"])
def test_r11_news_leaves_only_to_one_who_allowed_sms(world: World, contact: str) -> None:
    world.knows(AWA, contact=contact)
    posted(world, "news")
    world.deliver()
    assert world.states("news") == ["withheld"]
    assert world.gateway.sent == []


def test_r11_news_leaves_to_one_who_allowed_sms(world: World) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "news")
    world.deliver()
    assert world.states("news") == ["accepted"]


def test_r13_news_never_leaves_to_one_who_said_stop(world: World) -> None:
    world.knows(AWA, contact="sms", stopped=True)
    posted(world, "news")
    world.deliver()
    assert world.states("news") == ["withheld"]


@pytest.mark.parametrize(
    ("hour", "leaves_at"),
    [(7, START.replace(hour=8)), (12, START.replace(hour=8) + timedelta(days=1)), (8, None), (11, None)],
)
def test_r11_news_waits_for_her_hours_in_bamako(world: World, hour: int, leaves_at: object) -> None:
    world.knows(AWA, contact="sms", since=8, until=12)
    world.now = START.replace(hour=hour)
    posted(world, "news")
    world.deliver()
    if leaves_at is None:
        assert world.states("news") == ["accepted"]
        return
    assert isinstance(leaves_at, type(START))
    world.now = leaves_at - SECOND
    assert world.deliver() == 0
    world.now = leaves_at
    world.deliver()
    assert world.states("news") == ["accepted"]


def test_r11_leave_taken_back_while_it_waits_holds(world: World) -> None:
    world.knows(AWA, contact="sms", since=8, until=9)
    posted(world, "news")
    world.deliver()
    world.knows(AWA, contact="writes")
    world.now += timedelta(days=1)
    world.deliver()
    assert world.states("news") == ["withheld"]


def test_an_answer_that_is_too_late_is_dropped(world: World) -> None:
    posted(world, text="in time")
    world.now += FRESH
    posted(world, text="fresh")
    world.now += SECOND
    world.deliver()
    assert world.states("answer") == ["expired", "accepted"]
    assert [each.text for each in world.gateway.sent] == ["fresh"]


def test_an_answer_leaves_even_after_stop_because_she_has_just_written(world: World) -> None:
    world.knows(AWA, stopped=True)
    posted(world)
    world.deliver()
    assert world.states("answer") == ["accepted"]


@pytest.mark.parametrize("kind", ["alert", "notice"])
def test_r19_staff_are_reached_day_and_night(world: World, kind: str) -> None:
    world.now = START.replace(hour=3)
    posted(world, kind)
    world.now += timedelta(hours=2)
    world.deliver()
    assert world.states(kind) == ["accepted"]


def test_r11_a_kind_that_is_not_known_never_leaves(world: World) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "advert")
    world.deliver()
    assert world.states("advert") == ["withheld"]
