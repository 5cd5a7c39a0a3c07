"""A cell of the partners' file is read, or refused in a sentence."""

from collections.abc import Callable
from datetime import time

import pytest

from bot.service import partner_cells as cells


def known(cell: str) -> frozenset[str]:
    return cells.chosen(cell, ("abri", "droit"))


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("lun-dim", {0, 1, 2, 3, 4, 5, 6}),
        ("lun;mar", {0, 1}),
        ("Lun ; MER-ven", {0, 2, 3, 4}),
        ("sam-lun", {5, 6, 0}),
        ("dim", {6}),
        ("mar-mar", {1}),
    ],
)
def test_days_are_listed_or_from_one_to_another(cell: str, days: set[int]) -> None:
    assert cells.days(cell) == days


@pytest.mark.parametrize(
    ("cell", "opens", "closes"),
    [
        ("08:00-17:00", time(8), time(17)),
        ("00:00-24:00", time(0), time(0)),
        ("18:00 - 08:00", time(18), time(8)),
        ("18:00-24:00", time(18), time(0)),
    ],
)
def test_hours_may_pass_midnight(cell: str, opens: time, closes: time) -> None:
    assert cells.hours(cell) == (opens, closes)


def test_a_slug_has_neither_accents_nor_blanks() -> None:
    assert cells.slug(" Écoute  d'Exemple, Ségou 2 ") == "ecoute-d-exemple-segou-2"


def test_a_list_drops_what_is_empty() -> None:
    assert cells.several("a;; b ;") == ("a", "b")


def test_phones_are_written_one_way() -> None:
    assert cells.phones("+223 70 00 00 10; 0022370000011") == ("+22370000010", "+22370000011")


@pytest.mark.parametrize(
    ("reader", "cell", "error"),
    [
        (cells.name, " ", "it is empty"),
        (cells.name, "?!", "« ?! » is no name"),
        (cells.name, "S\ufffdgou", "« S\ufffdgou » has lost letters; save the file as UTF-8"),
        (cells.name, "a" * 41, f"« {'a' * 40}… » is longer than 40 letters"),
        (cells.name, "ﬃ" * 14, f"« {'ffi' * 13}f… » is longer than 40 letters"),
        (cells.kind, "a" * 41, f"« {'a' * 40}… » is longer than 40 letters"),
        (known, "abri;" * 41, "it is longer than 200 letters"),
        (known, ";", "it is empty"),
        (known, "abri;soins", "« soins » is none of abri, droit"),
        (known, "soins;abri;cours", "« cours; soins » is none of abri, droit"),
        (cells.languages, "bambara", "« bambara » is not the code of a language, such as bm or fr"),
        (cells.days, "lundi", "« lundi » is none of lun, mar, mer, jeu, ven, sam, dim"),
        (cells.days, "lun-", "« lun- » is not a day, nor two days such as lun-ven"),
        (cells.hours, "25h", "« 25h » is not HH:MM-HH:MM"),
        (cells.hours, "08:00-25:00", "« 25:00 » is not a time of day"),
        (cells.hours, "24:00-08:00", "« 24:00 » is not a time of day"),
        (cells.hours, "08:00-08:00", "« 08:00-08:00 » is no time at all; day and night is 00:00-24:00"),
        (cells.count, "-1", "« -1 » is not a whole number"),
        (cells.count, "²", "« ² » is not a whole number"),
        (cells.day, "01/11/2026", "« 01/11/2026 » is not a date such as 2026-11-01"),
        (cells.day, "2026-02-30", "« 2026-02-30 » is no day of the calendar"),
        (cells.phones, "116", "« 116 » is not a number of Mali"),
        (cells.phones, "+33639980001", "« +33639980001 » is not a number of Mali"),
        (cells.phones, "70 00 00 10;+22370000010", "it has one number twice"),
    ],
)
def test_a_wrong_cell_is_refused(reader: Callable[[str], object], cell: str, error: str) -> None:
    with pytest.raises(ValueError) as refused:
        reader(cell)
    assert str(refused.value) == error
