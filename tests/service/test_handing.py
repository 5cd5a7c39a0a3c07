"""A case is handed over: it has one owner at every moment, and the consent she gave goes with it."""

from datetime import timedelta

import pytest

from bot.service.escalate import escalate
from bot.service.reveal import notes
from tests.data.kept import together
from tests.service.scene import (
    AWA,
    COORDINATION,
    FALADIE,
    FANTA,
    SEGOU,
    World,
    asks_for_shelter,
)

MINE, OTHER, LAST = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"


def passes(world: World, choice: str = "1") -> str:
    """Faladié, which has K001, asks another to take it."""
    return world.sms(FALADIE, "passer K001", choice, "1")


def owner(world: World) -> tuple[str, str]:
    return world.cases()[0].state, world.cases()[0].partner


@pytest.fixture
def held(both: World) -> World:
    """A case that Faladié has taken, over each database."""
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    return both


def test_the_holder_keeps_a_case_until_the_other_says_yes(held: World) -> None:
    held.sms(FALADIE, "note K001 bien arrivée")
    passes(held)
    assert (owner(held), held.referrals()) == (("accepted", MINE), {MINE: "in-progress", OTHER: "offered"})
    held.sms(SEGOU, "1")
    assert (owner(held), held.referrals()) == (("accepted", OTHER), {MINE: "revoked", OTHER: "accepted"})
    assert held.shown(FALADIE, "notice") == [held.says("alerte-prise", code="K001")]
    id_ = held.cases()[0].id
    with held.line.store.begin() as unit:
        story = [(who, what, why) for _, who, what, why in unit.cases.story(id_)]
    assert (MINE, "handing-over", OTHER) in story
    assert (MINE, "handed-over", OTHER) in story
    assert len(notes(held.line, "K001", "Mariam", "to go on", held.now)) == 1


@pytest.mark.parametrize("answer", ["2 K001 1", "3"])
def test_who_declines_leaves_the_case_where_it_was(held: World, answer: str) -> None:
    passes(held)
    held.sms(SEGOU, answer)
    assert owner(held) == ("accepted", MINE)
    assert held.shown(FALADIE, "notice") == [held.says("alerte-reste", code="K001")]
    assert held.shown(COORDINATION) == []


def test_who_is_silent_leaves_the_case_where_it_was(held: World) -> None:
    passes(held)
    for _ in ("its first phone", "its second"):
        held.now += timedelta(hours=2)
        escalate(held.line, held.now)
    assert held.shown(FALADIE, "notice") == [held.says("alerte-reste", code="K001")]
    assert held.sms(SEGOU, "1 K001") == held.says("partenaire-prise", code="K001")
    assert owner(held) == ("accepted", MINE)


def test_only_one_is_asked_at_a_time(held: World) -> None:
    passes(held, "1")
    assert passes(held, "1") == held.says("partenaire-demande", code="K001", to="la coordination")
    assert held.referrals() == {MINE: "accepted", OTHER: "revoked", LAST: "offered"}
    assert held.shown(SEGOU, "notice") == [held.says("alerte-prise", code="K001")]
    assert held.sms(SEGOU, "1 K001") == held.says("partenaire-prise", code="K001")


def test_who_finishes_withdraws_the_hand_over(held: World) -> None:
    passes(held)
    held.sms(FALADIE, "fini K001 3")
    assert held.referrals() == {MINE: "done", OTHER: "revoked"}
    assert held.sms(FALADIE, "passer K001") == held.says("partenaire-pas-chez-vous", code="K001")


def test_r26_who_wants_a_counsellor_only_goes_to_no_organisation(both: World) -> None:
    both.knows(AWA)
    both.sms(AWA, "aide", "2", "1", "2", "Bamako", "1", "4321", "1")
    both.sms(COORDINATION, "1")
    assert owner(both) == ("accepted", LAST)
    assert both.sms(COORDINATION, "passer K001") == both.says("partenaire-personne", code="K001")


def test_h9_who_knows_her_is_never_offered_her_case(held: World) -> None:
    held.sms(FALADIE, "passer K001", "1", "1")
    held.sms(SEGOU, "2 K001 5")
    said = held.sms(FALADIE, "passer K001")
    assert "Ségou" not in said
    assert held.sms(SEGOU, "1 K001") == held.says("partenaire-aucune")
    id_ = held.cases()[0].id
    with held.line.store.begin() as unit:
        story = [(who, what) for _, who, what, _ in unit.cases.story(id_)]
    assert (OTHER, "conflict") in story


def test_h9_a_coordination_that_knows_her_is_not_asked_again(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "SOS", "1")
    world.sms(COORDINATION, "2 K001 5")
    for _ in range(4):
        world.now += timedelta(hours=1)
        escalate(world.line, world.now)
    assert len(world.shown(COORDINATION, "alert")) == 1
    assert [case.state for case in world.cases()] == ["unmet"]


def test_a_case_that_she_takes_back_is_not_handed_over(held: World) -> None:
    passes(held)
    held.sms(AWA, "code", "4321", "3")
    assert held.sms(FALADIE, "fini K001 3") == held.says("partenaire-aucun")
    held.sms(SEGOU, "1 K001")
    assert owner(held) == ("accepted", OTHER)


def test_a_yes_and_a_done_at_once_leave_one_owner(held: World) -> None:
    passes(held)
    found = together(2, lambda which: held.sms((SEGOU, FALADIE)[which], ("1 K001", "fini K001 3")[which]))
    assert [each for each in found if isinstance(each, Exception)] == []
    assert (owner(held), held.referrals()) in (
        (("accepted", OTHER), {MINE: "revoked", OTHER: "accepted"}),
        (("helped", MINE), {MINE: "done", OTHER: "revoked"}),
    )


def test_two_cases_are_handed_over_apart(held: World) -> None:
    asks_for_shelter(held, FANTA)
    held.sms(FALADIE, "1 K002")
    passes(held)
    held.sms(SEGOU, "1")
    assert [case.partner for case in held.cases()] == [OTHER, MINE]
