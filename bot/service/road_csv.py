"""Read the file of roads: all of its lines, or every error by line and column."""

import re
from collections.abc import Iterator
from datetime import date

from bot.engine.fold import fold
from bot.referral.places import Gazetteer
from bot.referral.roads import CLOSED, STATES, Road, town
from bot.service import partner_cells as cells
from bot.service.line import Line
from bot.service.lines import Row, read_table, uneven

COLUMNS = ("cercle", "from_month", "to_month", "state", "verified")


def import_roads(line: Line, text: str) -> tuple[int, tuple[str, ...]]:
    """How many roads there are now, or 0 and the errors; those the file no longer names are as ever."""
    roads, errors = read_roads(text, line.gazetteer)
    if errors:
        return 0, errors
    with line.store.begin() as unit:
        unit.roads.replace(roads)
    return len(roads), ()


def read_roads(text: str, gazetteer: Gazetteer) -> tuple[tuple[Road, ...], tuple[str, ...]]:
    """The roads of a CSV text, and a sentence for each error. A file without lines opens every road."""
    table = read_table(text, COLUMNS)
    columns, lines, errors = table.columns, table.lines, table.errors
    if not columns:
        return (), tuple(errors)
    known = {fold(town(each.cercle)): town(each.cercle) for each in gazetteer.places.values() if each.cercle}
    roads = [road for road in (_row(*each, columns, known, errors) for each in lines) if road]
    return tuple(roads), (*errors, *([] if errors else _twins(roads)))


def _row(
    number: int, found: list[str], columns: list[str], known: dict[str, str], errors: list[str]
) -> Road | None:
    if odd := uneven(number, found, columns):
        errors += odd
        return None
    row = Row(number, dict(zip(columns, found, strict=True)))
    road = Road(
        cercle=row.read("cercle", lambda cell: _cercle(cell, known), ""),
        first=row.read("from_month", _month, 1),
        last=row.read("to_month", _month, 1),
        state=row.read("state", _state, CLOSED),
        verified=row.read("verified", cells.day, date.min),
    )
    errors.extend(row.errors)
    return None if row.errors else road


def _twins(roads: list[Road]) -> Iterator[str]:
    met = set[tuple[str, int, int]]()
    for road in roads:
        key = (road.cercle, road.first, road.last)
        if key in met:
            yield f"{road.cercle}: months {road.first} to {road.last} are there twice"
        met.add(key)


def _cercle(cell: str, known: dict[str, str]) -> str:
    found = known.get(fold(cells.words(cell)))
    if not found:
        raise ValueError(f"« {cell.strip()} » is no cercle of the gazetteer")
    return found


def _month(cell: str) -> int:
    text = cell.strip()
    if not re.fullmatch(r"0?[1-9]|1[0-2]", text, re.ASCII):
        raise ValueError(f"« {text} » is no month, 1 to 12")
    return int(text)


def _state(cell: str) -> str:
    state = cell.strip().lower()
    if state not in STATES:
        raise ValueError(f"« {state} » is none of {', '.join(STATES)}")
    return state
