"""The partners' file is read whole, or every error in it is told by line and column."""

from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.data import gazetteer
from bot.referral.places import Gazetteer
from bot.service import partner_csv
from bot.service.faults import told
from bot.service.partner_csv import COLUMNS, PartnerRow

MALI = gazetteer.read_gazetteer()
EXAMPLE = Path(gazetteer.__file__).with_name("partners.example.csv").read_text(encoding="utf-8")
GOOD = {
    "name": "Centre Exemple Kati",
    "kind": "association",
    "services": "ecoute;abri",
    "ages": "12-14;15-17",
    "sexes": "f;m",
    "languages": "fr;bm",
    "place": "Kati",
    "days": "lun-ven",
    "hours": "08:00-17:00",
    "capacity": "20",
    "verified": "2026-11-01",
    "phones": "+223 70 00 00 10;70 00 00 11",
}


def read_partners(text: str, gazetteer: Gazetteer) -> tuple[tuple[PartnerRow, ...], tuple[str, ...]]:
    rows, faults = partner_csv.read_partners(text, gazetteer)
    return rows, told(faults)


def table(*rows: dict[str, str], end: str = "\n", between: str = ",") -> str:
    lines = [COLUMNS, *([row[column] for column in COLUMNS] for row in rows)]
    return end.join(between.join(f'"{cell}"' for cell in line) for line in lines) + end


def only(text: str) -> PartnerRow:
    rows, errors = read_partners(text, MALI)
    assert errors == ()
    assert len(rows) == 1
    return rows[0]


def errors_of(**cells: str) -> tuple[str, ...]:
    rows, errors = read_partners(table(GOOD | cells), MALI)
    assert not (rows and errors)
    return errors


def test_the_example_has_eight_partners_a_coordination_and_no_error() -> None:
    rows, errors = read_partners(EXAMPLE, MALI)
    assert errors == ()
    assert len(rows) == 9
    assert [row.partner.kind for row in rows].count("coordination") == 1
    phones = [phone for row in rows for phone in row.phones]
    assert len(phones) == len(set(phones))
    assert all(phone.startswith("+223700000") for phone in phones)


def test_the_example_acts_in_danger_day_and_night_in_bamako_and_segou() -> None:
    rows, _ = read_partners(EXAMPLE, MALI)
    partners = [row.partner for row in rows if row.partner.kind != "coordination"]
    daily = [each for each in partners if "danger" in each.services and len(each.days) == 7]
    assert {one.place for one in daily if one.opens == one.closes} == {"q-6-faladie", "g2451478"}


def test_a_line_becomes_a_partner() -> None:
    row = only(table(GOOD))
    assert row.phones == ("+22370000010", "+22370000011")
    partner = row.partner
    assert (partner.id, partner.name) == ("centre-exemple-kati", "Centre Exemple Kati")
    assert partner.place == "g2455558"
    assert (partner.opens, partner.closes, partner.days) == (time(8), time(17), frozenset(range(5)))
    assert (partner.capacity, partner.verified) == (20, date(2026, 11, 1))
    assert partner.services == {"ecoute", "abri"}


@pytest.mark.parametrize("between", [",", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_excel_may_save_it_its_way(mark: str, end: str, between: str) -> None:
    assert only(mark + table(GOOD, end=end, between=between)) == only(table(GOOD))


def test_a_place_that_could_be_two_names_the_candidates() -> None:
    (error,) = errors_of(place="Faladié")
    assert error.startswith("line 2, place: « Faladié » could be ")
    assert "q-6-faladie Faladié (Bamako c.6)" in error
    assert error.endswith("; write the id")


def test_a_place_is_never_guessed() -> None:
    assert errors_of(place="Katti ville de") == ("line 2, place: « Katti ville de » is not in the gazetteer",)


def test_all_errors_are_told_and_good_lines_are_kept() -> None:
    bad = GOOD | {"name": "Autre", "hours": "25h", "capacity": "dix"}
    rows, errors = read_partners(table(GOOD, bad, GOOD | {"name": "Encore", "sexes": ""}), MALI)
    assert [row.partner.id for row in rows] == ["centre-exemple-kati"]
    assert errors == (
        "line 3, hours: « 25h » is not HH:MM-HH:MM",
        "line 3, capacity: « dix » is not a whole number",
        "line 4, sexes: it is empty",
    )


def test_one_name_twice_is_told_whatever_its_accents() -> None:
    twin = {"name": "centre exemplé  KATI", "phones": "+223 70 00 00 12"}
    _, errors = read_partners(table(GOOD, GOOD | twin), MALI)
    assert errors == ("line 3, name: it is the name on line 2 too",)


def test_one_phone_for_two_partners_is_told() -> None:
    other = {"name": "Centre Exemple Sikasso", "phones": "70 00 00 12;0022370000011"}
    _, errors = read_partners(table(GOOD, GOOD | other), MALI)
    assert errors == ("line 3, phones: one of them is on line 2 too",)


def test_columns_that_are_missing_unknown_or_twice_are_told() -> None:
    text = table(GOOD).replace('"kind"', '"sort"', 1).replace('"phones"', '"name"', 1)
    assert read_partners(text, MALI) == (
        (),
        (
            "line 1: the column kind is missing",
            "line 1: the column phones is missing",
            "line 1: the column name is there 2 times",
            "line 1: « sort » is no column of this file",
        ),
    )


def test_columns_may_be_in_any_order_and_capitals() -> None:
    turned = "\n".join(",".join(f'"{cell}"' for cell in line) for line in (
        [column.upper() for column in reversed(COLUMNS)],
        [GOOD[column] for column in reversed(COLUMNS)],
    ))  # fmt: skip
    assert only(turned) == only(table(GOOD))


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "the file is empty"),
        ("\ufeff\r\n \n", "the file is empty"),
        (table(), "the file names no partner"),
        (table(GOOD) + "\n\na,b\n", "line 5: it has 2 cells, and there are 12 columns"),
        (table(GOOD) + '"a', "line 3: a quote is not closed, or there is text after it"),
    ],
)
def test_a_file_that_is_no_table_is_told(text: str, error: str) -> None:
    assert read_partners(text, MALI)[1] == (error,)


def test_lines_are_counted_as_an_editor_does() -> None:
    two_lines = GOOD | {"name": "Centre\nExemple"}
    _, errors = read_partners(table(two_lines, GOOD | {"hours": "8h"}), MALI)
    assert errors == ("line 4, hours: « 8h » is not HH:MM-HH:MM",)


@given(st.text())
def test_any_text_gives_errors_and_never_raises(text: str) -> None:
    assert read_partners(text, MALI)[1]
    read_partners(",".join(COLUMNS) + "\n" + text, MALI)
