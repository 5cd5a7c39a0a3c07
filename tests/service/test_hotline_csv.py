"""The file of emergency numbers is read whole, or refused with every error by line and column."""

from datetime import date
from pathlib import Path

import pytest

from bot.service import hotline_csv
from bot.service.dialled import Hotline
from bot.service.faults import told

TODAY = date(2026, 11, 24)
HEAD = "number,kind,label_fr,label_bm,verified,verified_by\n"
GOOD = "17,secours,Secours,Dɛmɛ,2026-11-20,Fanta\n"
EXAMPLE = Path(__file__).parents[2] / "bot" / "data" / "hotlines.example.csv"


def read_hotlines(text: str, today: date) -> tuple[tuple[Hotline, ...], tuple[str, ...]]:
    rows, faults = hotline_csv.read_hotlines(text, today)
    return rows, told(faults)


def errors(*lines: str) -> tuple[str, ...]:
    rows, found = read_hotlines(HEAD + "".join(f"{line}\n" for line in lines), TODAY)
    assert not (rows and found) or len(rows) < len(lines) or any("too" in each for each in found)
    return found


def test_a_good_file_is_read() -> None:
    expected = Hotline("17", "secours", "Secours", "Dɛmɛ", date(2026, 11, 20), "Fanta")
    for text in (HEAD + GOOD, "\ufeff" + HEAD + GOOD, (HEAD + GOOD).replace(",", ";").replace("\n", "\r\n")):
        assert read_hotlines(text, TODAY) == ((expected,), ())


@pytest.mark.parametrize("number", ["80 00 00 15", "+223 80 00 00 15", "0022380000015", "80000015"])
def test_a_number_is_kept_as_it_is_dialled(number: str) -> None:
    rows, found = read_hotlines(f"{HEAD}{number},secours,Secours,Dɛmɛ,,\n", TODAY)
    assert found == ()
    assert [row.number for row in rows] == ["80000015"]


def test_r21_the_example_is_unverified_and_has_no_contradictory_number() -> None:
    rows, found = read_hotlines(EXAMPLE.read_text("utf-8"), TODAY)
    assert found == ()
    assert {row.verified for row in rows} == {None}
    assert {row.number for row in rows} == {"17", "18", "80001115", "80001114", "80333"}


BAD = [
    ("SOS,secours,Secours,Dɛmɛ,,", "line 2, number: « SOS » is no short number and no number of Mali"),
    ("1,secours,Secours,Dɛmɛ,,", "line 2, number: « 1 » is no short number and no number of Mali"),
    ("17,police,Secours,Dɛmɛ,,", "line 2, kind: « police » is none of secours, sante, enfants, ecoute"),
    ("17,secours,,Dɛmɛ,,", "line 2, label_fr: it is empty"),
    ("17,secours,Secours 🚨,Dɛmɛ,,", "line 2, label_fr: no SMS holds the letter 🚨"),
    (
        "17,secours,Secours,Dɛmɛ,24/11/2026,F",
        "line 2, verified: « 24/11/2026 » is not a date such as 2026-11-01",
    ),
    ("17,secours,Secours", "line 2: it has 3 cells, and there are 6 columns"),
]


@pytest.mark.parametrize(("line", "error"), BAD)
def test_an_error_is_told_by_line_and_column(line: str, error: str) -> None:
    assert errors(line) == (error,)


@pytest.mark.parametrize(
    "label",
    [
        "Exploitation",
        "viol",
        "polisi",
        "hotline",
        "Dénoncer",
        "sungurun",
        "sabali",
        "La POLICE",
        "Policier",
        "Gendarmerie",
        "Aux victimes",
        "Zandaramuw",
    ],
)
def test_r01_a_label_that_gives_her_away_is_refused(label: str) -> None:
    for cells in (f"17,secours,{label},Dɛmɛ,,", f"17,secours,Secours,{label},,"):
        (error,) = errors(cells)
        assert "would give her away" in error


def test_r21_a_date_needs_who_dialled_and_is_not_to_come() -> None:
    assert "write who dialled" in errors("17,secours,Secours,Dɛmɛ,2026-11-20,")[0]
    assert "has yet to come" in errors("17,secours,Secours,Dɛmɛ,2026-11-25,Fanta")[0]


def test_a_number_twice_is_told() -> None:
    assert errors("17,secours,Secours,Dɛmɛ,,", "18,secours,Feu,Tasuma,,", "17,secours,Autre,Dɔ,,") == (
        "line 4, number: it is on line 2 too",
    )


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "the file is empty"),
        (HEAD, "the file names no number"),
        ("number,kind\n17,secours\n", "line 1: the column label_fr is missing"),
        (HEAD + '17,"secours\n', "a quote is not closed"),
    ],
)
def test_a_file_that_is_none_is_told(text: str, error: str) -> None:
    rows, found = read_hotlines(text, TODAY)
    assert rows == ()
    assert error in found[0]
