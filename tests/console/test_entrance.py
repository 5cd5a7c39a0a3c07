"""The demo lets its invented people in by a link, once; no other system does, and nobody else comes in so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.console.site import create_console
from bot.service.entrance import OPEN, open_entrances
from bot.service.staff import ROLES
from tests.console.rig import FALADIE, Person, Rig, house_of


@pytest.fixture
def demo(rig: Rig) -> Rig:
    """The console of a demo."""
    return Rig(rig.world, create_console(replace(house_of(rig.world), demo=True)))


def links(rig: Rig) -> dict[str, str]:
    return {staff.role: f"/demo/{token}" for staff, token in open_entrances(rig.world.line, rig.world.now)}


def enters(person: Person, link: str) -> int:
    person.get(link)
    return person.post(link).status_code


def test_each_role_comes_in_once_by_its_link(demo: Rig) -> None:
    found = links(demo)
    assert set(found) == set(ROLES)
    for link in found.values():
        person = demo.stranger()
        assert "exemple" in person.get(link).text
        assert person.get("/account").status_code == 303, "to open the link is not to enter"
        assert enters(person, link) == 303
        assert person.get("/account").status_code == 200
        assert enters(demo.stranger(), link) == 410
    with demo.world.line.store.begin() as unit:
        assert len(unit.audit.entries(what="entered")) == len(ROLES)


def test_a_link_ends_with_the_next_demo_and_by_itself(demo: Rig) -> None:
    old = links(demo)["coordinator"]
    new = links(demo)["coordinator"]
    assert demo.stranger().get(old).status_code == 410
    demo.world.now += OPEN + timedelta(seconds=1)
    assert demo.stranger().get(new).status_code == 410


def test_where_this_is_no_demo_there_is_no_such_page(rig: Rig) -> None:
    link = links(rig)["administrator"]
    assert rig.stranger().get(link).status_code == 404
    person = rig.stranger()
    person.get("/login")
    assert person.post(link).status_code == 404
    assert person.get("/account").status_code == 303


def test_an_invitation_of_somebody_real_lets_nobody_in_without_a_password(demo: Rig) -> None:
    _, token = demo.invited("caseworker", FALADIE, "oumou")
    assert enters(demo.stranger(), f"/demo/{token}") in (400, 410)
    assert demo.stranger().get(f"/demo/{token}").status_code == 410
