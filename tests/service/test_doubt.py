"""A message to her phone is never sent twice by itself; one to staff is repeated, and says so."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.service.deliver import Hands, deliver
from bot.service.messages import Accepted, Refused, Result, Unknown
from tests.peers.gateway import ScriptedGateway
from tests.service.letters import posted, worn_out
from tests.service.scene import SEGOU, World

LOST = Unknown("timeout")
BUSY = Refused("429", again=True)
ABSENT = Refused("not-found", again=True)
RESULTS = st.sampled_from([LOST, BUSY, Accepted("SM1"), Refused("21211", again=False)])
FOUND = st.sampled_from([None, LOST, Accepted("SM1")])
MINUTE = timedelta(minutes=1)


@given(st.lists(RESULTS, max_size=9), st.lists(FOUND, max_size=9), st.sampled_from(["answer", "news"]))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_her_phone_never_gets_a_second_one_after_a_doubt(
    world: World, results: list[Result], found: list[Result | None], kind: str
) -> None:
    world.gateway = ScriptedGateway(results, found)
    posted(world, kind, key=f"{kind}:{world.now.isoformat()}")
    worn_out(world, MINUTE)
    may_have_left = [each for each in results[: len(world.gateway.sent)] if not isinstance(each, Refused)]
    assert len(may_have_left) <= 1


def test_nobody_can_tell_and_so_her_message_ends_unknown(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([LOST])
    worn_out(world, MINUTE)
    assert world.states("answer") == ["unknown"]
    assert len(world.gateway.sent) == 1


def test_what_surely_did_not_leave_is_sent_to_her_in_time(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([LOST], [ABSENT])
    worn_out(world, MINUTE)
    assert world.states("answer") == ["accepted"]
    assert [each.text for each in world.gateway.sent] == ["Bonjour", "Bonjour"]


@pytest.mark.parametrize("kind", ["alert", "notice"])
def test_staff_are_told_again_and_that_it_is_a_repeat(world: World, kind: str) -> None:
    posted(world, kind, to=SEGOU)
    world.gateway = ScriptedGateway([LOST])
    worn_out(world, MINUTE)
    assert [each.text for each in world.gateway.sent] == ["Bonjour", f"{world.says('alerte-bis')} Bonjour"]


def test_a_repeat_that_is_refused_is_still_a_repeat_the_next_time(world: World) -> None:
    posted(world, "alert", to=SEGOU)
    world.gateway = ScriptedGateway([LOST, BUSY])
    worn_out(world, MINUTE)
    assert [each.text.startswith(world.says("alerte-bis")) for each in world.gateway.sent] == [
        False,
        True,
        True,
    ]


def test_an_alert_that_surely_did_not_leave_is_sent_as_it_was(world: World) -> None:
    posted(world, "alert", to=SEGOU)
    world.gateway = ScriptedGateway([LOST], [ABSENT])
    worn_out(world, MINUTE)
    assert [each.text for each in world.gateway.sent] == ["Bonjour", "Bonjour"]


def test_a_worker_that_died_may_have_sent_it(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway(during=lambda: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        world.deliver()
    world.gateway = ScriptedGateway()
    world.now += world.line.rules.lease
    world.deliver()
    assert world.states("answer") == ["unknown"]
    assert world.gateway.sent == []


def test_an_absent_gateway_settles_no_doubt(world: World) -> None:
    posted(world)
    world.gateway = ScriptedGateway([LOST])
    world.deliver()
    world.now += MINUTE
    deliver(world.line, Hands({}, lambda: world.now))
    assert world.states("answer") == ["doubt"]
    worn_out(world, MINUTE)
    assert world.states("answer") == ["unknown"]


def test_the_gateways_id_of_another_message_is_no_answer(world: World) -> None:
    posted(world, key="answer:1")
    world.gateway = ScriptedGateway([Accepted("SM1"), LOST], [Accepted("SM1")])
    world.deliver()
    posted(world, key="answer:2")
    worn_out(world, MINUTE)
    assert world.states("answer") == ["accepted", "unknown"]
