"""After the help she is asked in words that say nothing, and her digit decides what it was (H8)."""

from datetime import timedelta

import pytest

from bot.service.counting import counted, shown
from tests.service.passing import acts, events, helped, passes
from tests.service.scene import AWA, FALADIE, SEGOU, World, asks_for_shelter

DAY = timedelta(days=1)


def accepted(world: World, contact: str = "2") -> None:
    asks_for_shelter(world, contact=contact)
    world.sms(FALADIE, "1")


def asked(world: World) -> None:
    """She was asked, and the SMS has left at her hour."""
    passes(world, timedelta(minutes=1))
    world.now = (world.now + DAY).replace(hour=9)
    world.deliver()
    assert world.states("question")[-1] == "accepted"


def test_a_holder_who_says_done_has_her_asked_and_the_words_say_nothing(both: World) -> None:
    accepted(both)
    helped(both)
    asked(both)
    (text,) = both.shown(AWA, "question")
    assert text.splitlines() == ["Info jeunes: comment ca va ?", "1. Bien", "2. Moyen", "3. Mal"]
    assert both.sms(AWA, "1") == both.says("suivi-fin")
    assert [(case.state, case.outcome) for case in both.cases()] == [("closed", "rue")]
    assert events(both)[-2:] == ["her-answer", "closed"]


def test_a_little_is_told_to_the_holder_and_the_clock_runs_on(world: World) -> None:
    accepted(world)
    helped(world)
    asked(world)
    assert world.sms(AWA, "2") == world.says("suivi-fin")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-moitie", code="K001")]
    assert world.cases()[0].state == "accepted"
    assert world.referrals()["centre-exemple-faladie"] == "in-progress"
    passes(world, DAY + timedelta(minutes=1))
    assert "reminded" in events(world)


def test_nobody_came_is_encore_and_the_outcome_counts_as_denied(world: World) -> None:
    accepted(world)
    helped(world)
    asked(world)
    assert world.sms(AWA, "3") == world.says("suivi-fin")
    case = world.cases()[0]
    assert (case.state, case.partner, case.outcome) == ("open", "", "")
    assert len(world.shown(SEGOU, "alert")) == 1
    with world.line.store.begin() as unit:
        assert counted(unit) == {"rue": (0, 0, 1, 0)}


def test_she_is_asked_three_days_after_somebody_took_it_whatever_was_said(world: World) -> None:
    accepted(world)
    for _ in range(3):
        passes(world, DAY - timedelta(minutes=5))
        acts(world)
    assert world.shown(AWA, "question") == []
    passes(world, timedelta(hours=1))
    assert len(world.shown(AWA, "question")) == 1
    world.deliver()
    world.sms(AWA, "1")
    assert world.cases()[0].state == "accepted"
    helped(world)
    passes(world, timedelta(minutes=1))
    assert [(case.state, case.outcome) for case in world.cases()] == [("closed", "rue")]


def test_who_never_answers_is_asked_twice_and_the_case_closes_unconfirmed(world: World) -> None:
    accepted(world)
    helped(world)
    passes(world, 29 * DAY)
    assert len(world.shown(AWA, "question")) == 2
    assert world.cases()[0].state == "helped"
    passes(world, 2 * DAY)
    assert [(case.state, case.outcome) for case in world.cases()] == [("closed", "rue")]
    assert events(world)[-1] == "closed-unconfirmed"
    with world.line.store.begin() as unit:
        assert counted(unit) == {"rue": (0, 0, 0, 1)}


@pytest.mark.parametrize("contact", ["1", "3"])
def test_r11_who_allowed_no_sms_is_not_asked_and_behind_her_code_she_is(world: World, contact: str) -> None:
    accepted(world, contact)
    helped(world)
    passes(world, 10 * DAY)
    assert world.shown(AWA, "question") == []
    assert world.sms(AWA, "code", "4321").startswith(world.says("suite-faite"))
    assert world.sms(AWA, "1") == world.says("suite-merci")
    assert world.cases()[0].state == "closed"


def test_r03_a_sentence_of_another_reader_gets_the_cover_and_a_keyword_what_it_means(world: World) -> None:
    accepted(world)
    helped(world)
    asked(world)
    assert world.sms(AWA, "code") == world.says("suite-code")
    world.sms(AWA, "0")
    assert world.sms(AWA, "bonjour mon ami").startswith(world.says("engine-cover"))
    assert world.cases()[0].state == "helped"


def test_a_question_waits_while_she_talks_with_the_line(world: World) -> None:
    accepted(world)
    helped(world)
    world.now = (world.now + DAY).replace(hour=9)
    world.sms(AWA, "conseil")
    passes(world, timedelta(seconds=5))
    assert world.states("question") == ["pending"]
    world.now += timedelta(minutes=31)
    world.deliver()
    assert world.states("question") == ["accepted"]


def test_r37_a_question_stands_for_a_day_only(world: World) -> None:
    accepted(world)
    helped(world)
    asked(world)
    world.now += timedelta(hours=25)
    assert world.sms(AWA, "1").startswith(world.says_menu())
    assert world.cases()[0].state == "helped"


def test_a_digit_answers_one_question_once(world: World) -> None:
    accepted(world)
    helped(world)
    asked(world)
    world.sms(AWA, "3")
    assert world.sms(AWA, "3").startswith(world.says_menu())
    assert len(world.shown(SEGOU, "alert")) == 1


def test_r38_small_counts_are_not_shown(world: World) -> None:
    accepted(world)
    helped(world)
    world.sms(AWA, "code", "4321", "1")
    with world.line.store.begin() as unit:
        assert dict(shown(counted(unit))) == {"rue": ("<5", "<5", "<5", "<5")}


def test_r50_a_complaint_is_one_digit_away_behind_her_code(world: World) -> None:
    accepted(world)
    assert world.sms(AWA, "code", "4321", "4").startswith(world.says("plainte-moment"))
