"""What a clock that jumps changes: one step ahead and not several, and no delay where it was set back."""

from datetime import timedelta

import pytest

from bot.service.escalate import escalate
from tests.service.passing import events, passes
from tests.service.scene import AWA, COORDINATION, World

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def in_danger(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1", "1", "Faladié", "1")


@pytest.mark.parametrize("jump", [2 * HOUR, timedelta(days=366)])
def test_a_clock_that_jumps_ahead_takes_one_step_and_not_several(world: World, jump: timedelta) -> None:
    in_danger(world)
    escalate(world.line, world.now)
    world.now += jump
    escalate(world.line, world.now)
    escalate(world.line, world.now)
    assert events(world).count("raised") == 1
    assert "overdue" not in events(world)
    passes(world, 46 * MINUTE)
    assert events(world).count("overdue") == 1


@pytest.mark.parametrize("jump", [2 * HOUR, timedelta(days=366)])
@pytest.mark.parametrize("taken", [False, True])
def test_a_clock_that_was_set_back_delays_nothing(world: World, jump: timedelta, taken: bool) -> None:
    in_danger(world)
    if taken:
        world.sms(COORDINATION, "1 K001")
    escalate(world.line, world.now)
    world.now -= jump
    escalate(world.line, world.now)
    passes(world, HOUR + 2 * MINUTE)
    assert ("reminded" if taken else "overdue") in events(world)
