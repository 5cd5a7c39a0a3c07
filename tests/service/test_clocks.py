"""Who is alerted when, night and day, and what a clock that jumps changes (R19, R45)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.service import scene
from tests.service.passing import acts, events, passes, rung, with_duty
from tests.service.scene import AWA, FALADIE, SEGOU, World, asks_for_shelter

NOON, NIGHT = 12, 23
PHONES = [f"+223700000{number}" for number in range(10, 20)]
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def duty(tmp_path: Path) -> Iterator[World]:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", with_duty()) as made:
        yield made


def asks(world: World, urgency: str, hour: int) -> None:
    """Awa is in danger, forced, or wants food, at an hour of Bamako."""
    world.now = world.now.replace(hour=hour)
    world.knows(AWA)
    if urgency == "high":
        world.sms(AWA, "SOS", "1", "1", "Faladié", "1")
    elif urgency == "medium":
        asks_for_shelter(world, contact="1")
    else:
        world.sms(AWA, "aide", "2", "1", "1", "Faladié", "1", "4321", "1")


HIGH = {
    MINUTE: {"first": 1, "coordination": 1},
    6 * MINUTE: {"first": 1, "second phone": 1, "coordination": 2},
    11 * MINUTE: {"first": 1, "second phone": 1, "next": 1, "coordination": 3},
    61 * MINUTE: {"first": 1, "second phone": 1, "next": 1, "next's second": 1, "coordination": 5, "duty": 1},
}
MEDIUM = {
    MINUTE: {"first": 1},
    61 * MINUTE: {"first": 1, "second phone": 1},
    2 * HOUR + MINUTE: {"first": 1, "second phone": 1, "next": 1},
    6 * HOUR + MINUTE: {"first": 1, "second phone": 1, "next": 1, "next's second": 1, "coordination": 3},
    24 * HOUR + MINUTE: {
        "first": 1,
        "second phone": 1,
        "next": 1,
        "next's second": 1,
        "coordination": 6,
        "duty": 1,
    },
}


@pytest.mark.parametrize("hour", [NOON, NIGHT])
@pytest.mark.parametrize(("urgency", "table"), [("high", HIGH), ("medium", MEDIUM)])
def test_r19_silence_rings_one_more_at_each_step(
    duty: World, urgency: str, table: dict[timedelta, dict[str, int]], hour: int
) -> None:
    asks(duty, urgency, hour)
    begun = duty.now
    for after, expected in table.items():
        passes(duty, begun + after - duty.now)
        found = rung(duty)
        assert set(found) == set(expected), f"after {after}"
    assert "overdue" in events(duty)


@pytest.mark.parametrize(("hour", "opens"), [(NOON, 12), (NIGHT, 8)])
def test_at_night_a_closed_coordination_rings_in_the_morning_for_what_is_not_urgent(
    tmp_path: Path, hour: int, opens: int
) -> None:
    rows = scene.only("coordination").replace("00:00-24:00", "09:00-17:00")
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", rows) as world:
        asks(world, "low", hour)
        world.deliver()
        assert ("pending" in world.states("alert")) == (hour == NIGHT)
        passes(world, timedelta(hours=9, minutes=30))
        world.deliver()
        assert world.states("alert")[0] == "accepted"


def test_r19_what_is_urgent_rings_a_closed_coordination_at_night(tmp_path: Path) -> None:
    rows = scene.only("coordination").replace("00:00-24:00", "09:00-17:00")
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", rows) as world:
        asks(world, "high", NIGHT)
        world.deliver()
        assert world.states("alert") == ["accepted"]


@pytest.mark.parametrize(("urgency", "deadline"), [("high", HOUR), ("medium", 24 * HOUR), ("low", 72 * HOUR)])
def test_r45_a_silent_holder_is_reminded_twice_and_then_the_next_is_asked(
    duty: World, urgency: str, deadline: timedelta
) -> None:
    asks(duty, urgency, NOON)
    holder = next(phone for phone in PHONES if duty.shown(phone, "alert"))
    duty.sms(holder, "1 K001")
    reminder = duty.says("alerte-rappel-dossier", code="K001")
    for number in (1, 2):
        passes(duty, deadline + MINUTE)
        assert duty.shown(holder, "notice").count(reminder) == number
        assert duty.cases()[0].state == "accepted"
    passes(duty, deadline + MINUTE)
    assert events(duty).count("reminded") == 2
    assert "passed-on" in events(duty)
    assert duty.cases()[0].partner == ""
    assert {"coordination"} <= set(rung(duty))
    assert "revoked" in duty.referrals().values()
    assert duty.shown(holder, "notice")[-1] == duty.says("alerte-passee", code="K001")


def test_r45_a_holder_who_acts_is_left_alone(duty: World) -> None:
    asks(duty, "high", NOON)
    duty.sms(FALADIE, "1 K001")
    for _ in range(6):
        passes(duty, 50 * MINUTE)
        acts(duty)
    assert "reminded" not in events(duty)


def test_r20_she_is_told_once_a_day_that_there_is_nothing_new(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", scene.only("coordination")) as world:
        asks_for_shelter(world, contact="2")
        passes(world, 59 * MINUTE)
        assert world.shown(AWA, "news") == []
        passes(world, 2 * MINUTE)
        assert world.shown(AWA, "news") == [world.says("suite-attente-nouvelle")]
        passes(world, timedelta(days=3))
        assert 2 <= len(world.shown(AWA, "news")) <= 4
        assert set(world.shown(AWA, "news")) == {world.says("suite-attente-nouvelle")}


@pytest.mark.parametrize("changes", [{"contact": "writes"}, {"stopped": True}, {"frozen": True}])
def test_r11_who_may_not_be_written_to_is_told_nothing(world: World, changes: dict[str, object]) -> None:
    asks_for_shelter(world)
    world.knows(AWA, **changes)
    passes(world, timedelta(days=2))
    assert world.shown(AWA, "news") == []


def test_encore_twice_goes_one_step_higher_each_time_and_never_back(duty: World) -> None:
    asks_for_shelter(duty, contact="1")
    duty.sms(FALADIE, "1")
    assert duty.sms(AWA, "encore", "4321", "3") == duty.says("suite-redemande")
    assert rung(duty) == {"first": 1, "next": 1, "coordination": 1}
    duty.sms(SEGOU, "1")
    assert duty.sms(AWA, "encore", "4321", "3") == duty.says("suite-redemande")
    assert rung(duty)["duty"] == 1
    passes(duty, timedelta(days=2))
    assert (rung(duty)["first"], rung(duty)["next"]) == (1, 1)


def test_a_coordination_that_failed_her_is_passed_by_while_a_duty_officer_can(duty: World) -> None:
    asks(duty, "high", NOON)
    duty.sms(scene.COORDINATION, "1")
    asked = rung(duty)["coordination"]
    passes(duty, 3 * HOUR + 2 * MINUTE)
    assert "passed-on" in events(duty)
    assert rung(duty)["coordination"] >= asked


def test_every_open_case_has_a_moment_after_each_look(duty: World) -> None:
    asks_for_shelter(duty)
    for length in (MINUTE, HOUR, 30 * HOUR, timedelta(days=5)):
        passes(duty, length)
        id_ = duty.cases()[0].id
        with duty.line.store.begin() as unit:
            moment, clock = unit.clocks.moment(id_), unit.clocks.get(id_)
        assert moment
        assert clock
        assert duty.now < moment <= duty.now + timedelta(days=1)
        assert replace(clock, since=min(clock.since, duty.now)) == clock
