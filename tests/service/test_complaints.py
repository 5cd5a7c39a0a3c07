"""A complaint about staff passes by whoever has, or had, a case of the one who complains (R50)."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.engine.flow import Menu
from bot.service import complaints
from bot.service.escalate import escalate
from bot.service.reveal import close_case
from tests.service import scene
from tests.service.scene import AWA, COORDINATION, EXAMPLE, FALADIE, World, asks_for_shelter

HEARER = "+22370000021"
ROW = (
    "Plaintes Exemple,plainte,ecoute;abri;danger,0-11;12-14;15-17;18+,f;m,f;m,fr;bm,q-6-faladie,lun-dim,"
    "00:00-24:00,50,gratuit,2026-11-01,,+223 70 00 00 21\n"
)
RUDE, FAVOUR = "1", "2"


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[World]:
    """The example directory and somebody who hears complaints, who could do all else as well."""
    url = f"sqlite:///{tmp_path / 'heard.db'}"
    with scene.world(url, partners=EXAMPLE.read_text("utf-8") + ROW) as made:
        yield made


def complains(world: World, what: str = RUDE) -> str:
    """Leave what is under way and complain on one's own phone; the answer that follows."""
    world.knows(AWA)
    return world.sms(AWA, "0", "plainte", "1", what)


def asked(world: World) -> dict[str, str]:
    """The partners asked about the newest case, and how each stands."""
    case = world.cases()[-1].id
    with world.line.store.begin() as unit:
        return {one.partner: one.state for one in unit.referrals.of(case)}


def test_r50_a_complaint_is_heard_by_who_is_there_for_it_only(heard: World) -> None:
    assert complains(heard).startswith(heard.says("plainte-recue"))
    assert asked(heard) == {"plaintes-exemple": "offered"}
    assert heard.shown(COORDINATION) == []


def test_r50_who_holds_her_case_learns_nothing_of_the_complaint(heard: World) -> None:
    asks_for_shelter(heard, contact="1")
    heard.sms(FALADIE, "1")
    before = heard.shown(FALADIE)
    complains(heard)
    heard.sms(AWA, "3", "2")
    heard.sms(HEARER, "1")
    heard.now += timedelta(days=2)
    escalate(heard.line, heard.now)
    reminder = heard.says("alerte-rappel-dossier", code="K001")
    assert heard.shown(FALADIE) == [*before, reminder]
    assert [(case.need, case.partner) for case in heard.cases()] == [
        ("abri", "centre-exemple-faladie"),
        ("plainte", "plaintes-exemple"),
    ]


def test_r50_who_heard_a_first_complaint_does_not_hear_the_next(heard: World) -> None:
    complains(heard)
    heard.sms(HEARER, "1")
    complains(heard)
    assert asked(heard) == {"coordination-exemple": "offered"}
    close_case(heard.line, "K001", "rue", "Mariam", "talked it over", heard.now)
    heard.sms(COORDINATION, "2")
    heard.now += timedelta(hours=3)
    escalate(heard.line, heard.now)
    assert asked(heard) == {"coordination-exemple": "offered"}, "having had a case is enough"


def test_r50_a_coordination_that_holds_her_case_is_passed_by(heard: World) -> None:
    heard.knows(AWA)
    heard.sms(AWA, "SOS", "1")
    heard.sms(COORDINATION, "1")
    before = heard.shown(COORDINATION)
    complains(heard)
    heard.now += timedelta(hours=5)
    escalate(heard.line, heard.now)
    assert asked(heard) == {"plaintes-exemple": "offered"}
    reminder = heard.says("alerte-rappel-dossier", code="K001")
    assert heard.shown(COORDINATION) == [*before, reminder]


def test_r50_without_anybody_else_the_coordination_hears_it_and_nothing_else_is_promised(
    world: World,
) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "1")
    said = complains(world)
    assert asked(world) == {"coordination-exemple": "offered"}
    assert "autre" not in said


def test_r20_nobody_to_hear_a_complaint_is_said_and_it_is_kept(tmp_path: Path) -> None:
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}", partners="") as alone:
        assert complains(alone).startswith(alone.says("plainte-personne"))
        assert [(case.need, case.state) for case in alone.cases()] == [("plainte", "unmet")]


@pytest.mark.parametrize(("what", "urgency"), [(RUDE, "medium"), (FAVOUR, "high")])
def test_a_favour_asked_is_a_danger(heard: World, what: str, urgency: str) -> None:
    complains(heard, what)
    assert [case.urgency for case in heard.cases()] == [urgency]
    assert heard.shown(HEARER, "alert") == [heard.says("alerte", code="K001", urgency=urgency, area="?")]


def test_complaining_again_adds_to_the_complaint_unless_it_is_graver(heard: World) -> None:
    complains(heard)
    complains(heard)
    assert len(heard.cases()) == 1
    complains(heard, FAVOUR)
    assert [case.urgency for case in heard.cases()] == ["medium", "high"]
    complains(heard)
    assert len(heard.cases()) == 2


def test_a_hearer_that_declines_or_is_silent_is_asked_again(heard: World) -> None:
    complains(heard)
    heard.now += timedelta(hours=2)
    escalate(heard.line, heard.now)
    assert len(heard.shown(HEARER, "alert")) == 2
    heard.sms(HEARER, "2")
    assert [case.state for case in heard.cases()] == ["unmet"]
    heard.now += timedelta(hours=3)
    escalate(heard.line, heard.now)
    assert asked(heard) == {"plaintes-exemple": "offered"}


def test_who_leaves_before_the_contact_question_has_complained(heard: World) -> None:
    complains(heard)
    heard.sms(AWA, "0")
    assert asked(heard) == {"plaintes-exemple": "offered"}


def test_r10_a_shared_phone_is_not_asked_how_to_be_reached(heard: World) -> None:
    heard.knows(AWA, contact="sms", since=8, until=20)
    said = heard.sms(AWA, "plainte", "2", RUDE)
    assert said == f"{heard.says('plainte-recue')}\n{heard.says('plainte-fin')}"
    assert heard.knows(AWA).contact == "writes"


def test_r50_who_hears_complaints_is_never_picked_for_another_request(heard: World) -> None:
    asks_for_shelter(heard)
    heard.sms(FALADIE, "2")
    heard.sms(COORDINATION, "2")
    heard.knows(AWA)
    heard.sms(AWA, "SOS", "1", "2", "Faladié", "1")
    assert heard.shown(HEARER) == []


def test_the_words_of_the_complaint_are_words_that_the_service_knows(world: World) -> None:
    what = world.line.book.flows["plainte"].steps["quoi"]
    assert isinstance(what, Menu)
    assert set(what.choices) == set(complaints.URGENCY)
