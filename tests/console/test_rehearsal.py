"""The rehearsal phones: played with forms alone, private, and without a trace in the real line."""

import re
from datetime import timedelta
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.data.schema import metadata
from bot.engine.gsm7 import guilty
from bot.service.rooms import LASTS
from bot.service.staff import ROLES
from tests.console.rig import URL, Person, Rig
from tests.transcript import replayed

PLAY = "/rehearsal/play"
CENTRE, COORDINATION = "Centre Exemple Faladié", "Coordination Exemple"


def began(rig: Rig, language: str = "fr", role: str = "caseworker") -> Person:
    """Somebody in a rehearsal."""
    person = rig.login(role)
    person.get("/rehearsal")
    person.follow("/rehearsal/begin", {"language": language})
    return person


def did(person: Person, deed: str, typed: str = "", phone: str = "") -> str:
    """The page after a button."""
    return unescape(person.follow(PLAY, {"deed": deed, "typed": typed, "phone": phone}))


def screen(page: str) -> str:
    found = re.search(r'<pre class="screen">(.*?)</pre>', page, re.DOTALL)
    return found[1] if found else ""


def rows(rig: Rig) -> dict[str, int]:
    """How many rows each table of the real line has, but for those of the console itself."""
    own = {"form_mark", "visit", "staff", "audit", "audit_end"}
    with rig.world.engine.begin() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
            if table.name not in own
        }


@pytest.mark.parametrize("role", ROLES)
def test_everybody_may_rehearse(rig: Rig, role: str) -> None:
    person = began(rig, role=role)
    page = person.get("/rehearsal").text
    assert "FORMATION : ces téléphones sont inventés" in page
    for name in ("La fille", CENTRE, COORDINATION):
        assert f">{name}</h2>" in page


def test_a_request_is_played_on_three_phones_and_nothing_of_it_is_in_the_real_line(rig: Rig) -> None:
    before = rows(rig)
    person = began(rig)
    assert screen(did(person, "dial")).startswith("Info jeunes\n1. Conseils")
    page = did(person, "type", "2")
    assert "Es-tu en danger maintenant ?" in screen(page)
    assert re.search(r"\d+ signes sur 160\.", page)
    for typed in ("2", "4", "1", "3", "kati", "1"):
        page = did(person, "type", typed)
        assert guilty(screen(page)) == ()
    assert "Info K001: à voir vite." in page
    page = did(person, "sms", "1", CENTRE)
    assert "K001 est à vous." in page
    assert rows(rig) == before
    assert rig.world.gateway.sent == []


def test_keys_write_and_erase_without_a_script(rig: Rig) -> None:
    person = began(rig)
    page = did(person, "key-4")
    page = did(person, "key-2", "4")
    assert 'id="typed-0" name="typed" value="42"' in page
    assert 'id="typed-0" name="typed" value="4"' in did(person, "key-back", "42")
    page = did(person, "key-1", "", CENTRE)
    assert 'id="typed-1" name="typed" value="1"' in page
    assert 'id="typed-0" name="typed" value="4"' in page


def test_a_session_is_cut_and_a_missed_call_is_seen(rig: Rig) -> None:
    person = began(rig)
    did(person, "dial")
    assert screen(did(person, "drop")) == ""
    page = did(person, "call")
    assert "appel manqué" in page
    assert COORDINATION in page


def test_the_clock_moves_and_sms_are_lost_or_late(rig: Rig) -> None:
    person = began(rig)
    assert "Il est 10:00" in person.get("/rehearsal").text
    assert "Le prochain SMS sera perdu." in did(person, "lose")
    assert "reçu" not in did(person, "sms", "bonjour")
    assert "Le prochain SMS arrivera" in did(person, "late")
    assert "reçu" not in did(person, "sms", "2")
    assert "reçu" in did(person, "ten")
    assert "Il est 23:00" in did(person, "night")
    assert "le 25 nov." in did(person, "day")


def test_what_was_rehearsed_is_downloaded_as_a_conversation_that_plays_again(rig: Rig) -> None:
    person = began(rig, "bm")
    for deed, typed, phone in (
        *(("dial", "", ""), ("type", "2", ""), ("type", "1", ""), ("drop", "", "")),
        *(("late", "", COORDINATION), ("ten", "", ""), ("sms", "SOS\n= x: <b>", "")),
        *(("sms", "1", COORDINATION), ("night", "", "")),
    ):
        did(person, deed, typed, phone)
    answer = person.post("/rehearsal/save", {"title": "Une nuit\n> SOS"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="conversation.txt"'
    assert answer.text.startswith("# Une nuit > SOS\ncanal: ussd\nlangue: bm\nheure: 2026-11-24 10:00\n")
    assert "@ SOS = x: <b>\n" in answer.text
    assert replayed(answer.text) == answer.text


def test_two_who_rehearse_do_not_meet(rig: Rig) -> None:
    fanta, oumou = began(rig), began(rig, role="analyst")
    assert "reçu" in did(fanta, "sms", "SOS")
    assert "reçu" not in oumou.get("/rehearsal").text


def test_a_form_that_comes_twice_is_played_once(rig: Rig) -> None:
    person = began(rig)
    marks = person.marks()
    for _ in range(2):
        person.post(PLAY, {**marks, "deed": "sms", "typed": "SOS", "phone": ""}, marked=False)
    assert person.get("/rehearsal").text.count('<span class="words">SOS</span>') == 1


def test_a_rehearsal_ends_and_says_so(rig: Rig) -> None:
    person = began(rig)
    rig.world.now += timedelta(minutes=20)
    person.get("/rehearsal")
    for _ in range(LASTS // timedelta(minutes=20)):
        rig.world.now += timedelta(minutes=20)
        person.get("/account")
    assert "Cette répétition est finie" in did(person, "dial")
    began(rig)
    person.get("/rehearsal")
    assert "Rien n'en reste" in unescape(person.follow("/rehearsal/end"))
    assert person.post("/rehearsal/save").status_code == 404


@pytest.mark.parametrize(
    ("deed", "phone"),
    [("dial", CENTRE), ("drop", CENTRE), ("dance", ""), ("", ""), ("sms", "Personne"), ("lose", "personne")],
)
def test_a_button_that_is_not_there_does_nothing(rig: Rig, deed: str, phone: str) -> None:
    person = began(rig)
    assert person.post(PLAY, {"deed": deed, "phone": phone}).status_code == 400
    assert "reçu" not in person.get("/rehearsal").text


def test_a_rehearsal_in_a_language_that_is_none_does_not_begin(rig: Rig) -> None:
    person = rig.login("analyst")
    person.get("/rehearsal")
    assert person.post("/rehearsal/begin", {"language": "de"}).status_code == 400


DEEDS = ("dial", "type", "sms", "drop", "call", "lose", "late", "minute", "night", "key-1", "key-back", "x")


@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    st.lists(
        st.tuples(st.sampled_from(DEEDS), st.sampled_from(["", CENTRE]), st.text(max_size=20)), max_size=6
    )
)
def test_no_button_breaks_and_all_that_was_played_plays_again(
    rig: Rig, deeds: list[tuple[str, str, str]]
) -> None:
    person = began(rig)
    for deed, phone, typed in deeds:
        form = {"deed": deed, "phone": phone, "typed": typed.encode(errors="ignore").decode()}
        answer = person.client.post(PLAY, base_url=URL, data={**person.marks(), **form})
        assert answer.status_code in (303, 400)
        person.get("/rehearsal")
    saved = person.post("/rehearsal/save", {"title": "Au hasard"}).text
    assert replayed(saved) == saved
