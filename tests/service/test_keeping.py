"""Who of a partner's people has a case by name: given and taken within the team, and ended with the case."""

import pytest

from bot.service.keeping import KeepingError, give, keeper, lay_down, take
from bot.service.reveal import close_case
from bot.service.staff import Staff
from tests.service.hired import OTHER, hired
from tests.service.scene import FALADIE, SEGOU, World, asks_for_shelter


@pytest.fixture
def held(both: World) -> World:
    """A case that Faladié has taken, over each database."""
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    return both


def takes(world: World, staff: Staff) -> None:
    id_ = world.cases()[0].id
    with world.line.store.begin() as unit:
        take(unit, unit.cases.get(id_), staff, world.now)


def kept_by(world: World) -> str:
    case = world.cases()[0]
    with world.line.store.begin() as unit:
        found = keeper(unit, case)
    return found.login if found else ""


def test_a_case_is_taken_given_and_laid_down_and_its_story_says_so(held: World) -> None:
    awa, mariam = hired(held, "awa"), hired(held, "mariam")
    assert kept_by(held) == ""
    takes(held, awa)
    assert kept_by(held) == "awa"
    id_ = held.cases()[0].id
    with held.line.store.begin() as unit:
        case = unit.cases.get(id_)
        give(unit, case, awa, mariam, held.now)
        assert unit.keepers.of_each((case.id, "none")) == {case.id: mariam.id}
        lay_down(unit, case, awa, held.now)
        lay_down(unit, case, awa, held.now)
        story = [(who, why) for _, who, what, why in unit.cases.story(case.id) if what == "kept"]
    assert story == [("awa", "awa"), ("awa", "mariam"), ("awa", "nobody")]
    assert kept_by(held) == ""


def test_nobody_keeps_a_case_of_another_team_or_one_that_nobody_took(both: World) -> None:
    asks_for_shelter(both)
    with pytest.raises(KeepingError, match="not with your team"):
        takes(both, hired(both, "awa"))
    both.sms(FALADIE, "1")
    with pytest.raises(KeepingError, match="not with your team"):
        takes(both, hired(both, "segou", OTHER))


@pytest.mark.parametrize("who", ["gone", "elsewhere", "analyst"])
def test_a_case_is_given_to_a_colleague_who_is_there_only(held: World, who: str) -> None:
    awa = hired(held, "awa")
    others = {
        "gone": Staff(hired(held, "gone").id, "gone", "Gone", awa.partner, "caseworker", state="left"),
        "elsewhere": hired(held, "elsewhere", OTHER),
        "analyst": hired(held, "analyst", awa.partner, "analyst"),
    }
    id_ = held.cases()[0].id
    with held.line.store.begin() as unit:
        unit.staff.change(others["gone"], held.now)
        case = unit.cases.get(id_)
        with pytest.raises(KeepingError, match="colleague"):
            give(unit, case, awa, others[who], held.now)


def test_a_case_that_goes_to_another_partner_by_phone_is_nobodys_by_name_there(held: World) -> None:
    takes(held, hired(held, "awa"))
    held.sms(FALADIE, "passer K001", "1", "1")
    assert kept_by(held) == "awa", "until the other says yes"
    held.sms(SEGOU, "1")
    assert kept_by(held) == ""


def test_what_its_holder_does_by_phone_changes_no_name(held: World) -> None:
    takes(held, hired(held, "awa"))
    held.sms(FALADIE, "note K001 bien arrivée", "fini K001 2")
    assert held.cases()[0].state == "helped"
    assert kept_by(held) == "awa"


def test_a_case_that_is_closed_is_nobodys(held: World) -> None:
    takes(held, hired(held, "awa"))
    close_case(held.line, "K001", "abri", "Mariam", "she is safe", held.now)
    assert held.cases()[0].state == "closed"
    assert kept_by(held) == ""
