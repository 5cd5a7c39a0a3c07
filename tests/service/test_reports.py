"""A report about another child: alarm first, a case of its own, and nothing asked that could harm (R29)."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.engine.flow import Menu, Question
from bot.service import reports
from tests.service import scene
from tests.service.scene import AWA, COORDINATION, FALADIE, World, asks_for_shelter

TO_CONTACT = ("enfant", "2", "4")


def reports_one(world: World, when: str = "2", place: str = "Kati", contact: str = "3") -> str:
    """Report that a child is hurt, from one's own phone; the last answer."""
    world.knows(AWA)
    hours = [] if contact == "3" else ["1"]
    return world.sms(AWA, *TO_CONTACT, when, "1", place, "1", contact, *hours)


def story(world: World, number: int = -1) -> list[tuple[str, str]]:
    case = world.cases()[number].id
    with world.line.store.begin() as unit:
        return [(what, why) for _, _, what, why in unit.cases.story(case)]


def test_r18_a_child_in_danger_alerts_a_person_before_anything_else(world: World) -> None:
    world.sms(AWA, "enfant", "1")
    assert [(case.need, case.urgency, case.place) for case in world.cases()] == [("enfant", "high", "")]
    assert world.shown(COORDINATION, "alert") == [world.says("alerte", code="K001", urgency="high", area="?")]


def test_the_nearest_partner_that_acts_is_asked_once_the_childs_place_is_known(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, "enfant", "1", "2", "Kati", "1") == world.says("autre-alarme-fin")
    assert world.referrals() == {"coordination-exemple": "offered", "centre-exemple-faladie": "offered"}
    assert len(world.cases()) == 1


def test_an_alarm_that_was_taken_meanwhile_stays_with_who_took_it(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "1")
    world.sms(COORDINATION, "1")
    assert world.sms(AWA, "2", "Kati", "1") == world.says("autre-alarme-fin")
    assert world.referrals() == {"coordination-exemple": "accepted"}
    assert world.says("alerte-zone", code="K001", area="Kati") in world.shown(COORDINATION, "notice")


def test_an_alarm_told_twice_before_its_place_is_one_child(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "1")
    world.now += timedelta(hours=1)
    world.sms(AWA, "enfant", "1")
    assert len(world.cases()) == 1
    assert len(world.shown(COORDINATION, "alert")) == 2


def test_an_alarm_after_one_with_a_place_may_be_about_another_child(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "enfant", "1", "2", "Kati", "1", "enfant", "1", "2", "San", "1")
    assert [case.area for case in world.cases()] == ["Kati", "San"]


@pytest.mark.parametrize(("when", "urgency"), [("1", "high"), ("2", "medium"), ("3", "low")])
def test_a_report_is_as_urgent_as_its_teller_says(world: World, when: str, urgency: str) -> None:
    assert reports_one(world, when) == world.says("autre-fin")
    assert any(said.startswith(world.says("autre-merci")) for said in world.shown(AWA, "answer"))
    assert [(case.need, case.urgency, case.area) for case in world.cases()] == [("enfant", urgency, "Kati")]


def test_an_urgent_report_goes_to_who_acts_in_danger_and_another_to_who_listens(world: World) -> None:
    reports_one(world, "1")
    assert world.referrals() == {"centre-exemple-faladie": "offered"}
    reports_one(world, "3")
    assert world.referrals() == {"centre-exemple-faladie": "offered", "centre-exemple-kati": "offered"}


def test_r24_a_report_keeps_its_consent_and_the_general_thing_that_was_seen(world: World) -> None:
    reports_one(world)
    (opened, consent), (reported, saw), *_ = story(world)
    assert (opened, reported, saw) == ("opened", "reported", "saw: coups")
    assert consent.startswith("consent: oui, autre-accord ")
    assert consent.endswith(", fr")


def test_r24_a_report_without_consent_is_none(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, *TO_CONTACT, "1", "2") == world.says("autre-sans")
    assert world.cases() == []


def test_r09_a_reporter_who_cannot_write_now_is_asked_nothing(world: World) -> None:
    world.knows(AWA)
    assert world.sms(AWA, "enfant", "4") == world.says("autre-plus-tard")
    assert world.cases() == []


def test_r10_a_shared_phone_is_never_written_to_about_a_report(world: World) -> None:
    world.knows(AWA, contact="sms", since=8, until=20)
    world.sms(AWA, "enfant", "3", "4", "1", "1", "Faladié", "1")
    world.sms(FALADIE, "1")
    world.deliver()
    assert world.knows(AWA).contact == "writes"
    assert "withheld" in world.states("news")


def test_two_reports_are_two_cases(world: World) -> None:
    reports_one(world)
    reports_one(world)
    assert [case.code for case in world.cases()] == ["K001", "K002"]


def test_a_report_is_not_mixed_with_a_request_of_ones_own(world: World) -> None:
    asks_for_shelter(world, contact="1")
    world.sms(FALADIE, "1")
    reports_one(world, contact="1")
    assert [(case.need, case.state) for case in world.cases()] == [("abri", "accepted"), ("enfant", "open")]
    assert world.shown(FALADIE, "notice") == [], "that the reporter may be called is not about her own case"
    world.sms(AWA, "SOS", "1")
    assert [case.need for case in world.cases()] == ["abri", "enfant", "danger"]


def test_r11_who_holds_her_own_case_learns_that_a_call_is_no_longer_safe(world: World) -> None:
    asks_for_shelter(world, contact="3")
    world.sms(FALADIE, "1")
    world.sms(AWA, "enfant", "1", "2")
    assert world.shown(FALADIE, "notice") == [world.says("alerte-contact", code="K001", contact="writes")]


def test_r20_nobody_on_duty_is_said_and_the_report_is_kept(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", partners="") as alone:
        reports_one(alone)
        assert any(said.startswith(alone.says("autre-personne")) for said in alone.shown(AWA, "answer"))
        assert [case.state for case in alone.cases()] == ["unmet"]


@pytest.mark.parametrize("language", ["fr", "bm"])
def test_r29_every_end_of_a_report_tells_what_not_to_do(world: World, language: str) -> None:
    never = {"fr": ("questions", "photo", "suivez"), "bm": ("ja", "tugu")}[language]
    for message in ("alarme-fin", "merci", "coordination", "personne"):
        said = world.texts.say(f"autre-{message}", language, {})
        assert [word for word in never if word not in said] == [], message


def test_r29_r30_a_report_asks_for_no_story_no_name_and_no_photo(world: World) -> None:
    steps = world.line.book.flows["autre"].steps.values()
    assert all(step.answer == "place" for step in steps if isinstance(step, Question))
    world.knows(AWA)
    world.sms(AWA, "enfant", "2")
    said = world.sms(AWA, "je vais prendre une photo et suivre cet homme")
    assert said.startswith(world.says("autre-vu-encore"))
    assert "homme" not in said


def test_the_words_of_the_report_are_words_that_the_service_knows(world: World) -> None:
    when = world.line.book.flows["autre"].steps["quand"]
    assert isinstance(when, Menu)
    assert list(when.choices) == list(reports.URGENCY)
