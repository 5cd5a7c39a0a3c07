"""Administrators look after everybody, coordinators after their own caseworkers, and nobody after himself."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.console.invitations import LINK, NEW, audited, staff
from tests.console.rig import COORDINATION, FALADIE, SEGOU, Person, Rig
from tests.service.scene import FALADIE as PHONE
from tests.service.scene import asks_for_shelter


def does(person: Person, login: str, what: str, data: dict[str, object] | None = None) -> int:
    """Open somebody's page, and send one of its forms."""
    person.get("/account")
    return person.post(f"/people/{login}/{what}", data).status_code


def test_a_coordinator_sees_and_reaches_the_caseworkers_of_the_own_team_only(rig: Rig) -> None:
    mine, other = rig.login("caseworker", FALADIE), rig.login("caseworker", SEGOU)
    peer = rig.login("coordinator", FALADIE)
    chef, admin = rig.login("coordinator", FALADIE), rig.login("administrator")
    listed = chef.get("/people").text
    assert mine.staff.login in listed
    for stranger in (other, peer, chef, admin):
        login = stranger.staff.login
        assert login not in listed
        assert chef.get(f"/people/{login}").status_code == 404
        for what in ("again", "end", "change", "leave"):
            assert does(chef, login, what, {"why": "because", "role": "caseworker"}) == 404
        assert stranger.get("/account").status_code == 200
    assert chef.get("/people/nobody-here").status_code == 404
    assert chef.get("/people/%00").status_code == 400


def test_a_coordinator_changes_no_role(rig: Rig) -> None:
    mine, chef = rig.login("caseworker", FALADIE), rig.login("coordinator", FALADIE)
    assert does(chef, mine.staff.login, "change", {**NEW, "role": "administrator"}) == 422
    assert staff(rig, mine.staff.login) == mine.staff


def test_revoke_all_ends_every_session_at_once(rig: Rig) -> None:
    mine, chef = rig.login("caseworker", FALADIE), rig.login("coordinator", FALADIE)
    assert mine.get("/").status_code == 200
    assert does(chef, mine.staff.login, "end") == 303
    assert mine.get("/").status_code == 303
    assert audited(rig, "sessions-ended") == [(chef.staff.login, mine.staff.login, "1")]


def test_who_gets_another_role_has_it_after_signing_in_again(rig: Rig) -> None:
    mine, admin = rig.login("caseworker", FALADIE), rig.login("administrator")
    form = {"name": "Oumou", "role": "analyst", "partner": ""}
    assert does(admin, mine.staff.login, "change", form) == 303
    assert mine.get("/").status_code == 303
    changed = staff(rig, mine.staff.login)
    assert changed
    assert (changed.name, changed.role, changed.partner) == ("Oumou", "analyst", "")
    assert audited(rig, "staff-changed") == [(admin.staff.login, mine.staff.login, "analyst")]


def test_an_administrator_says_whose_texts_somebody_approves(rig: Rig) -> None:
    mine, admin = rig.login("coordinator", COORDINATION), rig.login("administrator")
    login = mine.staff.login
    form = {"name": "Oumou", "role": "coordinator", "partner": COORDINATION, "reads": ["bm", "fr", "xx"]}
    assert does(admin, login, "change", form) == 303
    changed = staff(rig, login)
    assert changed
    assert changed.reads == "fr bm"
    assert audited(rig, "staff-changed")[0][2] == f"coordinator {COORDINATION} reads fr bm"
    page = admin.get(f"/people/{login}").text
    assert page.count('name="reads"') == page.count(" checked>") == 2
    assert does(admin, login, "change", {**form, "reads": []}) == 303
    assert (found := staff(rig, login)) is not None
    assert found.reads == ""


def test_inviting_again_makes_the_old_password_and_the_old_link_useless(rig: Rig) -> None:
    _, token = rig.invited("caseworker", FALADIE, "oumou")
    chef = rig.login("coordinator", FALADIE)
    chef.get("/people/oumou")
    answer = chef.post("/people/oumou/again")
    found = LINK.search(answer.text)
    assert found
    assert rig.stranger().get(f"/join/{token}").status_code == 410
    assert rig.stranger().get(found[1]).status_code == 200


def test_nobody_does_anything_to_themselves(rig: Rig) -> None:
    rig.login("administrator")
    admin = rig.login("administrator")
    page = admin.get(f"/people/{admin.staff.login}").text
    assert "Personne ne fait cela pour soi-même." in page
    for what in ("again", "end", "change", "leave"):
        form = {"why": "tired of it", "role": "analyst", "name": "A", "partner": ""}
        assert does(admin, admin.staff.login, what, form) == 422
    assert admin.get("/people").status_code == 200


def test_cases_of_who_leaves_go_to_the_colleague_that_was_chosen(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    rig.world.sms(PHONE, "1")
    mine, next_ = rig.login("caseworker", FALADIE), rig.login("caseworker", FALADIE)
    case = rig.world.cases()[0].id
    with rig.world.line.store.begin() as unit:
        unit.keepers.keep(case, mine.staff.id, rig.world.now)
    chef = rig.login("coordinator", FALADIE)
    page = chef.get(f"/people/{mine.staff.login}").text
    assert f'value="{next_.staff.login}"' in page
    assert does(chef, mine.staff.login, "leave", {"why": "moves", "heir": next_.staff.login}) == 303
    assert mine.get("/").status_code == 303
    with rig.world.line.store.begin() as unit:
        assert unit.keepers.of(case) == next_.staff.id
    assert audited(rig, "left") == [(chef.staff.login, mine.staff.login, "moves")]


def test_the_last_of_a_team_may_go_and_the_page_says_what_becomes_of_the_cases(rig: Rig) -> None:
    mine, admin = rig.login("caseworker", SEGOU), rig.login("administrator")
    assert "la dernière personne de cette équipe" in admin.get(f"/people/{mine.staff.login}").text
    assert does(admin, mine.staff.login, "leave", {"why": "no"}) == 422
    assert does(admin, mine.staff.login, "leave", {"why": "moves", "heir": "nobody-here"}) == 422
    assert does(admin, mine.staff.login, "leave", {"why": "moves"}) == 303
    assert does(admin, mine.staff.login, "leave", {"why": "moves"}) == 422
    gone = admin.get(f"/people/{mine.staff.login}").text
    assert "Laisser partir" not in gone


def test_each_page_is_there_in_english(rig: Rig) -> None:
    mine = rig.login("caseworker", FALADIE)
    admin = rig.login("administrator", language="en")
    assert "Has not come yet" not in admin.get("/people").text
    assert "Let go" in admin.get(f"/people/{mine.staff.login}").text
    assert "Invite somebody" in admin.get("/people/new").text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["/people/new", "/people/awa/again", "/people/awa/end", "/people/awa/change"]),
    st.dictionaries(
        st.sampled_from([*NEW, "why", "heir", "mark", "csrf_token"]), st.text(max_size=120), max_size=6
    ),
)
def test_no_form_of_people_makes_a_page_fail(rig: Rig, path: str, form: dict[str, str]) -> None:
    if not staff(rig, "awa"):
        rig.login("caseworker", COORDINATION, "awa")
        rig.login("administrator", login="admin")
    admin = rig.login("administrator", login="tester")
    admin.get("/account")
    assert admin.post(path, dict(form)).status_code < 500
