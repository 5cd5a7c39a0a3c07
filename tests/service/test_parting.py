"""Somebody is let go: out at once, their cases with a colleague or the team; an administrator stays."""

import pytest

from bot.service.joining import JoiningError, invite
from bot.service.parting import alone, heirs, leave
from bot.service.staff import Staff
from tests.data.kept import together
from tests.service.hired import MINE, OTHER, hired
from tests.service.scene import AWA, FALADIE, FANTA, World, asks_for_shelter
from tests.service.test_keeping import kept_by, takes


@pytest.fixture
def held(both: World) -> World:
    """A case that Faladié has, and Awa of Faladié by name."""
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    takes(both, hired(both, "awa"))
    return both


def audited(world: World) -> list[tuple[str, str, str]]:
    with world.line.store.begin() as unit:
        return [(each.what, each.object, each.why) for each in unit.audit.entries() if each.what != "invited"]


def test_who_goes_hands_their_cases_to_a_colleague_and_no_phone_rings(held: World) -> None:
    hired(held, "mariam")
    leave(held.line, "awa", "chef", "moves", held.now, "mariam")
    assert kept_by(held) == "mariam"
    assert held.shown(FALADIE, "notice") == []
    assert audited(held) == [("left", "awa", "moves"), ("cases-handed", "awa", "1 to mariam")]
    id_ = held.cases()[0].id
    with held.line.store.begin() as unit:
        story = [(who, why) for _, who, what, why in unit.cases.story(id_) if what == "kept"]
    assert story[-1] == ("chef", "mariam")


def test_without_a_colleague_the_team_has_them_and_its_phone_is_told_once(held: World) -> None:
    asks_for_shelter(held, FANTA)
    held.sms(FALADIE, "1 K002")
    second = held.cases()[1].id
    with held.line.store.begin() as unit:
        awa = unit.staff.by_login("awa")
        assert awa is not None
        unit.keepers.keep(second, awa.id, held.now)
        assert alone(unit, awa)
        assert heirs(unit, awa) == ()
    leave(held.line, "awa", "chef", "moves", held.now)
    assert kept_by(held) == ""
    assert [each.partner for each in held.cases()] == [MINE, MINE]
    assert held.shown(FALADIE, "notice") == [held.says("alerte-sans-nom", count="2")]
    assert held.shown(AWA, "notice") == []


def test_who_has_no_case_leaves_without_a_word_to_anybody(both: World) -> None:
    hired(both, "awa")
    leave(both.line, "awa", "chef", "moves", both.now)
    assert both.states("notice") == []
    assert audited(both) == [("left", "awa", "moves")]


@pytest.mark.parametrize("heir", ["other", "gone", "nobody-here", "awa"])
def test_cases_go_to_a_colleague_who_is_there_and_nothing_is_done_else(held: World, heir: str) -> None:
    hired(held, "other", OTHER)
    hired(held, "gone")
    leave(held.line, "gone", "chef", "moves", held.now)
    with pytest.raises(JoiningError, match="same partner"):
        leave(held.line, "awa", "chef", "moves", held.now, heir)
    assert kept_by(held) == "awa"


def test_who_changes_team_leaves_their_cases_to_it(held: World) -> None:
    invite(held.line, Staff("", "awa", "Awa", OTHER, "caseworker"), "again", "chef", held.now)
    assert kept_by(held) == ""
    assert held.shown(FALADIE, "notice") == [held.says("alerte-sans-nom", count="1")]


def test_the_last_administrator_stays(both: World) -> None:
    hired(both, "admin", "", "administrator")
    with pytest.raises(JoiningError, match="last administrator"):
        leave(both.line, "admin", "admin", "moves", both.now)
    with pytest.raises(JoiningError, match="last administrator"):
        invite(both.line, Staff("", "admin", "A", "", "analyst"), "t", "test", both.now)
    invite(both.line, Staff("", "admin", "A", "", "administrator"), "t", "test", both.now)


def test_of_two_administrators_who_let_each_other_go_at_once_one_stays(both: World) -> None:
    names = ("one", "two")
    for name in names:
        hired(both, name, "", "administrator")
    found = together(2, lambda which: leave(both.line, names[which], names[1 - which], "moves", both.now))
    assert sum(isinstance(each, JoiningError) for each in found) == 1
    with both.line.store.begin() as unit:
        assert sorted(each.state for each in unit.staff.all()) == ["active", "left"]


@pytest.mark.parametrize("login", [MINE, "kuma", "she", "nobody"])
def test_a_login_is_never_taken_for_somebody_else_in_a_story(both: World, login: str) -> None:
    with pytest.raises(JoiningError, match="something else"):
        invite(both.line, Staff("", login, "A", MINE, "caseworker"), "t", "test", both.now)
