"""A partner that leaves the directory leaves no request without an owner."""

from bot.service.directory import import_partners
from tests.service.scene import COORDINATION, EXAMPLE, FALADIE, FANTA, SEGOU, World, asks_for_shelter

MINE, OTHER, LAST = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"


def leaves(world: World, name: str) -> None:
    rows = EXAMPLE.read_text("utf-8").splitlines(keepends=True)
    kept = "".join(row for row in rows if not row.startswith(name))
    assert import_partners(world.line, kept, world.now, world.now.date())[1] == ()


def test_its_cases_go_to_the_coordination_which_is_alerted(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    leaves(both, "Centre Exemple Faladié")
    assert both.referrals() == {MINE: "revoked", LAST: "offered"}
    assert [(case.state, case.partner) for case in both.cases()] == [("open", "")]
    assert len(both.shown(COORDINATION, "alert")) == 1


def test_what_it_was_asked_about_goes_to_the_next(both: World) -> None:
    asks_for_shelter(both)
    asks_for_shelter(both, FANTA)
    leaves(both, "Centre Exemple Faladié")
    assert both.referrals() == {MINE: "revoked", OTHER: "offered"}
    assert len(both.shown(SEGOU, "alert")) == 2


def test_its_phone_is_anybodys_then(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")
    leaves(world, "Centre Exemple Faladié")
    world.sms(FALADIE, "fini K001 3")
    assert [case.state for case in world.cases()] == ["open"]


def test_a_case_that_is_done_waits_for_her_word_still(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1", "fini K001 3")
    leaves(world, "Centre Exemple Faladié")
    assert [(case.state, case.outcome) for case in world.cases()] == [("helped", "abri")]
