"""The story of a case on the operator's terminal: notes with a name and a reason, an end with an outcome."""

from pathlib import Path

import pytest

from bot.app import keys_of, now, open_line
from bot.config import read_settings
from bot.data.library import EXAMPLE
from bot.service.directory import import_partners
from bot.service.records import Case
from tests.cli.conftest import Kuma

ASKED = ("--who", "Mariam", "--why", "hand-over of the night")


@pytest.fixture
def noted(prepared: Kuma, tmp_path: Path) -> Kuma:
    """A case with a note of its partner's."""
    settings = read_settings({"KUMA_FOLDER": str(tmp_path)})
    line, partner = open_line(settings, keys_of(settings)), "centre-exemple-faladie"
    import_partners(line, EXAMPLE.read_text("utf-8"), now(), now().date())
    with line.store.begin() as unit:
        person = unit.people.meet("+22370000001", now()).id
        unit.cases.open(Case("c1", "K4T7", person, "high", "abri", "accepted", partner=partner), now())
        unit.notes.keep("c1", partner, "elle dort", now())
    return prepared


def test_notes_are_shown_to_who_says_who_and_why(noted: Kuma) -> None:
    assert "elle dort" not in noted("case", "K4T7").out
    assert noted("case", "K4T7", "--notes").code == 2
    said = noted("case", "K4T7", "--notes", *ASKED).out
    assert "centre-exemple-faladie notes: elle dort" in said
    assert "Mariam: notes-read hand-over of the night" in said


def test_a_case_is_closed_with_an_outcome(noted: Kuma) -> None:
    assert "--outcome" in noted("case", "K4T7", "--close", *ASKED).err
    said = noted("case", "K4T7", "--close", "--outcome", "centre", *ASKED).out
    assert said.startswith("K4T7  high, abri, closed, centre,")


def test_r26_she_can_be_asked_for_leave_for_another_service(noted: Kuma) -> None:
    assert "« danse » is no service" in noted("case", "K4T7", "--ask", "danse", *ASKED).err
    assert noted("case", "K4T7", "--ask", "droit").code == 2
    said = noted("case", "K4T7", "--ask", "droit", *ASKED).out
    assert said.endswith("droit: asked\n")
    assert "consent-asked droit" in said
