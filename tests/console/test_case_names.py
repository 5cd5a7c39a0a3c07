"""Who of the team has a case by name, at the console: taken with a yes, given, laid down, and listed."""

from datetime import timedelta

import pytest

from bot.data.keepers import keeper
from bot.service.entering import tidy_visits
from tests.console.looking import at, audit, marked
from tests.console.rig import FALADIE, SEGOU, Person, Rig
from tests.console.test_inbox import codes
from tests.service.scene import FALADIE as PHONE
from tests.service.scene import FANTA, asks_for_shelter


def accepts(rig: Rig) -> Person:
    asks_for_shelter(rig.world)
    person = at(rig)
    person.follow("/case/K001/accept")
    return person


def kept_by(rig: Rig) -> str:
    id_ = rig.world.cases()[0].id
    with rig.world.line.store.begin() as unit:
        return unit.keepers.of(id_)


def told(rig: Rig) -> list[tuple[str, str, str]]:
    with rig.world.line.store.begin() as unit:
        return [
            (each.who, each.what, each.why)
            for each in reversed(unit.audit.entries(object="K001"))
            if each.what in ("case-kept", "case-laid-down")
        ]


def folders(person: Person) -> dict[str, list[str]]:
    names = ("mine", "team", "waiting", "all")
    return {name: codes(person.get(f"/inbox?folder={name}").text) for name in names}


def test_who_accepts_a_case_has_it_by_name(rig: Rig) -> None:
    person = accepts(rig)
    assert kept_by(rig) == person.staff.id
    assert f"Suivi par {person.staff.name}." in person.page
    assert [what for what, _ in audit(rig)] == ["case-seen", "case-accepted"]


def test_a_case_that_was_taken_by_phone_is_nobodys_until_somebody_takes_it(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    rig.world.sms(PHONE, "1")
    person = at(rig)
    assert "Suivi par personne." in person.page
    assert "vous suivez cette demande" in person.follow("/case/K001/take")
    assert kept_by(rig) == person.staff.id


def test_a_case_is_given_laid_down_and_taken_and_each_is_in_the_audit(rig: Rig) -> None:
    mine, other = accepts(rig), rig.login("caseworker", FALADIE)
    page = mine.follow("/case/K001/give", {"to": other.staff.login})
    assert f"Suivi par {other.staff.name}" in page
    assert kept_by(rig) == other.staff.id
    other.get("/case/K001")
    assert "plus personne ne suit" in other.follow("/case/K001/lay_down")
    assert kept_by(rig) == ""
    assert "Suivi par personne" in mine.follow("/case/K001/take").partition('class="story"')[2]
    login, to = mine.staff.login, other.staff.login
    assert told(rig) == [(login, "case-kept", to), (to, "case-laid-down", ""), (login, "case-kept", login)]


@pytest.mark.parametrize("to", ["", "nobody-here", "elsewhere", "a" * 200])
def test_a_case_is_given_to_nobody_but_a_colleague(rig: Rig, to: str) -> None:
    rig.login("caseworker", SEGOU, "elsewhere")
    mine = accepts(rig)
    before = kept_by(rig)
    answer = mine.post("/case/K001/give", {"to": to})
    assert (answer.status_code, kept_by(rig), told(rig)) == (422, before, [])


def test_only_colleagues_are_offered(rig: Rig) -> None:
    other, far = rig.login("caseworker", FALADIE), rig.login("caseworker", SEGOU)
    page = accepts(rig).get("/case/K001").text
    assert f'<option value="{other.staff.login}"' in page
    assert far.staff.login not in page


def test_a_name_that_is_sent_twice_is_kept_once(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    rig.world.sms(PHONE, "1")
    person = at(rig)
    marks = marked(person)
    for _ in range(2):
        assert person.post("/case/K001/take", marks, marked=False).status_code == 303
    assert len(told(rig)) == 1


@pytest.mark.parametrize("name", ["take", "give", "lay_down"])
def test_who_is_only_asked_has_nothing_by_name(rig: Rig, name: str) -> None:
    asks_for_shelter(rig.world)
    other, person = rig.login("caseworker", FALADIE), at(rig)
    assert "plus chez vous" in person.follow(f"/case/K001/{name}", {"to": other.staff.login})
    assert kept_by(rig) == ""


def test_the_inbox_tells_mine_from_the_team_s_and_names_who_has_it(rig: Rig) -> None:
    asks_for_shelter(rig.world, FANTA)
    mine = accepts(rig)
    other, far = rig.login("caseworker", FALADIE), rig.login("caseworker", SEGOU)
    (code,) = folders(mine)["mine"]
    assert folders(mine)["team"] == [code]
    assert (folders(other)["mine"], folders(other)["team"]) == ([], [code])
    assert f"Suivi par {mine.staff.name}." in other.get("/inbox?folder=team").text
    assert folders(far)["team"] == []
    with rig.world.engine.begin() as connection:
        connection.execute(keeper.delete())
    assert folders(mine)["mine"] == []
    assert "Suivi par personne." in mine.get("/inbox?folder=team").text


def test_the_first_page_counts_both(rig: Rig) -> None:
    mine, other = accepts(rig), rig.login("caseworker", FALADIE)
    assert "1 demande est à votre nom." in mine.get("/").text
    page = other.get("/").text
    assert "Aucune demande n&#39;est à votre nom." in page
    assert "1 demande est à votre équipe." in page


def test_a_look_at_a_case_is_forgotten_an_hour_later(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    at(rig)
    minute = timedelta(minutes=1)
    assert tidy_visits(rig.world.line, rig.world.now + 29 * minute) == 0
    assert tidy_visits(rig.world.line, rig.world.now + 61 * minute) == 2, "the look, and the session"
