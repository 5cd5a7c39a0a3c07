"""What a caseworker writes to her: what leaves, what waits, and what is told of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.data.tables import event
from bot.service.line import Rules
from bot.service.messages import Refused, Report, Status, Unknown
from bot.service.news import note_report
from bot.service.risks import at_risk
from bot.service.thread_rounds import forward
from tests.peers.gateway import ScriptedGateway
from tests.service.letters import posted
from tests.service.scene import AWA, FALADIE, World
from tests.service.talking import HELLO, hears, sent, states, talks, written


def test_what_she_and_he_write_arrives_and_neither_number_does(both: World) -> None:
    talks(both)
    assert both.sms(FALADIE, f"K001 {HELLO}") == both.says("partenaire-fil-parti", code="K001")
    both.deliver()
    assert sent(both, AWA)[-1] == f"Info jeunes: {HELLO}"
    assert both.sms(AWA, "je vais bien, mon tel 70000001") == both.says("fil-cache")
    both.deliver()
    assert sent(both, FALADIE)[-1] == "K001: je vais bien, mon tel ***"
    assert states(both) == ["leaving", "leaving"]
    assert both.referrals()["centre-exemple-faladie"] == "in-progress"


def test_r36_no_word_of_either_stands_in_the_story(world: World) -> None:
    talks(world)
    world.sms(FALADIE, "K001 zozozo")
    world.deliver()
    world.sms(AWA, "vuvuvu")
    with world.engine.begin() as connection:
        told = [(row.what, row.why) for row in connection.execute(select(event))]
    assert told.count(("wrote", "")) == 2
    assert not [why for _, why in told if "zozo" in why or "vuvu" in why]


@pytest.mark.parametrize(("contact", "told"), [("1", "writes"), ("3", "call")])
def test_r11_without_leave_for_sms_it_waits_and_the_reason_is_shown(
    world: World, contact: str, told: str
) -> None:
    talks(world, contact)
    said = world.sms(FALADIE, f"K001 {HELLO}")
    assert said == world.says("partenaire-fil-attend", code="K001", contact=told)
    world.deliver()
    assert HELLO not in " ".join(sent(world, AWA))
    assert states(world) == ["waiting"]
    assert world.sms(AWA, "code", "4321").startswith(HELLO)


def test_r11_outside_her_hours_it_waits_for_them_and_no_longer(world: World) -> None:
    talks(world)
    world.now = world.now.replace(hour=21)
    assert world.sms(FALADIE, f"K001 {HELLO}") == world.says("partenaire-fil-heures", code="K001", hour="8")
    world.deliver()
    assert states(world) == ["leaving"]
    assert HELLO not in " ".join(sent(world, AWA))
    world.now += timedelta(hours=11)
    world.deliver()
    assert sent(world, AWA)[-1] == f"Info jeunes: {HELLO}"
    assert "outbox" not in at_risk(world.line, world.now)


def test_r11_leave_taken_back_while_it_waits_holds_and_is_told(world: World) -> None:
    talks(world)
    world.now = world.now.replace(hour=21)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.knows(AWA, contact="writes")
    world.now += timedelta(hours=11)
    world.deliver()
    assert states(world) == ["waiting"]
    assert world.shown(FALADIE, "notice")[-1] == world.says(
        "partenaire-fil-attend", code="K001", contact="writes"
    )


@pytest.mark.parametrize("word", ["STOP", "0"])
def test_r13_what_she_withdraws_waits_for_her(both: World, word: str) -> None:
    talks(both)
    both.now = both.now.replace(hour=21)
    both.sms(FALADIE, f"K001 {HELLO}")
    both.sms(AWA, word)
    both.now += timedelta(hours=11)
    both.deliver()
    assert states(both) == ["waiting"]
    assert HELLO not in " ".join(sent(both, AWA))
    contact = "stop" if word == "STOP" else "sms"
    assert both.says("partenaire-fil-attend", code="K001", contact=contact) in both.shown(FALADIE, "notice")
    assert both.sms(AWA, "code", "4321").startswith(HELLO)


def test_r14_after_her_safety_word_staff_reads_the_signal_and_nothing_else(world: World) -> None:
    talks(world)
    world.knows(AWA, contact="sms", frozen=True)
    assert world.sms(FALADIE, f"K001 {HELLO}") == world.says("alerte-signal", code="K001")
    world.deliver()
    assert states(world) == ["waiting"]


@pytest.mark.parametrize(
    ("status", "state", "notice"),
    [
        (Status.DELIVERED, "delivered", "alerte-fil-remis"),
        (Status.FAILED, "not-delivered", "alerte-fil-perdu"),
    ],
)
def test_what_became_of_it_is_told_once(both: World, status: Status, state: str, notice: str) -> None:
    talks(both)
    both.sms(FALADIE, f"K001 {HELLO}")
    both.deliver()
    for _ in range(3):
        hears(both, status)
    assert states(both) == [state]
    hears(both, Status.READ)
    assert states(both) == ["delivered"]
    told = [both.says(f"alerte-fil-{each}", code="K001") for each in ("remis", "perdu")]
    seen = [text for text in both.shown(FALADIE, "notice") if text in told]
    assert seen == [both.says(notice, code="K001")]


def test_news_before_the_gateways_own_answer_counts(world: World) -> None:
    talks(world)
    world.sms(FALADIE, f"K001 {HELLO}")
    number = len(world.gateway.sent) + 2  # the answer to him leaves first
    note_report(world.line, Report("rehearsal", f"ref-{number}", Status.DELIVERED), world.now)
    note_report(world.line, Report("rehearsal", f"ref-{number - 1}", Status.DELIVERED), world.now)
    world.deliver()
    assert states(world) == ["delivered"]


@pytest.mark.parametrize("result", [Refused("21211", again=False), Unknown("timeout")])
def test_what_did_not_surely_arrive_she_reads_when_she_comes(world: World, result: Refused | Unknown) -> None:
    talks(world)
    world.gateway = ScriptedGateway(to={AWA: result})
    world.sms(FALADIE, f"K001 {HELLO}")
    for _ in range(12):
        world.deliver()
        world.now += timedelta(minutes=11)
    assert states(world) == ["not-delivered"]
    assert [each.text for each in world.gateway.sent if each.to == AWA].count(f"Info jeunes: {HELLO}") == 1
    assert world.sms(AWA, "code", "4321").startswith(HELLO)


@pytest.mark.parametrize(("word", "rule"), [("police", "R01"), ("dénoncer", "R05"), ("garanti", "R06")])
def test_r01_a_forbidden_word_is_refused_and_not_repeated(world: World, word: str, rule: str) -> None:
    talks(world)
    said = world.sms(FALADIE, f"K001 il y a {word} ici")
    assert rule in said
    assert word not in said
    assert written(world) == ()


def test_r07_what_is_longer_than_two_sms_is_refused(world: World) -> None:
    talks(world)
    assert "220" in world.sms(FALADIE, "K001 " + "bla " * 60)
    assert written(world) == ()


def test_who_writes_too_often_is_told_and_nothing_is_lost(world: World) -> None:
    world.line = replace(world.line, rules=Rules("rehearsal", relays=2))
    talks(world)
    said = [world.sms(FALADIE, f"K001 bonjour {number}") for number in range(3)]
    assert said[-1] == world.says("partenaire-fil-souvent", code="K001")
    assert states(world) == ["leaving", "leaving", "waiting"]
    world.deliver()
    answers = [world.sms(AWA, f"zo{number}zo") for number in range(3)]
    assert answers[-1] == world.says("fil-garde")
    assert forward(world.line, world.now) == 0
    world.now += timedelta(hours=1)
    assert forward(world.line, world.now) == 1
    assert world.shown(FALADIE, "notice")[-1] == "K001: zo2zo"


def test_c7_news_waits_while_they_write_and_leaves_then(world: World) -> None:
    talks(world)
    world.knows(AWA, contact="sms", since=0, until=24)
    world.sms(FALADIE, f"K001 {HELLO}")
    world.deliver()
    posted(world, "news", "Info jeunes: du nouveau")
    world.deliver()
    assert "Info jeunes: du nouveau" not in sent(world, AWA)
    world.now += timedelta(hours=1)
    world.sms(AWA, "oui")
    world.now += timedelta(minutes=61)
    world.deliver()
    assert "Info jeunes: du nouveau" not in sent(world, AWA)
    world.now += timedelta(minutes=60)
    world.deliver()
    assert sent(world, AWA)[-1] == "Info jeunes: du nouveau"
