"""Somebody new is invited by a link that is shown once, and nobody is overwritten by an invitation."""

import pytest

from tests.console.invitations import LINK, NEW, audited, staff
from tests.console.rig import FALADIE, SEGOU, Rig


def test_an_invitation_is_a_link_that_is_shown_once(rig: Rig) -> None:
    admin = rig.login("administrator")
    admin.get("/people/new")
    marks = admin.marks()
    answer = admin.post("/people/new", {**marks, **NEW}, marked=False)
    found = LINK.search(answer.text)
    assert found
    assert "oumou" in rig.stranger().get(found[1]).text
    again = admin.post("/people/new", {**marks, **NEW}, marked=False)
    assert again.status_code == 303
    assert len(audited(rig, "invited")) == 2  # the administrator too was invited


def test_a_coordinator_invites_caseworkers_of_the_own_team_whatever_the_form_says(rig: Rig) -> None:
    chef = rig.login("coordinator", FALADIE)
    chef.get("/people/new")
    forged = {**NEW, "role": "administrator", "partner": SEGOU}
    assert chef.post("/people/new", forged).status_code == 200
    new = staff(rig, "oumou")
    assert new
    assert (new.role, new.partner, new.state) == ("caseworker", FALADIE, "invited")


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"login": "Où"}, "3 à 40 signes"),
        ({"login": SEGOU}, "nom d&#39;autre chose"),
        ({"name": " "}, "Écrivez le nom"),
        ({"role": "king"}, "Choisissez un rôle"),
        ({"partner": ""}, "Choisissez une équipe"),
        ({"partner": "nowhere"}, "Choisissez une équipe"),
        ({"language": "bm"}, "Choisissez une langue"),
    ],
)
def test_what_is_wrong_with_an_invitation_is_said_and_what_was_typed_stays(
    rig: Rig, change: dict[str, str], said: str
) -> None:
    admin = rig.login("administrator")
    admin.get("/people/new")
    answer = admin.post("/people/new", {**NEW, "name": "Oumou <b>", **change})
    assert answer.status_code == 422
    assert said in answer.text
    assert "Oumou &lt;b&gt;" in answer.text or change.get("name")


def test_inviting_a_login_that_is_taken_changes_nobody(rig: Rig) -> None:
    admin = rig.login("administrator", login="admin")
    chef = rig.login("coordinator", FALADIE)
    chef.get("/people/new")
    answer = chef.post("/people/new", {**NEW, "login": "admin"})
    assert answer.status_code == 422
    assert "déjà cet identifiant" in answer.text
    assert admin.get("/people").status_code == 200
