"""The files of rosters and of roads are read whole, or every error in them is told by line and column."""

import pytest

from bot.data.gazetteer import read_gazetteer
from bot.service.faults import told
from bot.service.road_csv import read_roads
from bot.service.roster_csv import import_rosters, read_rosters
from tests.data.kept import partner
from tests.service.scene import ROSTERS, World

MALI = read_gazetteer()
TEAMS = {"centre": (partner("centre"), {"+22370000010": "p1", "+22370000011": "p2"})}
SHIFTS = "partner,shift,days,hours,phones\n"
ROADS = "cercle,from_month,to_month,state,verified\n"
GOOD = "Youwarou,7,10,closed,2026-06-01\n"


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("Autre,jour,lun,08:00-17:00,70000010", "partner: « Autre » is no partner of the directory"),
        (",jour,lun,08:00-17:00,70000010", "partner: it is empty"),
        ("Centre,,lun,08:00-17:00,70000010", "shift: it is empty"),
        (
            "Centre,jour,lundi,08:00-17:00,70000010",
            "days: « lundi » is none of lun, mar, mer, jeu, ven, sam, dim",
        ),
        ("Centre,jour,lun,8h-17h,70000010", "hours: « 8h-17h » is not HH:MM-HH:MM"),
        ("Centre,jour,lun,08:00-17:00,12345", "phones: « 12345 » is not a number of Mali"),
        (
            "Centre,jour,lun,08:00-17:00,70000010;70000012",
            "phones: number 2 of this cell is none of this partner's phones",
        ),
    ],
)
def test_each_error_of_a_shift_has_its_sentence(row: str, error: str) -> None:
    rosters, faults = read_rosters(SHIFTS + row + "\n", TEAMS)
    assert (rosters, told(faults)) == ({}, (f"line 2, {error}",))


def test_a_partner_has_one_shift_of_a_name() -> None:
    row = "Centre,jour,lun,08:00-17:00,70000010\n"
    rosters, faults = read_rosters(SHIFTS + row + row, TEAMS)
    assert rosters == {}
    assert told(faults) == ("line 3, shift: « jour » of this partner is on a line before",)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", "the file is empty"),
        (SHIFTS, "the file names no shift"),
        (SHIFTS + "Centre,jour\n", "line 2: it has 2 cells, and there are 5 columns"),
        ("partner,shift,days,hours\n", "line 1: the column phones is missing"),
        (SHIFTS + '"a', "line 2: a quote is not closed, or there is text after it"),
    ],
)
def test_a_file_that_is_no_roster_is_told(text: str, error: str) -> None:
    rosters, faults = read_rosters(text, TEAMS)
    assert rosters == {}
    assert told(faults)[0] == error


def test_shifts_keep_the_order_of_the_file_and_phones_theirs() -> None:
    rows = "Centre,nuit,lun-dim,19:00-07:00,70000011;70000010\nCentre,jour,lun-dim,07:00-19:00,70000010\n"
    rosters, errors = read_rosters(SHIFTS + rows, TEAMS)
    assert errors == ()
    assert [(shift.name, shift.phones) for shift in rosters["centre"]] == [
        ("nuit", ("p2", "p1")),
        ("jour", ("p1",)),
    ]


def test_a_hole_is_told_and_the_roster_kept(both: World) -> None:
    text = ROSTERS.read_text("utf-8").replace("nuit,lun-dim,19:00", "nuit,lun-sam,19:00")
    number, errors, holes = import_rosters(both.line, text)
    assert (number, errors) == (5, ())
    assert holes == (
        "maison-exemple-segou: nobody is on call from lun 00:00 to lun 07:00",
        "maison-exemple-segou: nobody is on call from dim 19:00 to lun 00:00",
    )
    with both.line.store.begin() as unit:
        assert [len(shifts) for shifts in unit.rosters.all().values()] == [1, 1, 3]


def test_an_error_changes_no_roster(both: World) -> None:
    with both.line.store.begin() as unit:
        before = unit.rosters.all()
    number, errors, _ = import_rosters(both.line, SHIFTS + "Autre,jour,lun,08:00-17:00,70000010\n")
    assert (number, len(errors)) == (0, 1)
    with both.line.store.begin() as unit:
        assert unit.rosters.all() == before


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("Bordeaux,7,10,closed,2026-06-01", "line 2, cercle: « Bordeaux » is no cercle of the gazetteer"),
        ("Youwarou,0,10,closed,2026-06-01", "line 2, from_month: « 0 » is no month, 1 to 12"),
        ("Youwarou,7,13,closed,2026-06-01", "line 2, to_month: « 13 » is no month, 1 to 12"),
        ("Youwarou,7,10,wet,2026-06-01", "line 2, state: « wet » is none of closed, slow"),
        ("Youwarou,7,10,slow,June", "line 2, verified: « June » is not a date such as 2026-11-01"),
        ("Youwarou,7", "line 2: it has 2 cells, and there are 5 columns"),
        (GOOD.strip() + "\n" + GOOD, "line 3, cercle: months 7 to 10 of Youwarou are on line 2 too"),
    ],
)
def test_each_error_of_a_road_has_its_sentence(row: str, error: str) -> None:
    assert told(read_roads(ROADS + row, MALI)[1]) == (error,)


def test_a_cercle_is_known_in_any_spelling_and_no_road_opens_all() -> None:
    roads, errors = read_roads(ROADS + "BAMAKO,7,10,slow,2026-06-01\nsegou,1,2,slow,2026-06-01\n", MALI)
    assert errors == ()
    assert [road.cercle for road in roads] == ["Bamako", "Ségou"]
    assert read_roads(ROADS, MALI) == ((), ())
    assert told(read_roads("", MALI)[1]) == ("the file is empty",)
