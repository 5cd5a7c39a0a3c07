"""What the coordination does to a case: with a reason, and where it matters with a second person."""

import pytest

from bot.service import acting, confirming, overseeing
from bot.service.justified import RefusedError
from bot.service.motions import CLOSE, OVERRIDE
from tests.service.scene import AWA, SEGOU, World, asks_for_shelter
from tests.service.staffed import ADMIN, FANTA, MARIAM, MINE, OTHER, OUMAR, WHY, By, audit
from tests.service.talking import talks


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
