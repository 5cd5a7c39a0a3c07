"""The holder of a case works on it from a phone with buttons, and nothing it writes comes back."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from bot.data.tables import inbound
from bot.engine.flow import Menu
from bot.service.escalate import escalate
from bot.service.outcomes import OUTCOMES
from bot.service.reveal import RefusedError, close_case, notes
from tests.service.scene import (
    AWA,
    COORDINATION,
    FALADIE,
    FANTA,
    KEYS,
    SEGOU,
    World,
    asks_for_shelter,
)

MINE = "centre-exemple-faladie"
WORDS = "elle a mangé"


@pytest.fixture
def held(world: World) -> World:
    """A case that Faladié has taken."""
    asks_for_shelter(world)
    world.sms(FALADIE, "1")
    return world


def story(world: World) -> list[str]:
    id_ = world.cases()[0].id
    with world.line.store.begin() as unit:
        return [what for _, _, what, _ in unit.cases.story(id_)]


def test_the_first_thing_a_holder_does_begins_the_work(held: World) -> None:
    assert held.sms(FALADIE, "vu K001") == held.says("partenaire-note", code="K001")
    held.sms(FALADIE, f"note K001 {WORDS}", "en cours K001")
    assert held.referrals() == {MINE: "in-progress"}
    assert story(held).count("in-progress") == 1


@pytest.mark.parametrize("text", ["vu K001", "note K001 bonjour", "passer K001", "fini K001 1"])
@pytest.mark.parametrize("phone", [SEGOU, COORDINATION])
def test_r35_who_has_not_the_case_can_do_nothing_with_it(held: World, phone: str, text: str) -> None:
    before = story(held)
    assert held.sms(phone, text) == held.says("partenaire-aucun")
    assert (story(held), held.referrals()) == (before, {MINE: "accepted"})


def test_a_note_is_read_with_a_name_and_a_reason_and_never_sent_back(held: World) -> None:
    said = held.sms(FALADIE, f"NOTE K001 {WORDS}")
    assert said == held.says("partenaire-note", code="K001")
    with pytest.raises(RefusedError, match="say who asks"):
        notes(held.line, "K001", "", "", held.now)
    (kept,) = notes(held.line, "k001", "Mariam", "hand-over of the night", held.now)
    assert (kept.partner, kept.text) == (MINE, WORDS)
    assert story(held)[-3:] == ["note", "in-progress", "notes-read"]
    assert [text for phone in (FALADIE, AWA) for text in held.shown(phone) if "mangé" in text] == []


def test_a_note_is_kept_in_one_place_only(held: World) -> None:
    held.sms(FALADIE, f"note K001 {WORDS}")
    with held.engine.begin() as connection:
        rows = connection.execute(select(inbound.c.id, inbound.c.raw)).all()
    read = [KEYS.unseal(row.raw, f"inbound.raw:{row.id}").decode() for row in rows]
    assert [text for text in read if WORDS in text] == []


def test_a_note_without_a_code_waits_for_the_case_to_be_chosen(held: World) -> None:
    assert held.sms(FALADIE, f"note {WORDS}").startswith(held.says("partenaire-quelle"))
    held.sms(FALADIE, "1")
    assert [each.text for each in notes(held.line, "K001", "Mariam", "to see", held.now)] == [WORDS]


def test_words_of_despair_in_a_note_are_a_note(held: World) -> None:
    held.sms(FALADIE, "note K001 elle a envie de mourir")
    held.sms(FALADIE, "note K001", "elle a envie de mourir")
    assert len(notes(held.line, "K001", "Mariam", "to see", held.now)) == 2
    assert len(held.cases()) == 1


def test_who_is_forgotten_leaves_no_note(held: World) -> None:
    held.sms(FALADIE, f"note K001 {WORDS}")
    held.sms(AWA, "choix", "6", "1", "4321", "1")
    held.now += held.line.rules.farewell
    escalate(held.line, held.now)
    assert [(case.state, case.outcome) for case in held.cases()] == [("closed", "oubliee")]
    assert notes(held.line, "K001", "Mariam", "to see", held.now) == ()


@pytest.mark.parametrize("phone", [FALADIE])
@pytest.mark.parametrize("typed", [("fini K001 3",), ("fini K001", "3"), ("menu", "5", "1", "3")])
def test_done_says_what_was_given_and_she_is_asked(held: World, phone: str, typed: tuple[str, ...]) -> None:
    assert held.sms(phone, *typed) == held.says("partenaire-on-demandera", code="K001")
    (case,) = held.cases()
    assert (case.state, case.outcome, case.partner) == ("helped", "abri", MINE)
    assert held.referrals() == {MINE: "done"}


def test_every_outcome_can_be_said_and_no_other(world: World) -> None:
    steps = world.line.book.flows["partenaire"].steps
    first, more = steps["donne"], steps["donne-autre"]
    assert isinstance(first, Menu)
    assert isinstance(more, Menu)
    assert [*first.choices, *more.choices] == [*OUTCOMES[:6], "autre", *OUTCOMES[6:]]


@pytest.mark.parametrize(("digit", "outcome"), [("2", "faux-numero"), ("3", "abus")])
def test_r41_a_false_call_is_confirmed_by_a_second_person(held: World, digit: str, outcome: str) -> None:
    said = held.sms(FALADIE, "fini K001", "7", digit)
    assert said == held.says("partenaire-a-confirmer", code="K001")
    assert held.shown(COORDINATION, "notice") == [held.says("alerte-confirmer", code="K001")]
    assert [case.state for case in held.cases()] == ["helped"]
    close_case(held.line, "K001", "", "Mariam", "called back, nobody there", held.now)
    assert [(case.state, case.outcome) for case in held.cases()] == [("closed", outcome)]


def test_a_case_ends_with_an_outcome_only(held: World) -> None:
    for outcome in ("", "autre", "oubliee"):
        with pytest.raises(RefusedError, match="say what was done"):
            close_case(held.line, "K001", outcome, "Mariam", "no longer needed", held.now)
    assert [case.state for case in held.cases()] == ["accepted"]


def test_the_newest_word_on_what_was_given_counts(held: World) -> None:
    held.sms(FALADIE, "fini K001 3", "fini K001 4")
    assert held.cases()[0].outcome == "sante"


def test_my_cases_stand_with_the_newest_deadline_first(world: World) -> None:
    asks_for_shelter(world, AWA)
    world.sms(FALADIE, "1")
    world.now += timedelta(hours=3)
    asks_for_shelter(world, FANTA)
    assert world.sms(FALADIE, "mes").splitlines() == [
        "K002 vite, 0 min, à répondre",
        "K001 vite, 3 h, accepté",
    ]
    assert world.sms(SEGOU, "mes") == world.says("partenaire-aucun")


def test_more_cases_than_two_segments_hold_are_counted(world: World) -> None:
    for number in range(14):
        asks_for_shelter(world, f"+223700000{30 + number}")
    said = world.sms(FALADIE, "mes")
    assert len(said) <= 306
    assert said.splitlines()[-1] == f"+{14 - len(said.splitlines()) + 1}"
    for typed in ("", "2"):
        shown = world.ussd(FALADIE, typed, "s1").text
    assert len(shown) <= 160
    assert shown.splitlines()[-1].startswith("+")


def test_who_is_on_duty_is_told_without_a_number(world: World) -> None:
    world.now = world.now.replace(hour=23)
    said = world.sms(FALADIE, "garde")
    assert said.splitlines() == [
        "Coordination Exemple (Bamako)",
        "Maison Exemple Ségou (Ségou)",
        "Foyer Exemple Mopti (Mopti)",
    ]


def test_a_whole_case_is_worked_by_dialling(held: World) -> None:
    for step, (typed, word) in enumerate((("7*1", "noté"), ("3*1*bonjour", "noté"), ("5*1*1", "demandera"))):
        keys = typed.split("*")
        screens = [held.ussd(FALADIE, "*".join(keys[:count]), f"d{step}") for count in range(len(keys) + 1)]
        assert word in screens[-1].text
        assert screens[-1].ends
    assert held.referrals() == {MINE: "done"}
