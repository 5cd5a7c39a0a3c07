"""What is done at the console is what a partner's phone does, by who may, once, and in the audit."""

from dataclasses import replace

import pytest

from bot.service import acting, confirming, overseeing
from bot.service.acting import Hand
from bot.service.justified import RefusedError
from bot.service.motions import CLOSE, OVERRIDE
from bot.service.overseeing import NotSeenError
from bot.service.seeing import seen, sight
from bot.service.staff import Staff
from tests.data.kept import together
from tests.service.scene import AWA, SEGOU, World, asks_for_shelter
from tests.service.talking import HELLO, sent, talks, written

MINE, OTHER, LAST = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"
FANTA = Staff("s1", "fanta", "Fanta D.", MINE, "caseworker")
MODIBO = Staff("s2", "modibo", "Modibo S.", OTHER, "caseworker")
MARIAM = Staff("s3", "mariam", "Mariam C.", LAST, "coordinator")
OUMAR = Staff("s4", "oumar", "Oumar K.", LAST, "coordinator")
ADMIN = Staff("s5", "admin", "Ada", "", "administrator")
WHY = "elle est en danger"


class By:
    """Somebody who acts, each time in a transaction of its own: `By(world, FANTA)(acting.accept, "K001")`."""

    def __init__(self, world: World, staff: Staff) -> None:
        self.world, self.staff = world, staff

    def __call__(self, act: object, *told: object) -> object:
        with self.world.line.store.begin() as unit:
            assert callable(act)
            return act(Hand(self.world.line, unit, self.staff, self.world.now), *told)


def audit(world: World) -> list[tuple[str, str, str]]:
    with world.line.store.begin() as unit:
        return [(each.who, each.what, each.object) for each in reversed(unit.audit.entries())]


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


def test_r34_a_number_takes_a_reason_and_stands_in_story_and_audit(world: World) -> None:
    talks(world)
    mariam = By(world, MARIAM)
    with pytest.raises(RefusedError):
        mariam(overseeing.reveal, "K001", " a ")
    assert audit(world) == []
    assert mariam(overseeing.reveal, "K001", WHY) == AWA
    assert audit(world) == [("mariam", "number-revealed", "K001")]
    id_ = world.cases()[0].id
    with world.line.store.begin() as unit:
        story = unit.cases.story(id_)
    assert ("mariam", "number-revealed", WHY) in [each[1:] for each in story]


def test_the_coordination_asks_who_can_and_asks_again(world: World) -> None:
    asks_for_shelter(world)
    mariam = By(world, MARIAM)
    case = world.cases()[0]
    assert mariam(overseeing.able, case) == (OTHER,)
    assert mariam(overseeing.offer_to, "K001", MINE, WHY) is False
    assert mariam(overseeing.offer_to, "K001", OTHER, WHY) is True
    assert mariam(overseeing.press, "K001", MINE, WHY) is True
    assert world.referrals() == {MINE: "offered", OTHER: "offered"}
    assert len(world.shown(SEGOU, "alert")) == 1


def test_r27_an_override_takes_a_second_person(both: World) -> None:
    both.knows(AWA)
    both.sms(AWA, "aide", "2", "1", "2", "Bamako", "1", "4321", "1")
    code = both.cases()[0].code
    mariam, oumar = By(both, MARIAM), By(both, OUMAR)
    others = mariam(overseeing.others, both.cases()[0])
    assert isinstance(others, tuple)
    assert mariam(overseeing.propose, code, OVERRIDE, others[0], WHY) == "proposed"
    assert mariam(overseeing.propose, code, OVERRIDE, others[0], WHY) == "proposed"
    waiting = oumar(confirming.waiting)
    assert isinstance(waiting, tuple)
    ((motion, _),) = waiting
    assert mariam(confirming.confirm, motion.id) == "same"
    assert By(both, FANTA)(confirming.confirm, motion.id) == "gone"
    assert others[0] not in both.referrals()
    assert By(both, ADMIN)(confirming.confirm, motion.id) == "confirmed"
    assert oumar(confirming.confirm, motion.id) == "gone"
    assert both.referrals()[others[0]] == "offered"
    assert audit(both) == [("mariam", "override-proposed", code), ("admin", "override-confirmed", code)]


def test_r41_nobody_alone_closes_a_request_as_false(world: World) -> None:
    asks_for_shelter(world)
    mariam = By(world, MARIAM)
    assert mariam(overseeing.end, "K001", "abus", WHY) == "proposed"
    assert world.cases()[0].state == "open"
    waiting = By(world, OUMAR)(confirming.waiting)
    assert isinstance(waiting, tuple)
    assert [(each.what, each.target) for each, _ in waiting] == [(CLOSE, "abus")]
    assert By(world, OUMAR)(confirming.decline, waiting[0][0].id) == "declined"
    assert By(world, OUMAR)(confirming.waiting) == ()
    assert mariam(overseeing.end, "K001", "perdue", WHY) == "closed"


def test_r41_what_its_holder_calls_false_the_coordination_confirms(world: World) -> None:
    talks(world)
    assert By(world, FANTA)(acting.finish, "K001", "abus") == "confirm"
    assert By(world, MARIAM)(overseeing.end, "K001", "abus", WHY) == "closed"
