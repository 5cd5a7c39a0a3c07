"""Read the partners' file, or one partner's form: all of its rows, or all of its faults with their place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.referral.partners import AGES, COSTS, SERVICES, SEXES, Partner
from bot.referral.places import Gazetteer, Place
from bot.service import partner_cells as cells
from bot.service.faults import CellError, Fault
from bot.service.lines import Row, read_table, uneven

COLUMNS = (
    "name", "kind", "services", "ages", "sexes", "languages",
    "place", "days", "hours", "capacity", "verified", "phones",
)  # fmt: skip
OPTIONAL = ("answers", "cost", "verified_by")
"""Who may answer there, f or m: without it, or in an empty cell, both. The others may be unknown."""

_NOWHERE = Place("", "", "", "", 0.0, 0.0, 0, "")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One line of the file: the partner, its id made of its name, and its numbers as E.164."""

    partner: Partner
    phones: tuple[str, ...]


def read_partners(
    text: str, gazetteer: Gazetteer, today: date = date.max
) -> tuple[tuple[PartnerRow, ...], tuple[Fault, ...]]:
    """The partners of a CSV text, and its faults; a line with a fault gives no partner.

    Takes commas or semicolons between cells, CRLF, and the mark that Excel puts at the start.
    Names of columns that are wrong are the only faults told then, for no cell can be read.
    Nobody can have verified a partner after `today`.
    """
    table = read_table(text, COLUMNS, OPTIONAL)
    columns, lines, faults = table.columns, table.lines, table.faults
    if not columns:
        return (), tuple(faults)
    rows = [_line(line, cells, columns, gazetteer, today, faults) for line, cells in lines]
    if not rows:
        faults.append(Fault(0, "", "file-bare", "the file names no partner"))
    _refuse_twins(lines, columns, faults)
    _refuse_shared(rows, [line for line, _ in lines], faults)
    return tuple(row for row in rows if row), tuple(faults)


def read_form(
    typed: Mapping[str, str], gazetteer: Gazetteer, today: date
) -> tuple[PartnerRow | None, tuple[Fault, ...]]:
    """The partner of a form whose fields are the columns of the file, or its faults by column."""
    row = Row(0, typed)
    partner = _read(row, gazetteer, today)
    return (None if row.faults else partner), tuple(row.faults)


def _line(
    line: int,
    found: list[str],
    columns: list[str],
    gazetteer: Gazetteer,
    today: date,
    faults: list[Fault],
) -> PartnerRow | None:
    if odd := uneven(line, found, columns):
        faults += odd
        return None
    row = Row(line, dict(zip(columns, found, strict=True)))
    partner = _read(row, gazetteer, today)
    faults.extend(row.faults)
    return None if row.faults else partner


def _read(row: Row, gazetteer: Gazetteer, today: date) -> PartnerRow:
    return PartnerRow(_partner(row, gazetteer, today), row.read("phones", cells.phones, ()))


def _partner(row: Row, gazetteer: Gazetteer, today: date) -> Partner:
    name = row.read("name", cells.name, "")
    place = row.read("place", lambda cell: cells.place(cell, gazetteer), _NOWHERE)
    opens, closes = row.read("hours", cells.hours, cells.NEVER)
    return Partner(
        id=cells.slug(name),
        name=name,
        kind=row.read("kind", cells.kind, ""),
        services=row.read("services", lambda cell: cells.chosen(cell, SERVICES), _NONE),
        ages=row.read("ages", lambda cell: cells.chosen(cell, AGES), _NONE),
        sexes=row.read("sexes", lambda cell: cells.chosen(cell, SEXES), _NONE),
        place=place.id,
        lat=place.lat,
        lon=place.lon,
        days=row.read("days", cells.days, frozenset()),
        opens=opens,
        closes=closes,
        capacity=row.read("capacity", cells.count, 0),
        verified=row.read("verified", lambda cell: _past(cell, today), date.min),
        languages=row.read("languages", cells.languages, _NONE),
        answers=row.read("answers", _answers, _NONE) if "answers" in row.cells else frozenset(SEXES),
        cost=row.read("cost", _cost, "") if "cost" in row.cells else "",
        verified_by=row.read("verified_by", cells.who, "") if "verified_by" in row.cells else "",
    )


def _answers(cell: str) -> frozenset[str]:
    return cells.chosen(cell, SEXES) if cell.strip() else frozenset(SEXES)


def _cost(cell: str) -> str:
    cost = cell.strip().lower()
    if cost and cost not in COSTS:
        raise cells.strange_word(cost, COSTS)
    return cost


def _past(cell: str, today: date) -> date:
    day = cells.day(cell)
    if day > today:
        said = f"« {cell.strip()} » has yet to come; write the day on which it was verified"
        raise CellError("future", said, cell=cell.strip())
    return day


def _refuse_twins(lines: list[tuple[int, list[str]]], columns: list[str], faults: list[Fault]) -> None:
    """Two lines with one name would be one partner."""
    first: dict[str, int] = {}
    for line, found in lines:
        name = cells.slug(found[columns.index("name")]) if len(found) == len(columns) else ""
        if name in first:
            said = f"it is the name on line {first[name]} too"
            faults.append(Fault(line, "name", "twin", said, {"line": str(first[name])}))
        elif name:
            first[name] = line


def _refuse_shared(rows: list[PartnerRow | None], lines: list[int], faults: list[Fault]) -> None:
    """A phone answers for one partner: an answer from it could mean either."""
    first: dict[str, int] = {}
    for line, row in zip(lines, rows, strict=True):
        for phone in row.phones if row else ():
            if first.setdefault(phone, line) != line:
                said = f"one of them is on line {first[phone]} too"
                faults.append(Fault(line, "phones", "phone-shared", said, {"line": str(first[phone])}))
