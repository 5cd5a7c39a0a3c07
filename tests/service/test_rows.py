"""What a list gives out as a file reads back to the same list, whatever is in it, and runs nowhere."""

import csv
from dataclasses import replace
from datetime import date, time, timedelta
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.data.gazetteer import read_gazetteer
from bot.referral.partner import AGES, COSTS, SERVICES, SEXES, Partner
from bot.referral.roads import STATES, Road
from bot.referral.roster import Shift
from bot.service import hotline_csv, partner_cells, road_csv, roster_csv, rows
from bot.service.dialled import KINDS, Hotline
from bot.service.faults import CellError
from bot.service.formula import write_table
from bot.service.partner_csv import read_partners
from tests.data.kept import partner

MALI = read_gazetteer()
TODAY = date(2026, 11, 24)


def _name(text: str) -> bool:
    try:
        return partner_cells.name(text) == text
    except CellError:
        return False


def _some(of: tuple[str, ...]) -> st.SearchStrategy[frozenset[str]]:
    return st.frozensets(st.sampled_from(of), min_size=1)


few = settings(max_examples=25, deadline=None)
wild = st.text(
    st.characters(exclude_categories=("C",)) | st.sampled_from("=+-@'\";,|"), min_size=1, max_size=30
)
names = wild.map(lambda text: " ".join(f"{text} Kati".split())).filter(_name)
days = st.frozensets(st.integers(0, 6), min_size=1)
dates = st.dates(date(2020, 1, 1), TODAY)
minutes = st.integers(0, 1439).map(lambda at: time(at // 60, at % 60))
hours = st.tuples(minutes, minutes).filter(lambda pair: pair[0] != pair[1] or pair == (time(0), time(0)))
numbers = st.lists(st.integers(10, 99).map(lambda n: f"+223700000{n}"), min_size=1, max_size=3, unique=True)
places = st.sampled_from(sorted(MALI.places)[::97])


@st.composite
def partners(draw: st.DrawFn) -> Partner:
    name, (opens, closes) = draw(names), draw(hours)
    place = MALI.places[draw(places)]
    return Partner(
        partner_cells.slug(name), name, draw(names), draw(_some(SERVICES)), draw(_some(AGES)),
        draw(_some(SEXES)), place.id, place.lat, place.lon, draw(days), opens, closes,
        draw(st.integers(0, 9999)), draw(dates), draw(_some(("fr", "bm", "ff"))), draw(_some(SEXES)),
        draw(st.sampled_from(("", *COSTS))), draw(st.just("") | names),
    )  # fmt: skip


def table(columns: tuple[str, ...], found: list[rows.Cells]) -> str:
    return write_table(columns, ([row[column] for column in columns] for row in found))


@few
@given(partners(), numbers)
def test_a_partner_reads_back(made: Partner, phones: list[str]) -> None:
    text = table(rows.PARTNER, [rows.partner_cells(made, tuple(phones), MALI)])
    found, faults = read_partners(text, MALI, TODAY)
    assert faults == ()
    assert [(row.partner, row.phones) for row in found] == [(made, tuple(phones))]


@few
@given(names, days, hours, numbers)
def test_a_shift_reads_back(name: str, on: frozenset[int], at: tuple[time, time], phones: list[str]) -> None:
    known = {f"+223700000{n}": f"p{n}" for n in range(10, 100)}
    shifts = (Shift(name, on, *at, tuple(known[number] for number in phones)),)
    centre = partner("centre")
    back = {person: number for number, person in known.items()}
    text = table(roster_csv.COLUMNS, list(rows.shift_cells(centre, shifts, back)))
    found, faults = roster_csv.read_rosters(text, {"centre": (centre, known)})
    assert faults == ()
    assert found == {"centre": shifts}


@few
@given(st.integers(1, 12), st.integers(1, 12), st.sampled_from(STATES), dates)
def test_a_road_reads_back(first: int, last: int, state: str, verified: date) -> None:
    road = Road("Youwarou", first, last, state, verified)
    assert road_csv.read_roads(table(road_csv.COLUMNS, [rows.road_cells(road)]), MALI) == ((road,), ())


@few
@given(st.sampled_from(("17", "80001115")), st.sampled_from(KINDS), st.none() | dates, names)
def test_an_emergency_number_reads_back(number: str, kind: str, verified: date | None, who: str) -> None:
    hotline = Hotline(number, kind, "-Secours", "Dɛmɛ", verified, who if verified else "")
    text = table(hotline_csv.COLUMNS, [rows.hotline_cells(hotline)])
    assert hotline_csv.read_hotlines(text, TODAY) == ((hotline,), ())


@given(wild)
def test_no_cell_that_is_given_out_is_a_formula(cell: str) -> None:
    (_, (found,)) = csv.reader(StringIO(write_table(("a",), ([cell],)).removeprefix("\ufeff"), newline=""))
    assert not found.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("name", ["=1+1 Kati", "'=1 Kati", '@SUM(A1) "Kati"', "<script>alert(1)</script>"])
def test_a_name_that_would_run_is_kept_as_it_is(name: str) -> None:
    cells = {**rows.partner_cells(partner("centre"), ("+22370000010",), MALI), "name": name, "place": "Kati"}
    ((row,), faults) = read_partners(table(rows.PARTNER, [cells]), MALI)
    assert (row.partner.name, faults) == (name, ())


def test_a_phone_that_left_the_partner_and_a_shift_with_no_other_are_not_given_out() -> None:
    daily = frozenset(range(7))
    both = Shift("jour", daily, time(7), time(19), ("gone", "p1"))
    gone = Shift("nuit", daily, time(19), time(7), ("gone",))
    found = list(rows.shift_cells(partner("centre"), (both, gone), {"p1": "+22370000010"}))
    assert [(row["shift"], row["phones"]) for row in found] == [("jour", "+22370000010")]


@pytest.mark.parametrize(("id_", "told"), [("q-6-faladie", "Faladié (Bamako c.6)"), ("g2455558", "Kati")])
def test_a_place_is_given_out_by_its_name_where_it_reads_back(id_: str, told: str) -> None:
    there = replace(partner("centre"), place=id_)
    assert rows.partner_cells(there, (), MALI)["place"] == told


def test_nobody_has_verified_a_partner_tomorrow() -> None:
    cells = {**rows.partner_cells(partner("centre"), ("+22370000010",), MALI), "place": "Kati"}
    cells["verified"] = (TODAY + timedelta(days=1)).isoformat()
    _, (fault,) = read_partners(table(rows.PARTNER, [cells]), MALI, TODAY)
    assert (fault.line, fault.column, fault.code) == (2, "verified", "future")
