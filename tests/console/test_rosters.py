"""The week of a partner is seen by those who keep the rosters and by its own caseworkers."""

from dataclasses import replace

from tests.console.rig import FALADIE, SEGOU, Rig


def test_a_caseworker_sees_the_own_week_and_no_other(rig: Rig) -> None:
    person = rig.login("caseworker", SEGOU)
    assert "téléphones : 2, 1" in person.get(f"/rosters/{SEGOU}").text
    assert person.get(f"/rosters/{FALADIE}").status_code == 404
    assert person.get("/rosters/nobody").status_code == 404
    page = person.get("/rosters").text
    assert FALADIE not in page
    assert "/lists/" not in page


def test_the_week_has_a_row_a_day_and_no_number(rig: Rig) -> None:
    page = rig.login("coordinator").get(f"/rosters/{SEGOU}").text
    assert page.count('role="rowheader"') == 7
    assert "7000" not in page
    assert page.count("fin de semaine") == 2


def test_without_a_roster_the_hours_are_shown(rig: Rig) -> None:
    page = rig.login("administrator").get("/rosters/centre-exemple-kati").text
    assert "Pas de tableau de garde" in page
    assert '<li class="open">08:00–17:00 ouvert<br>téléphones : 1</li>' in page
    assert '<li class="closed">00:00–08:00 fermé</li>' in page


def test_hours_in_which_nobody_answers_in_danger_are_told(rig: Rig) -> None:
    person = rig.login("coordinator")
    assert "quelqu&#39;un répond" in person.get("/rosters").text
    with rig.world.line.store.begin() as unit:
        for partner in unit.partners.all():
            left = replace(partner, kind="association", services=frozenset({"ecoute"}))
            unit.partners.replace(left, unit.partners.phones(partner.id), rig.world.now)
    assert "de lundi 00:00 à lundi 00:00" in person.get("/rosters").text
