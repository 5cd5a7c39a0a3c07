"""Read the partners' file: all of its rows, or all of its errors with their line and column."""

from dataclasses import dataclass
from datetime import date

from bot.referral.partners import AGES, SERVICES, SEXES, Partner
from bot.referral.places import Gazetteer, Place
from bot.service import partner_cells as cells
from bot.service.lines import Row, read_table, uneven

COLUMNS = (
    "name", "kind", "services", "ages", "sexes", "languages",
    "place", "days", "hours", "capacity", "verified", "phones",
)  # fmt: skip
OPTIONAL = ("answers",)
"""Who may answer there, f or m: without it, or in an empty cell, both."""

_NOWHERE = Place("", "", "", "", 0.0, 0.0, 0, "")
_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """One line of the file: the partner, its id made of its name, and its numbers as E.164."""

    partner: Partner
    phones: tuple[str, ...]


def read_partners(text: str, gazetteer: Gazetteer) -> tuple[tuple[PartnerRow, ...], tuple[str, ...]]:
    """The partners of a CSV text, and a sentence for each error; a line with an error gives no partner.

    Takes commas or semicolons between cells, CRLF, and the mark that Excel puts at the start.
    Names of columns that are wrong are the only errors told then, for no cell can be read.
    """
    table = read_table(text, COLUMNS, OPTIONAL)
    columns, lines, errors = table.columns, table.lines, table.errors
    if not columns:
        return (), tuple(errors)
    rows = [_row(line, cells, columns, gazetteer, errors) for line, cells in lines]
    if not rows:
        errors.append("the file names no partner")
    _refuse_twins(lines, columns, errors)
    _refuse_shared(rows, [line for line, _ in lines], errors)
    return tuple(row for row in rows if row), tuple(errors)


def _row(
    line: int, found: list[str], columns: list[str], gazetteer: Gazetteer, errors: list[str]
) -> PartnerRow | None:
    if odd := uneven(line, found, columns):
        errors += odd
        return None
    row = Row(line, dict(zip(columns, found, strict=True)))
    partner = PartnerRow(_partner(row, gazetteer), row.read("phones", cells.phones, ()))
    errors.extend(row.errors)
    return None if row.errors else partner


def _partner(row: Row, gazetteer: Gazetteer) -> Partner:
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
        verified=row.read("verified", cells.day, date.min),
        languages=row.read("languages", cells.languages, _NONE),
        answers=row.read("answers", _answers, _NONE) if "answers" in row.cells else frozenset(SEXES),
    )


def _answers(cell: str) -> frozenset[str]:
    return cells.chosen(cell, SEXES) if cell.strip() else frozenset(SEXES)


def _refuse_twins(lines: list[tuple[int, list[str]]], columns: list[str], errors: list[str]) -> None:
    """Two lines with one name would be one partner."""
    first: dict[str, int] = {}
    for line, found in lines:
        name = cells.slug(found[columns.index("name")]) if len(found) == len(columns) else ""
        if name in first:
            errors.append(f"line {line}, name: it is the name on line {first[name]} too")
        elif name:
            first[name] = line


def _refuse_shared(rows: list[PartnerRow | None], lines: list[int], errors: list[str]) -> None:
    """A phone answers for one partner: an answer from it could mean either."""
    first: dict[str, int] = {}
    for line, row in zip(lines, rows, strict=True):
        for phone in row.phones if row else ():
            if first.setdefault(phone, line) != line:
                errors.append(f"line {line}, phones: one of them is on line {first[phone]} too")
