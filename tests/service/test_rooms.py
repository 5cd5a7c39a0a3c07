"""Rehearsals: private worlds that are few and short, in which networks lose things, kept as transcripts."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.rehearsal import rooms
from bot.service.room import MOST, Room, one_line
from bot.service.rooms import LASTS, Rooms
from bot.service.script import HERS, ScriptError
from tests.transcript import replayed

NOW = datetime(2026, 11, 24, 10, 0, 30, tzinfo=UTC)
CENTRE, COORDINATION = "Centre Exemple Faladié", "Coordination Exemple"
ALARM = ("@ SOS", "@ 1")


@contextmanager
def room(*lines: str, language: str = "fr", at: datetime = NOW) -> Iterator[Room]:
    """A rehearsal in which these lines were played."""
    with closing(rooms()) as found:
        found.begin("fanta", language, at)
        with found.within("fanta", at) as here:
            assert here
            for line in lines:
                here.play(line)
            yield here


def shown(here: Room, phone: str) -> list[str]:
    return [each.text for each in here.threads.get(phone, []) if not each.own]


def test_what_was_rehearsed_is_a_transcript_that_plays_again() -> None:
    played = (
        *("> (compose)", "> 2", "> 2", "> 4", "> 1", "> 3", "> kati", "> 1", "> 4827", "> 2", "^"),
        *(f"= {CENTRE}: 1 K001", f"= {CENTRE}: K001 Bonjour, comment vas-tu ?", "% perdu", "~ 10 minutes"),
        *("% retard", "@ merci", "* appel manqué", "~ 23:00", "~ 1 jour"),
    )
    with room(*played) as here:
        text = here.saved("Awa cherche un toit.\nLe réseau perd un SMS.")
    assert text.startswith(
        "# Awa cherche un toit. Le réseau perd un SMS.\ncanal: ussd\nlangue: fr\nheure: 2026-11-24 10:00\n"
    )
    assert replayed(text) == text


def test_a_rehearsal_by_sms_alone_makes_a_transcript_that_does_not_dial() -> None:
    with room("@ bonjour", "@ 2", "~ 1 heure", language="") as here:
        text = here.saved("Par SMS")
    assert "canal: sms\n" in text
    assert "langue" not in text.partition("\n\n")[0]
    assert "\n> bonjour\n< " in text
    assert replayed(text) == text


def test_a_lost_sms_is_never_shown_and_nobody_is_told() -> None:
    with room(f"% perdu {COORDINATION}", *ALARM) as here:
        assert shown(here, COORDINATION) == []
        here.play("~ 10 minutes")
        # Nobody answered: the alert is repeated.
        assert [text.startswith("(bis) ") for text in shown(here, COORDINATION)][:1] == [True]


def test_a_late_sms_is_shown_ten_minutes_later() -> None:
    with room("% retard", "@ bonjour") as here:
        assert shown(here, "") == []
        here.play("~ 9 minutes")
        assert shown(here, "") == []
        here.play("~ 1 minute")
        (late,) = (each for each in here.threads[""] if not each.own)
        assert late.at == NOW.replace(second=0) + timedelta(minutes=10, seconds=2)


def test_the_clock_moves_to_an_hour_of_the_night() -> None:
    with room("~ 23:00") as here:
        assert f"{here.now:%d %H:%M:%S}" == "24 23:00:00"
        here.play("~ 23:00")
        assert f"{here.now:%d %H:%M:%S}" == "25 23:00:00"


def test_a_cut_session_is_no_longer_shown_and_the_next_dial_begins_another() -> None:
    with room("> (compose)") as here:
        assert here.live
        assert here.screen
        here.play("^")
        assert not here.live
        assert here.screen is None


def test_each_thing_done_comes_in_by_the_one_entry_of_the_line() -> None:
    with room("> (compose)", "> 2", "@ SOS", f"= {CENTRE}: 1", "= Centre Exemple Kati: MENU") as here:
        with here.script.played.line.store.begin() as unit:
            her = unit.people.meet(HERS, here.now).id
            entered = [unit.inbox.claim("africastalking", each, her, b"", here.now) for each in HEARD]
        # Each is there already, and the next is not.
        assert [bool(each) for each in entered] == [False, False, False, False, False, True]


HEARD = ("ussd-2:", "ussd-2:2", "sms-3", "sms-4", "sms-5", "sms-6")
"""The inbox's references of the lines above, and the next one; 1 was the choice of a language."""


@pytest.mark.parametrize("line", ["= Personne: 1", "~ toujours", "~ 25:00", "% neige", "% perdu Personne"])
def test_what_cannot_be_played_changes_nothing(line: str) -> None:
    with room() as here:
        with pytest.raises(ScriptError):
            here.play(line)
        assert here.lines == []


def test_a_rehearsal_ends_after_so_many_things() -> None:
    with room() as here:
        here.done = MOST
        with pytest.raises(ScriptError, match="ends after"):
            here.play("> (compose)")


@pytest.fixture
def found() -> Iterator[Rooms]:
    """Room for two."""
    full = rooms()
    with closing(Rooms(full._opened, full.phones, full.usual, most=2)) as two:
        yield two


def test_two_rehearsals_do_not_mix(found: Rooms) -> None:
    for owner in ("fanta", "oumou"):
        found.begin(owner, "fr", NOW)
    with found.within("fanta", NOW) as here:
        assert here
        here.play("@ SOS")
    with found.within("oumou", NOW) as here:
        assert here
        assert (here.lines, here.threads) == ([], {})
        here.play("@ SOS")
        assert len(shown(here, "")) == 1


def test_the_one_left_longest_gives_way(found: Rooms) -> None:
    found.begin("fanta", "", NOW)
    found.begin("oumou", "", NOW + timedelta(minutes=1))
    with found.within("fanta", NOW + timedelta(minutes=2)) as here:
        assert here
    found.begin("awa", "", NOW + timedelta(minutes=3))
    assert len(found) == 2
    with found.within("oumou", NOW + timedelta(minutes=3)) as gone:
        assert gone is None


def test_a_rehearsal_ends_two_hours_after_its_beginning(found: Rooms) -> None:
    found.begin("fanta", "", NOW)
    with found.within("fanta", NOW + LASTS - timedelta(minutes=2)) as here:
        assert here
    with found.within("fanta", NOW + LASTS) as gone:
        assert gone is None
    assert len(found) == 0


def test_a_new_rehearsal_takes_the_place_of_the_owners_last_one(found: Rooms) -> None:
    for _ in range(3):
        found.begin("fanta", "bm", NOW)
    assert len(found) == 1


def test_what_is_typed_stays_on_one_line() -> None:
    assert one_line(" a\n= Centre: 1\u2028b\x00 ") == "a = Centre: 1 b"
