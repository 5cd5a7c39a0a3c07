"""What is done at the console is what a partner's phone does, by who may, once, and in the audit."""

from dataclasses import replace

import pytest

from bot.service import acting, overseeing
from bot.service.motions import OVERRIDE
from bot.service.overseeing import NotSeenError
from bot.service.seeing import seen, sight
from tests.data.kept import together
from tests.service.scene import AWA, World, asks_for_shelter
from tests.service.staffed import ADMIN, FANTA, LAST, MINE, MODIBO, OTHER, WHY, By, audit
from tests.service.talking import HELLO, sent, talks, written


def state(world: World) -> tuple[str, str]:
    return world.cases()[0].state, world.cases()[0].partner


def test_a_case_goes_its_whole_way_at_the_console(both: World) -> None:
    asks_for_shelter(both)
    fanta = By(both, FANTA)
    assert fanta(acting.accept, "K001") == "yours"
    assert fanta(acting.accept, "K001") == "already"
    assert state(both) == ("accepted", MINE)
    assert fanta(acting.begin, "K001") == "noted"
    assert fanta(acting.note, "K001", "elle dort au centre <b>") == "noted"
    assert fanta(acting.finish, "K001", "abri") == "asked"
    assert state(both) == ("helped", MINE)
    done = ["case-accepted", "case-begun", "note-written", "case-finished"]
    assert audit(both) == [("fanta", what, "K001") for what in done]


def test_a_no_with_its_reason_asks_the_next(world: World) -> None:
    asks_for_shelter(world)
    assert By(world, FANTA)(acting.refuse, "K001", "complet") == "noted"
    assert By(world, FANTA)(acting.refuse, "K001", "complet") == "gone"
    assert world.referrals() == {MINE: "refused", OTHER: "offered"}
    assert By(world, MODIBO)(acting.not_now, "K001") == "noted"
    assert [what for _, what, _ in audit(world)] == ["case-refused", "case-put-off"]


def test_h9_who_knows_her_sees_nothing_any_more(world: World) -> None:
    asks_for_shelter(world)
    By(world, FANTA)(acting.refuse, "K001", "connue")
    with world.line.store.begin() as unit:
        assert seen(unit, sight(unit, FANTA), "K001") is None


def test_r35_nobody_acts_on_a_case_of_others(world: World) -> None:
    asks_for_shelter(world)
    modibo = By(world, MODIBO)
    for act, told in (
        (acting.accept, ()),
        (acting.refuse, ("loin",)),
        (acting.not_now, ()),
        (acting.begin, ()),
        (acting.note, ("x",)),
        (acting.finish, ("abri",)),
        (acting.hand_over, (LAST,)),
    ):
        assert modibo(act, "K001", *told) == "gone"
    assert modibo(acting.write, "K001", HELLO) == ()
    for act, told in (
        (overseeing.reveal, (WHY,)),
        (overseeing.read, (WHY,)),
        (overseeing.offer_to, (OTHER, WHY)),
        (overseeing.press, (MINE, WHY)),
        (overseeing.end, ("abri", WHY)),
        (overseeing.ask_leave, ("droit", WHY)),
        (overseeing.propose, (OVERRIDE, OTHER, WHY)),
    ):
        for who in (MODIBO, FANTA, ADMIN, replace(MODIBO, role="coordinator")):
            with pytest.raises(NotSeenError):
                By(world, who)(act, "K001", *told)
    assert audit(world) == []
    assert world.referrals() == {MINE: "offered"}


def test_what_the_console_writes_leaves_as_from_the_phone(both: World) -> None:
    talks(both)
    told = By(both, FANTA)(acting.write, "K001", f"{HELLO} 70000001")
    assert isinstance(told, tuple)
    assert [each.message for each in told] == ["partenaire-fil-parti", "partenaire-fil-cache"]
    both.deliver()
    assert sent(both, AWA)[-1] == f"Info jeunes: {HELLO} ***"
    assert ("fanta", "message-written", "K001") in audit(both)


@pytest.mark.parametrize(
    ("words", "told"), [("la police", "mot"), ("a" * 400, "long"), ("\U0001f600", "vide")]
)
def test_what_may_not_be_written_is_not_kept(world: World, words: str, told: str) -> None:
    talks(world)
    said = By(world, FANTA)(acting.write, "K001", words)
    assert isinstance(said, tuple)
    assert [each.message for each in said] == [f"partenaire-fil-{told}"]
    assert written(world) == ()
    assert audit(world) == []


def test_a_case_is_handed_over_to_one_who_can_take_it(world: World) -> None:
    talks(world)
    fanta = By(world, FANTA)
    assert fanta(acting.takers, "K001") == (OTHER, LAST)
    assert fanta(acting.hand_over, "K001", "nobody") == "changed"
    assert fanta(acting.hand_over, "K001", OTHER) == "asked"
    assert state(world) == ("accepted", MINE)
    assert By(world, MODIBO)(acting.accept, "K001") == "yours"
    assert state(world) == ("accepted", OTHER)


def test_two_teams_accept_at_once_and_one_has_it(both: World) -> None:
    asks_for_shelter(both)
    By(both, FANTA)(acting.not_now, "K001")
    hands = (By(both, FANTA), By(both, MODIBO))
    said = together(2, lambda which: hands[which](acting.accept, "K001"))
    assert sorted(map(str, said)) == ["taken", "yours"]
    assert len(audit(both)) == 2
