"""A send ends accepted, surely not, or unknown, and each is recorded and followed as it must be."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.service.deliver import ATTEMPTS, Hands, backoff, deliver
from bot.service.messages import Accepted, Refused, Unknown
from tests.peers.gateway import ScriptedGateway
from tests.service.letters import posted, worn_out
from tests.service.scene import AWA, FANTA, KEYS, World

BUSY = Refused("429", again=True)


def test_what_a_gateway_accepts_has_left(world: World) -> None:
    posted(world)
    assert world.deliver() == 1
    assert world.states("answer") == ["accepted"]
    assert [(each.to, each.text) for each in world.gateway.sent] == [(AWA, "Bonjour")]
    assert world.deliver() == 0


def test_what_is_refused_for_now_is_tried_again_later(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([BUSY])
    world.deliver()
    assert world.states("answer") == ["pending"]
    assert world.deliver() == 0
    world.now += timedelta(seconds=5)
    world.deliver()
    assert world.states("answer") == ["accepted"]
    assert len({each.key for each in world.gateway.sent}) == 1


def test_a_gateway_may_ask_for_more_time(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([Refused("429", again=True, wait=timedelta(minutes=3))])
    world.deliver()
    world.now += timedelta(minutes=2, seconds=59)
    assert world.deliver() == 0
    world.now += timedelta(seconds=1)
    assert world.deliver() == 1


def test_what_is_refused_for_good_is_dead(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([Refused("21211", again=False)])
    world.deliver()
    assert world.states("answer") == ["dead"]


def test_what_is_refused_again_and_again_is_dead_after_the_last_try(world: World) -> None:
    posted(world, "alert")
    world.gateway = ScriptedGateway([BUSY] * 20)
    worn_out(world)
    assert world.states("alert") == ["dead"]
    assert len(world.gateway.sent) == ATTEMPTS


def test_what_may_have_left_is_looked_up_when_its_news_does_not_come(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([Unknown("timeout")], [Accepted("SM1")])
    world.deliver()
    assert world.states("answer") == ["doubt"]
    assert world.deliver() == 0
    world.now += world.line.rules.doubt
    world.deliver()
    assert world.states("answer") == ["accepted"]
    assert len(world.gateway.sent) == 1


def test_each_wait_is_twice_the_last_to_ten_minutes() -> None:
    waits = [backoff(attempt, 0.5).total_seconds() for attempt in range(1, 12)]
    assert waits == [5, 10, 20, 40, 80, 160, 320, 600, 600, 600, 600]


@pytest.mark.parametrize("attempt", [1, 4, 20])
def test_chance_spreads_a_wait_from_half_to_half_more(attempt: int) -> None:
    middle = backoff(attempt, 0.5)
    assert (backoff(attempt, 0.0), backoff(attempt, 1.0)) == (middle * 0.5, middle * 1.5)


def test_a_phone_that_opted_out_at_its_operator_is_as_if_she_said_stop(world: World) -> None:
    person = world.knows(AWA, contact="sms")
    posted(world)
    world.gateway = ScriptedGateway([Refused("21610", again=False, opted_out=True)])
    world.deliver()
    with world.line.store.begin() as unit:
        assert unit.people.get(person.id) == replace(person, stopped=True)


def test_an_absent_gateway_is_waited_for(world: World) -> None:
    posted(world)
    deliver(world.line, Hands({}, lambda: world.now))
    assert world.states("answer") == ["pending"]
    world.now += timedelta(minutes=1)
    world.deliver()
    assert world.states("answer") == ["accepted"]


def test_no_transaction_is_open_while_the_gateway_is_called(both: World) -> None:
    def write() -> None:
        with both.engine.begin() as connection:
            connection.execute(text("UPDATE outbox SET code = 'seen'"))

    posted(both)
    both.gateway = ScriptedGateway(during=write)
    both.deliver()
    assert both.states("answer") == ["accepted"]


def test_several_leave_at_once_and_each_once(both: World) -> None:
    for number in range(20):
        posted(both, text=f"Bonjour {number}")
    with ThreadPoolExecutor(8) as pool:
        hands = Hands({"rehearsal": both.gateway}, lambda: both.now, pool.map)
        assert sum(pool.map(lambda _: deliver(both.line, hands), range(1))) == 20
    assert sorted(each.text for each in both.gateway.sent) == sorted(f"Bonjour {n}" for n in range(20))


def test_one_that_no_key_opens_does_not_hold_up_the_others(world: World) -> None:
    posted(world, text="lost")
    keys = Keys("k2", {"k2": b"3" * 32}, KEYS.lookup)
    renewed = replace(world.line, store=SqlStore(world.engine, keys, world.line.fresh.id))
    posted(replace(world, line=renewed), text="found", to=FANTA)
    deliver(renewed, world.post)
    assert world.states("answer") == ["pending", "accepted"]
    assert [each.text for each in world.gateway.sent] == ["found"]


def test_an_unreadable_one_is_dead_in_the_end(world: World) -> None:
    posted(world, "alert")
    keys = Keys("k2", {"k2": b"3" * 32}, KEYS.lookup)
    world.line = replace(world.line, store=SqlStore(world.engine, keys, world.line.fresh.id))
    worn_out(world)
    assert world.states("alert") == ["dead"]
