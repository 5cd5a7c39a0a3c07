"""A case in the console: told in words, answered in one click, and done once by one."""

from datetime import timedelta

import pytest

from tests.console.looking import at, audit, marked
from tests.console.rig import FALADIE, SEGOU, Rig
from tests.service.scene import AWA, asks_for_shelter
from tests.service.talking import HELLO, sent, talks, written


def test_who_is_asked_sees_little_and_answers_in_one_click(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    person = rig.login("caseworker", FALADIE)
    page = person.get("/case/k001").text
    assert "Accepter" in page
    assert "Contact sans risque" not in page
    page = person.follow("/case/K001/accept")
    assert "C&#39;est à vous" in page
    assert "Elle accepte un SMS" in page
    assert "De 8 h à 12 h" in page
    assert audit(rig) == [("case-seen", "K001"), ("case-accepted", "K001")]


def test_a_case_is_told_in_words_and_in_its_order(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    person.follow("/case/K001/write", {"words": HELLO})
    rig.world.now += timedelta(minutes=1)
    rig.world.deliver()
    rig.world.sms(AWA, "je vais <b>bien</b>")
    page = person.follow("/case/K001/note", {"note": "<script>alert(1)</script> vue ce matin"})
    story = page[page.index('class="story"') :]
    order = [
        "Demande ouverte",
        "Demandé à ",
        "A accepté",
        HELLO,
        "je vais &lt;b&gt;bien&lt;/b&gt;",
        "vue ce matin",
    ]
    assert [story.index(each) for each in order] == sorted(story.index(each) for each in order)
    assert "<script>alert" not in page
    for language in ("fr", "en"):
        person.post("/language", {"language": language})
        assert "Étape notée" not in (said := person.get("/case/K001").text)
        assert "Step noted" not in said


def test_two_who_accept_at_once_and_the_other_sees_who_has_it(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    faladie, segou = rig.login("caseworker", FALADIE), rig.login("caseworker", SEGOU)
    faladie.get("/case/K001")
    faladie.follow("/case/K001/later")
    segou.get("/case/K001")
    faladie.get("/case/K001")
    assert "C&#39;est à vous" in segou.follow("/case/K001/accept")
    page = faladie.follow("/case/K001/accept")
    assert "Une autre équipe l&#39;a prise avant" in page
    with rig.world.line.store.begin() as unit:
        names = {each.id: each.name for each in unit.partners.all()}
    assert f"{names[SEGOU]} s&#39;occupe de cette demande" in page
    assert "Son histoire" not in page


def test_a_colleague_reads_that_the_team_has_it_already(rig: Rig) -> None:
    asks_for_shelter(rig.world)
    one, other = at(rig), at(rig)
    one.follow("/case/K001/accept")
    assert "déjà acceptée" in other.follow("/case/K001/accept")


def test_two_people_on_one_case_see_each_other_for_a_minute(rig: Rig) -> None:
    talks(rig.world)
    one, other = at(rig), rig.login("caseworker", FALADIE)
    assert one.staff.name in other.get("/case/K001").text
    leader = rig.login("coordinator").get("/case/K001").text
    assert one.staff.name in leader
    assert other.staff.name in leader
    assert "quelqu&#39;un d&#39;une autre équipe" in one.get("/case/K001").text
    rig.world.now += timedelta(seconds=61)
    assert "Regarde aussi" not in one.get("/case/K001").text


def test_a_form_that_comes_twice_is_done_once(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    marks = {**marked(person), "words": HELLO, "note": "vue"}
    for name in ("write", "write"):
        assert person.post(f"/case/K001/{name}", marks, marked=False).status_code == 303
    assert len(written(rig.world)) == 1
    assert "déjà fait" in person.get("/case/K001").text


def test_two_tabs_do_two_things(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    tab = marked(person)
    person.get("/case/K001")
    person.follow("/case/K001/note", {"note": "un"})
    assert person.post("/case/K001/note", {**tab, "note": "deux"}, marked=False).status_code == 303
    id_ = rig.world.cases()[0].id
    with rig.world.line.store.begin() as unit:
        assert [each.text for each in unit.notes.of(id_)] == ["un", "deux"]


def test_what_was_typed_when_the_session_ended_is_kept(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    rig.world.now += timedelta(hours=1)
    answer = person.post("/case/K001/note", {"note": "vue ce matin"})
    assert answer.status_code == 401
    assert 'name="held"' in answer.text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("va à la police", "Le mot « police »"),
        ("", "avec des lettres"),
        ("\U0001f600", "avec des lettres"),
        ("a" * 300, "220 signes"),
    ],
)
def test_what_may_not_reach_her_is_given_back_as_it_was_typed(rig: Rig, words: str, told: str) -> None:
    talks(rig.world)
    person = at(rig)
    answer = person.post("/case/K001/write", {"words": words})
    assert answer.status_code == 422
    assert told in answer.text
    assert f">{words}</textarea>" in answer.text
    assert 'aria-invalid="true"' in answer.text
    assert written(rig.world) == ()


def test_the_server_counts_the_sms_of_a_message(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    answer = person.post("/case/K001/write", {"words": "ɛ" * 150, "count": "1"})
    assert (answer.status_code, "SMS : 2" in answer.text) == (200, True)
    assert written(rig.world) == ()


def test_a_ready_answer_fills_the_field_without_a_script(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    for language in ("fr", "bm"):
        text = rig.world.texts.say("reponse-heure", language, {})
        page = person.get(f"/case/K001?canned=reponse-heure&language={language}").text
        assert f">{text}</textarea>" in page.replace("&#39;", "'")
    assert "></textarea>" in person.get("/case/K001?canned=alerte&language=fr").text


def test_a_message_leaves_and_what_was_hidden_is_told(rig: Rig) -> None:
    talks(rig.world)
    page = at(rig).follow("/case/K001/write", {"words": f"{HELLO} 70 00 00 01"})
    assert "Le message part." in page
    assert "a été caché" in page
    rig.world.deliver()
    assert sent(rig.world, AWA)[-1] == f"Info jeunes: {HELLO} ***"


def test_a_case_is_handed_over_and_ended(rig: Rig) -> None:
    talks(rig.world)
    person = at(rig)
    assert "Elle reste à vous" in person.follow("/case/K001/hand_over", {"to": SEGOU})
    other = rig.login("caseworker", SEGOU)
    other.get("/case/K001")
    other.follow("/case/K001/accept")
    assert "s&#39;occupe de cette demande" in person.get("/case/K001").text
    other.get("/case/K001")
    assert "On lui demandera" in other.follow("/case/K001/finish", {"outcome": "abri"})


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("refuse", {"reason": "x"}),
        ("finish", {"outcome": "oubliee"}),
        ("hand_over", {"to": "nobody"}),
        ("note", {"note": " \u200b "}),
        ("note", {"note": "a" * 1500}),
    ],
)
def test_a_form_that_is_wrong_says_so_and_does_nothing(rig: Rig, name: str, form: dict[str, object]) -> None:
    if name == "refuse":
        asks_for_shelter(rig.world)
    else:
        talks(rig.world)
    answer = at(rig).post(f"/case/K001/{name}", form)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text
    assert [what for what, _ in audit(rig)] == ["case-seen"]
