"""To be forgotten: nothing is left that leads to her, and nobody else can have her forgotten."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.service.line import Rules
from bot.service.messages import Accepted
from tests.peers.gateway import ScriptedGateway
from tests.service import scene
from tests.service.chosen import FORGET, LESSONS, WORD, forget, panic, panics, person
from tests.service.letters import posted
from tests.service.scene import AWA, FALADIE, World, asks_for_shelter

DONE = "choix-oublie"
AT_ONCE = Rules("rehearsal", farewell=timedelta(0))
"""What the wait changes stands in test_farewell; what is forgotten in the end is the same."""


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", rules=AT_ONCE) as made:
        yield made


@pytest.fixture
def both(schema_url: str) -> Iterator[World]:
    with scene.world(schema_url, rules=AT_ONCE) as made:
        yield made


@pytest.fixture
def full(both: World) -> World:
    """Awa has asked for shelter behind 4321, chosen a word and the lessons."""
    asks_for_shelter(both)
    both.sms(AWA, *WORD, "tigadege", "tigadege")
    both.sms(AWA, *LESSONS, "1")
    return both


def test_with_her_code_she_is_a_stranger_and_her_request_is_closed(full: World) -> None:
    before = person(full)
    assert forget(full, "4321") == full.says(DONE)
    after = person(full)
    assert after.id != before.id
    assert (after.language, after.contact, after.lessons) == ("", "never", False)
    assert not panics(full, "tigadege")
    assert [case.state for case in full.cases()] == ["closed"]
    with full.line.store.begin() as unit:
        assert unit.people.number(before.id) == ""
        assert unit.people.get(before.id).language == ""
        assert unit.talks.get(before.id, "sms") is None
        assert {raw for _, raw in unit.inbox.last(before.id, 99)} == {b""}


def test_who_was_forgotten_is_asked_the_language_as_any_stranger(full: World) -> None:
    forget(full, "4321")
    assert full.sms(AWA, "bonjour") == full.sms("+22370000077", "bonjour")
    assert full.sms(AWA, "1", "0", "code", "4321") == full.sms("+22370000077", "1", "menu")


def test_the_last_answer_leaves_though_she_is_forgotten(full: World) -> None:
    said = forget(full, "4321")
    full.gateway = ScriptedGateway()
    full.deliver()
    assert [message.text for message in full.gateway.sent if message.to == AWA][-1] == said


@pytest.mark.parametrize("code", ["1234", "non", "x"])
def test_r15_without_the_code_her_request_stays_and_the_words_are_the_same(full: World, code: str) -> None:
    before = person(full)
    assert forget(full, code) == full.says(DONE)
    assert person(full) == before
    assert panics(full, "tigadege")
    assert [case.state for case in full.cases()] == ["open"]
    assert full.sms(AWA, "code", "4321") == full.says("suite-attente")
    assert full.shown(FALADIE, "notice") == []


def test_without_the_code_the_words_and_what_has_no_code_are_gone(world: World) -> None:
    asks_for_shelter(world)
    world.sms(AWA, "aide", "x", "y", "z")
    forget(world)
    assert [case.state for case in world.cases()] == ["open", "closed"]
    who = person(world).id
    with world.line.store.begin() as unit:
        assert {raw for _, raw in unit.inbox.last(who, 99)} == {b""}


@pytest.mark.parametrize("cry", ["word", "sms"])
def test_r19_who_took_the_phone_cannot_call_off_an_alarm(world: World, cry: str) -> None:
    world.knows(AWA)
    panic(world) if cry == "word" else world.sms(AWA, "SOS", "1", "0")
    before = person(world).id
    assert forget(world, "1234") == world.says(DONE)
    assert person(world).id == before
    assert [case.state for case in world.cases()] == ["open"]
    with world.line.store.begin() as unit:
        assert b"" not in {raw for _, raw in unit.inbox.last(before, 99)}
    world.deliver()
    assert world.states("alert") == ["accepted"]


def test_r18_not_even_her_code_calls_off_an_alarm(world: World) -> None:
    asks_for_shelter(world)
    world.sms(AWA, "SOS", "1", "0")
    forget(world, "4321")
    assert [case.state for case in world.cases()] == ["closed", "open"]


def test_each_pocket_is_forgotten_behind_its_own_code(world: World) -> None:
    asks_for_shelter(world, pin="1111")
    asks_for_shelter(world, pin="2222")
    forget(world, "2222")
    assert [case.state for case in world.cases()] == ["open", "closed"]
    before = person(world)
    forget(world, "1111")
    assert [case.state for case in world.cases()] == ["closed", "closed"]
    assert person(world).id != before.id


def test_who_was_asked_and_who_holds_it_is_told_and_nobody_can_take_it(world: World) -> None:
    asks_for_shelter(world)
    forget(world, "4321")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-fermee", code="K001")]
    assert world.referrals() == {"centre-exemple-faladie": "revoked"}
    assert world.sms(FALADIE, "1 K001") == world.says("partenaire-partie", code="K001")
    world.deliver()
    assert world.states("alert") == ["withheld"]


def test_who_holds_it_is_told(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")
    forget(world, "4321")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-fermee", code="K001")]


def test_the_story_says_who_closed_it(world: World) -> None:
    asks_for_shelter(world)
    forget(world, "4321")
    (closed,) = world.cases()
    with world.line.store.begin() as unit:
        story = unit.cases.story(closed.id)
    assert ("she", "forgotten") in [(who, what) for _, who, what, _ in story]


@pytest.mark.parametrize("answers", [("2",), ("1", "4321", "2"), ("1", "4321", "0"), ("1", "stop")])
def test_it_is_asked_twice_and_a_no_changes_nothing(world: World, answers: tuple[str, ...]) -> None:
    asks_for_shelter(world)
    before = person(world).id
    world.sms(AWA, *FORGET, *answers)
    assert person(world).id == before
    assert [case.state for case in world.cases()] == ["open"]


def test_what_waits_for_her_is_withdrawn(world: World) -> None:
    world.knows(AWA, contact="sms")
    posted(world, "news")
    forget(world)
    assert world.states("news") == ["cancelled"]


def test_r40_a_copy_of_the_last_message_forgets_nobody_else(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, *FORGET, "1", "non")
    world.sms(AWA, "1", reference="twice")
    stranger = person(world)
    world.sms(AWA, "1", reference="twice")
    assert person(world) == stranger
    assert len(world.shown(AWA, "answer")) == 1


def test_a_letter_on_its_way_when_she_is_forgotten_ends_as_it_does(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", rules=AT_ONCE) as one:
        one.knows(AWA, contact="sms")
        posted(one, "news")
        one.gateway = ScriptedGateway(to={AWA: Accepted("SM1")})
        one.deliver()
        forget(one)
        assert one.states("news") == ["accepted"]
        one.deliver()
        assert one.gateway.sent[-1].text == one.says(DONE)
