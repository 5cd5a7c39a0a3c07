"""Whom she excluded finds her case nowhere: in no list, by no code, in no count, no notice (H3, H9, R35)."""

import pytest

from bot.engine.turn import Effect
from bot.service.directory import import_partners
from bot.service.effects import perform
from bot.service.line import Done, Scene
from bot.service.messages import Inbound
from bot.service.post import tell_holders
from bot.service.records import ASKED, HELD
from bot.service.refer import refer
from bot.service.reveal import RefusedError, override
from tests.service.scene import (
    AWA,
    COORDINATION,
    EXAMPLE,
    FALADIE,
    LINE,
    SEGOU,
    START,
    World,
    asks_for_shelter,
)

MAN, HOME, PLACE, DONE = "1", "2", "3", "4"
WHY = "no other team can be reached"


def asks_but(world: World, *keys: str, place: str = "Faladié", which: str = "1") -> str:
    """Ask for a bed for the night, agreeing but for some; what she is told."""
    world.knows(AWA)
    return world.sms(AWA, "aide", "2", "4", "4", *keys, DONE, "2", place, which)


def does(world: World, effect: str, **facts: str) -> Done:
    """What comes of an effect of hers."""
    with world.line.store.begin() as unit:
        who = unit.people.meet(AWA, world.now)
        inbound = Inbound("twilio", f"in-{effect}", AWA, "", LINE)
        return perform(Scene(world.line, unit, who, inbound, world.now), Effect(effect, facts))


def told(world: World, case: str) -> list[tuple[str, str]]:
    with world.line.store.begin() as unit:
        return [(what, why) for _, _, what, why in unit.cases.story(case)]


def test_not_a_man_passes_who_may_be_one(both: World) -> None:
    asks_but(both, MAN)
    assert both.referrals() == {"maison-exemple-segou": "offered"}
    assert both.shown(FALADIE) == []
    assert ("excluded", "man") in told(both, both.cases()[0].id)
    assert both.cases()[0].consent == "oui"


def test_nobody_from_home_passes_her_quarter(world: World) -> None:
    asks_but(world, HOME, which="2")
    assert world.cases()[0].place == "q-6-faladie"
    assert world.referrals() == {"maison-exemple-segou": "offered"}


def test_not_a_place_passes_who_is_there_and_several_may_be_named(world: World) -> None:
    asks_but(world, PLACE, "Faladié", "2", PLACE, "Ségou", "1")
    assert world.referrals()["coordination-exemple"] == "offered"
    assert world.shown(FALADIE) + world.shown(SEGOU) == []


def test_who_excludes_nobody_is_asked_no_more_than_before(world: World) -> None:
    asks_for_shelter(world)
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        assert unit.wishes.exclusions(case) == ()


def test_the_coordination_is_kept_out_by_name_only(world: World) -> None:
    asks_but(world, MAN)
    world.sms(SEGOU, "2")
    assert len(world.shown(COORDINATION, "alert")) == 1


@pytest.mark.parametrize("answer", ["1", "2", "3"])
def test_its_code_answers_as_one_that_does_not_exist(both: World, answer: str) -> None:
    asks_but(both, MAN)
    known = both.sms(FALADIE, f"{answer} K001")
    assert known.replace("K001", "K9X9") == both.sms(FALADIE, f"{answer} K9X9")
    assert both.referrals() == {"maison-exemple-segou": "offered"}


def test_not_this_team_takes_the_case_from_it_and_asks_the_next(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    assert does(both, "exclude-holder", pin="4321") == ("asked", {})
    assert both.referrals() == {"centre-exemple-faladie": "revoked", "maison-exemple-segou": "offered"}
    assert both.shown(FALADIE, "notice") == [both.says("alerte-prise", code="K001")]
    assert [(case.state, case.partner) for case in both.cases()] == [("open", "")]
    gone = both.sms(FALADIE, "1 K9X9")
    assert both.sms(FALADIE, "1 K001") == gone.replace("K9X9", "K001")
    case = both.cases()[0].id
    with both.line.store.begin() as unit:
        assert unit.referrals.asked("centre-exemple-faladie", (*ASKED, *HELD, "revoked")) == ()
        assert [one.partner for one in unit.referrals.of(case)] == ["maison-exemple-segou"]
        assert unit.referrals.load() == {}


def test_not_this_team_needs_a_team_and_her_code(world: World) -> None:
    asks_for_shelter(world)
    assert does(world, "exclude-holder", pin="4321") == ("nobody", {})
    world.sms(FALADIE, "1")
    assert does(world, "exclude-holder", pin="0000") == ("nobody", {})
    assert world.cases()[0].partner == "centre-exemple-faladie"


def test_no_notice_goes_to_an_excluded_team(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "1")
    does(world, "exclude-holder", pin="4321")
    before = world.shown(FALADIE)
    opened = world.cases()[0]
    with world.line.store.begin() as unit:
        who = unit.people.meet(AWA, world.now)
        here = Scene(world.line, unit, who, Inbound("twilio", "in-n", AWA, "", LINE), world.now)
        tell_holders(here, opened, "alerte-signal", {}, ("offered", "revoked", *HELD))
    assert world.shown(FALADIE) == before


def test_the_coordination_that_she_excluded_is_not_asked_again(world: World) -> None:
    world.knows(AWA)
    world.sms(AWA, "aide", "2", "4", "2", "2", "Kati", "1", "4321")
    world.sms(COORDINATION, "1")
    assert does(world, "exclude-holder", pin="4321") == ("nobody", {})
    assert len(world.shown(COORDINATION, "alert")) == 1
    assert world.cases()[0].state == "unmet"


def test_r27_no_override_reaches_whom_she_excluded(world: World) -> None:
    asks_but(world, MAN)
    with pytest.raises(RefusedError, match="she does not want it"):
        override(world.line, "K001", "centre-exemple-faladie", "Fanta", "Oumou", WHY, world.now)
    override(world.line, "K001", "clinique-exemple-hamdallaye", "Fanta", "Oumou", WHY, world.now)
    assert world.referrals()["clinique-exemple-hamdallaye"] == "offered"


def test_a_directory_that_says_so_later_takes_the_offer_back(world: World) -> None:
    asks_but(world, MAN)
    men_too = EXAMPLE.read_text("utf-8").replace("f;m,f,fr", "f;m,f;m,fr")
    import_partners(world.line, men_too, world.now, START.date())
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        refer(world.line, unit, unit.cases.get(case), world.now)
    assert world.referrals()["maison-exemple-segou"] == "revoked"
    assert world.shown(SEGOU, "notice") == [world.says("alerte-prise", code="K001")]
