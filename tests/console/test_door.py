"""Sign in with a password and a code, come by an invitation, and be let go."""

from datetime import timedelta

import pytest

from bot.service.parting import leave
from tests.console.rig import FALADIE, PASSWORD, Person, Rig


def entering(rig: Rig, person: Person, login: str, password: str, code: str) -> int:
    person.get("/login")
    return person.post("/login", {"login": login, "password": password, "code": code}).status_code


def test_an_invitation_is_taken_up_with_a_password_and_the_code_of_the_phone(rig: Rig) -> None:
    staff, token = rig.invited("caseworker", FALADIE)
    guest = rig.stranger()
    assert staff.login in guest.get(f"/join/{token}").text
    with rig.world.line.store.begin() as unit:
        secret = unit.staff.secrets(staff.id).totp
    form = {"password": PASSWORD, "again": PASSWORD, "code": rig.code(secret)}
    answer = guest.post(f"/join/{token}", form)
    assert answer.status_code == 200
    assert answer.text.count("<li><code>") == 10
    assert guest.get("/").status_code == 200
    assert rig.stranger().get(f"/join/{token}").status_code == 410


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"password": "court", "again": "court"}, "trop court"),
        ({"password": "Mot de passe 123456", "again": "Mot de passe 123456"}, "trop facile"),
        ({"again": "autre chose que cela"}, "pas les mêmes"),
        ({"code": "000000"}, "six chiffres"),
    ],
)
def test_what_is_wrong_with_a_first_visit_is_said(rig: Rig, change: dict[str, object], fault: str) -> None:
    staff, token = rig.invited("caseworker", FALADIE)
    guest = rig.stranger()
    guest.get(f"/join/{token}")
    with rig.world.line.store.begin() as unit:
        code = rig.code(unit.staff.secrets(staff.id).totp)
    answer = guest.post(f"/join/{token}", {"password": PASSWORD, "again": PASSWORD, "code": code, **change})
    assert answer.status_code == 422
    assert fault in answer.text
    assert guest.get("/").status_code == 303


def test_an_invitation_ends_after_three_days(rig: Rig) -> None:
    _, token = rig.invited("caseworker", FALADIE)
    rig.world.now += timedelta(hours=72)
    assert rig.stranger().get(f"/join/{token}").status_code == 410


def test_password_and_code_let_in_and_a_code_is_good_for_once(rig: Rig) -> None:
    staff, secret, _ = rig.joined("caseworker", FALADIE)
    rig.world.now += timedelta(minutes=1)
    code = rig.code(secret)
    person = rig.stranger()
    assert entering(rig, person, staff.login.upper(), PASSWORD, code) == 303
    assert person.get("/").status_code == 200
    assert entering(rig, rig.stranger(), staff.login, PASSWORD, code) == 401


def test_a_recovery_code_is_good_for_once(rig: Rig) -> None:
    staff, _, codes = rig.joined("caseworker", FALADIE)
    assert entering(rig, rig.stranger(), staff.login, PASSWORD, codes[3]) == 303
    assert entering(rig, rig.stranger(), staff.login, PASSWORD, codes[3]) == 401


@pytest.mark.parametrize("known", [True, False])
def test_five_wrong_tries_wait_whether_the_login_is_somebodys_or_not(rig: Rig, known: bool) -> None:
    staff, secret, _ = rig.joined("caseworker", FALADIE)
    login = staff.login if known else "nobody-here"
    tries = [entering(rig, rig.stranger(), login, "not the password", "123456") for _ in range(6)]
    assert tries == [401, 401, 401, 401, 429, 429]
    person = rig.stranger()
    assert entering(rig, person, login, PASSWORD, rig.code(secret)) == 429
    assert 'role="alert"' in person.page
    rig.world.now += timedelta(minutes=10)
    assert entering(rig, rig.stranger(), login, PASSWORD, rig.code(secret)) == (303 if known else 401)


def test_who_was_let_go_is_out_at_once(rig: Rig) -> None:
    person = rig.login("caseworker")
    assert person.get("/").status_code == 200
    leave(rig.world.line, person.staff.login, "test", "parti", rig.world.now)
    assert person.get("/").status_code == 303


@pytest.mark.parametrize(("wait", "expected"), [(timedelta(minutes=29), 200), (timedelta(minutes=30), 303)])
def test_a_session_ends_when_nothing_is_done(rig: Rig, wait: timedelta, expected: int) -> None:
    person = rig.login("caseworker")
    rig.world.now += wait
    assert person.get("/").status_code == expected


def test_a_session_ends_after_twelve_hours_whatever_is_done(rig: Rig) -> None:
    person = rig.login("caseworker")
    for _ in range(35):
        rig.world.now += timedelta(minutes=20)
        assert person.get("/").status_code == 200
    rig.world.now += timedelta(minutes=20)
    assert person.get("/").status_code == 303


def test_a_new_session_has_nothing_of_the_one_before(rig: Rig) -> None:
    staff, secret, _ = rig.joined("caseworker", FALADIE)
    rig.world.now += timedelta(minutes=1)
    stranger = rig.stranger()
    stranger.get("/login")
    before = stranger.marks()["csrf_token"]
    assert entering(rig, stranger, staff.login, PASSWORD, rig.code(secret)) == 303
    answer = stranger.post("/account/end-others", {"csrf_token": before, "mark": "0" * 32})
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "wanted", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:1"]
)
def test_nobody_is_sent_elsewhere_after_signing_in(rig: Rig, wanted: str) -> None:
    staff, secret, _ = rig.joined("caseworker", FALADIE)
    rig.world.now += timedelta(minutes=1)
    person = rig.stranger()
    person.get("/login")
    form = {"login": staff.login, "password": PASSWORD, "code": rig.code(secret), "next": wanted}
    assert person.post("/login", form).location == "/"


def test_signing_out_ends_the_session_itself(rig: Rig) -> None:
    person = rig.login("caseworker")
    with person.client.session_transaction(base_url="https://console.kuma.example") as cookie:
        token = cookie["visit"]
    person.get("/account")
    assert person.post("/logout").status_code == 303
    with rig.world.line.store.begin() as unit:
        assert unit.visits.get(token) is None
