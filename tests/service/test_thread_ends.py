"""Who may write in a case, and where a conversation goes when the case passes on, closes or is forgotten."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

import pytest

from bot.service.escalate import escalate, tidy
from bot.service.reveal import RefusedError, close_case, thread
from bot.service.thread_rounds import forward
from tests.data.kept import together
from tests.service.chosen import forget
from tests.service.scene import AWA, FALADIE, KEYS, SEGOU, World, asks_for_shelter
from tests.service.talking import HELLO, REASON, sent, states, talks, written

ROUNDS = 4


def test_the_thread_goes_to_who_has_the_case_now(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    world.sms(AWA, "code", "4321", "2", "3", "0")
    assert world.sms(FALADIE, "K001 encore") == world.says("partenaire-fil-plus", code="K001")
    assert world.sms(AWA, "personne n'est la") == world.says("fil-garde")
    assert forward(world.line, world.now) == 0
    world.sms(SEGOU, "1")
    assert forward(world.line, world.now) == 1
    assert world.shown(SEGOU, "notice") == [
        world.says("alerte-fil-avant", code="K001", count="2"),
        "K001: personne n'est la",
    ]
    assert "personne n'est la" not in " ".join(world.shown(FALADIE))


def test_r30_what_both_wrote_is_read_for_a_reason_that_is_kept(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    with pytest.raises(RefusedError):
        thread(world.line, "K001", "", "", world.now)
    (message,) = thread(world.line, "K001", *REASON, world.now)
    assert (message.author, message.text) == ("centre-exemple-faladie", HELLO)
    with world.line.store.begin() as unit:
        assert ("Fanta", "thread-read") in [(who, what) for _, who, what, _ in unit.cases.story(message.case)]


def test_a_closed_case_sends_nothing_any_more(world: World) -> None:
    talks(world)
    world.now = world.now.replace(hour=21)
    world.sms(FALADIE, f"K001 {HELLO}")
    close_case(world.line, "K001", "abri", *REASON, world.now)
    world.now += timedelta(hours=11)
    world.deliver()
    assert states(world) == ["dropped"]
    assert HELLO not in " ".join(sent(world, AWA))
    assert world.sms(FALADIE, "K001 encore") == world.says("partenaire-fil-plus", code="K001")


def test_what_was_written_goes_with_her_and_after_its_time(both: World) -> None:
    talks(both)
    both.sms(FALADIE, "K001 zozozo")
    both.deliver()
    both.sms(AWA, "vuvuvu")
    forget(both, "4321")
    both.now += both.line.rules.farewell
    escalate(both.line, both.now)
    assert [each.text for each in written(both)] == ["", ""]
    assert "vuvuvu" not in " ".join(both.shown(FALADIE))
    both.now += both.line.rules.thread + timedelta(days=1)
    tidy(both.line, both.now)
    assert written(both) == ()


def test_what_is_kept_is_sealed(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    with world.engine.begin() as connection:
        (row,) = connection.exec_driver_sql("SELECT id, text FROM thread_message").all()
    assert HELLO.encode() not in row.text
    assert KEYS.unseal(row.text, f"thread_message.text:{row.id}").decode() == HELLO


@pytest.mark.parametrize(
    ("who", "text", "said"),
    [
        (FALADIE, "K001 bonjour", "partenaire-fil-accepter"),
        (FALADIE, "K999 bonjour", "partenaire-fil-inconnu"),
        (SEGOU, "K001 bonjour", "partenaire-fil-inconnu"),
    ],
)
def test_r35_who_has_not_got_the_case_cannot_write(world: World, who: str, text: str, said: str) -> None:
    asks_for_shelter(world)
    assert world.sms(who, text) == world.says(said, code=text.split()[0])
    assert written(world) == ()


@pytest.mark.parametrize("text", ["avec plaisir", "1", "1 K001", "K001 1", "K001 stop", "bonjour"])
def test_what_is_no_message_to_her_stays_what_it_was(world: World, text: str) -> None:
    talks(world)
    world.sms(FALADIE, text)
    assert written(world) == ()


def test_r40_a_message_that_comes_twice_is_sent_once(world: World) -> None:
    talks(world)
    for _ in range(2):
        world.sms(FALADIE, f"K001 {HELLO}", reference="same")
    world.deliver()
    assert sent(world, AWA).count(f"Info jeunes: {HELLO}") == 1


def test_stop_a_message_and_a_send_at_once_do_not_wait_for_each_other(both: World) -> None:
    talks(both)
    both.knows(AWA, contact="sms", since=0, until=24)
    for number in range(ROUNDS):
        both.sms(FALADIE, f"K001 bonjour {number}")
        acts = (both.deliver, partial(both.sms, AWA, "0"), partial(both.sms, FALADIE, "K001 encore"))
        found = together(len(acts), partial(_done, acts))
        assert [each for each in found if isinstance(each, Exception)] == []
    assert {"leaving", "waiting"} >= set(states(both))


def _done(acts: tuple[Callable[[], object], ...], which: int) -> object:
    return acts[which]()
