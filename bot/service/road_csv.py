"""Read the file of roads: all of its lines, or every fault by line and column."""

import re
from collections.abc import Iterator
from datetime import date

from bot.engine.fold import fold
from bot.referral.places import Gazetteer
from bot.referral.roads import CLOSED, STATES, Road, town
from bot.service import partner_cells as cells
from bot.service.faults import CellError, Fault, told
from bot.service.line import Line
from bot.service.lines import Row, read_table, uneven

COLUMNS = ("cercle", "from_month", "to_month", "state", "verified")


def import_roads(line: Line, text: str) -> tuple[int, tuple[str, ...]]:
    """How many roads there are now, or 0 and the errors; those the file no longer names are as ever."""
    roads, faults = read_roads(text, line.gazetteer)
    if faults:
        return 0, told(faults)
    with line.store.begin() as unit:
        unit.roads.replace(roads)
    return len(roads), ()


def read_roads(text: str, gazetteer: Gazetteer) -> tuple[tuple[Road, ...], tuple[Fault, ...]]:
    """The roads of a CSV text, and its faults. A file without lines opens every road."""
    table = read_table(text, COLUMNS)
    columns, lines, faults = table.columns, table.lines, table.faults
    if not columns:
        return (), tuple(faults)
    known = {fold(town(each.cercle)): town(each.cercle) for each in gazetteer.places.values() if each.cercle}
    roads = [road for road in (_row(*each, columns, known, faults) for each in lines) if road]
    return tuple(roads), (*faults, *([] if faults else _twins(roads, [number for number, _ in lines])))


def _row(
    number: int, found: list[str], columns: list[str], known: dict[str, str], faults: list[Fault]
) -> Road | None:
    if odd := uneven(number, found, columns):
        faults += odd
        return None
    row = Row(number, dict(zip(columns, found, strict=True)))
    road = Road(
        cercle=row.read("cercle", lambda cell: _cercle(cell, known), ""),
        first=row.read("from_month", _month, 1),
        last=row.read("to_month", _month, 1),
        state=row.read("state", _state, CLOSED),
        verified=row.read("verified", cells.day, date.min),
    )
    faults.extend(row.faults)
    return None if row.faults else road


def _twins(roads: list[Road], lines: list[int]) -> Iterator[Fault]:
    met: dict[tuple[str, int, int], int] = {}
    for road, line in zip(roads, lines, strict=True):
        first = met.setdefault((road.cercle, road.first, road.last), line)
        if first != line:
            said = f"months {road.first} to {road.last} of {road.cercle} are on line {first} too"
            yield Fault(line, "cercle", "twin", said, {"line": str(first)})


def _cercle(cell: str, known: dict[str, str]) -> str:
    found = known.get(fold(cells.words(cell)))
    if not found:
        raise CellError("cercle", f"« {cell.strip()} » is no cercle of the gazetteer", cell=cell.strip())
    return found


def _month(cell: str) -> int:
    text = cell.strip()
    if not re.fullmatch(r"0?[1-9]|1[0-2]", text, re.ASCII):
        raise CellError("month", f"« {text} » is no month, 1 to 12", cell=text)
    return int(text)


def _state(cell: str) -> str:
    state = cell.strip().lower()
    if state not in STATES:
        raise cells.strange_word(state, STATES)
    return state
