"""A form is ours, comes once, and loses nothing."""

from datetime import timedelta

from tests.console.rig import FALADIE, PASSWORD, Rig


def test_a_form_of_nobodys_page_does_nothing(rig: Rig) -> None:
    person = rig.login("caseworker")
    answer = person.post("/account/end-others", {"mark": "0" * 32}, marked=False)
    assert answer.status_code == 400
    with rig.world.line.store.begin() as unit:
        assert "sessions-ended" not in unit.audit.kinds()


def test_a_form_that_comes_twice_is_done_once(rig: Rig) -> None:
    person = rig.login("caseworker")
    person.get("/account")
    marks = person.marks()
    for _ in range(2):
        assert person.post("/account/end-others", dict(marks), marked=False).status_code == 303
    with rig.world.line.store.begin() as unit:
        assert len(unit.audit.entries(what="sessions-ended")) == 1


def test_what_was_typed_when_the_session_ended_is_sent_after_signing_in(rig: Rig) -> None:
    staff, secret, _ = rig.joined("caseworker", FALADIE)
    person = rig.stranger()
    rig.world.now += timedelta(minutes=1)
    person.get("/login")
    form = {"login": staff.login, "password": PASSWORD, "code": rig.code(secret)}
    person.post("/login", form)
    person.get("/account")
    marks = person.marks()
    rig.world.now += timedelta(hours=1)
    answer = person.post("/account/end-others", {**marks, "note": "elle a mangé <b>"}, marked=False)
    assert answer.status_code == 401
    assert "elle a mangé" not in answer.text, "a shared computer shows it to whoever is next"
    held = answer.text.partition('name="held" value="')[2].partition('"')[0]
    back = person.post("/login", {**form, "code": rig.code(secret), "held": held})
    assert back.status_code == 200
    assert "elle a mangé &lt;b&gt;" in back.text
    assert 'action="/account/end-others"' in back.text


def test_what_one_typed_is_not_shown_to_another(rig: Rig) -> None:
    person = rig.login("caseworker")
    person.get("/account")
    marks = person.marks()
    rig.world.now += timedelta(hours=1)
    answer = person.post("/account/end-others", {**marks, "note": "elle a mangé"}, marked=False)
    held = answer.text.partition('name="held" value="')[2].partition('"')[0]
    other, secret, _ = rig.joined("caseworker", FALADIE)
    rig.world.now += timedelta(minutes=1)
    stranger = rig.stranger()
    stranger.get("/login")
    form = {"login": other.login, "password": PASSWORD, "code": rig.code(secret), "held": held}
    assert stranger.post("/login", form).status_code == 303
