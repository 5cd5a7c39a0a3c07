"""Read the rosters' file: all of its shifts, or every error by line and column."""

from collections.abc import Iterator, Mapping

from bot.referral.hours import told
from bot.referral.partner import Partner
from bot.referral.roster import Shift, holes
from bot.service import partner_cells as cells
from bot.service.line import Line
from bot.service.lines import Row, read_table, uneven
from bot.service.ports import Unit

COLUMNS = ("partner", "shift", "days", "hours", "phones")

Team = tuple[Partner, Mapping[str, str]]
"""A partner, and its phones as persons by number."""
_Rosters = dict[str, tuple[Shift, ...]]


def import_rosters(line: Line, text: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """How many shifts there are now, or 0; the errors; and a warning for each hole, which is kept.

    Partners that the file does not name have no roster any more: their opening hours count.
    """
    with line.store.begin() as unit:
        teams = {partner.id: (partner, _phones(unit, partner)) for partner in unit.partners.all()}
        rosters, errors = read_rosters(text, teams)
        if errors:
            return 0, errors, ()
        unit.rosters.replace(rosters)
    found = (hole for id_, shifts in rosters.items() for hole in told_holes(teams[id_][0], shifts))
    return sum(map(len, rosters.values())), (), tuple(found)


def read_rosters(text: str, teams: Mapping[str, Team]) -> tuple[_Rosters, tuple[str, ...]]:
    """The shifts of a CSV text by partner, and a sentence for each error."""
    table = read_table(text, COLUMNS)
    columns, lines, errors = table.columns, table.lines, table.errors
    if not columns:
        return {}, tuple(errors)
    found: _Rosters = {}
    for number, row in lines:
        _read(number, row, columns, teams, found, errors)
    if not lines:
        errors.append("the file names no shift")
    return ({} if errors else found), tuple(errors)


def told_holes(partner: Partner, shifts: tuple[Shift, ...]) -> Iterator[str]:
    """A sentence for each time in which a partner is open and nobody is on call."""
    for start, end in holes(partner, shifts):
        yield f"{partner.id}: nobody is on call from {told(start)} to {told(end)}"


def _read(
    number: int,
    found: list[str],
    columns: list[str],
    teams: Mapping[str, Team],
    rosters: _Rosters,
    errors: list[str],
) -> None:
    if odd := uneven(number, found, columns):
        errors += odd
        return
    row = Row(number, dict(zip(columns, found, strict=True)))
    partner = row.read("partner", lambda cell: _partner(cell, teams), "")
    before = rosters.get(partner, ())
    shift = _shift(row, teams[partner][1] if partner else None)
    if any(each.name == shift.name for each in before):
        row.errors.append(f"line {number}, shift: « {shift.name} » of this partner is on a line before")
    errors.extend(row.errors)
    if not row.errors:
        rosters[partner] = (*before, shift)


def _shift(row: Row, phones: Mapping[str, str] | None) -> Shift:
    opens, closes = row.read("hours", cells.hours, cells.NEVER)
    return Shift(
        name=row.read("shift", cells.kind, ""),
        days=row.read("days", cells.days, frozenset()),
        opens=opens,
        closes=closes,
        phones=row.read("phones", lambda cell: _rung(cell, phones), ()),
    )


def _partner(cell: str, teams: Mapping[str, Team]) -> str:
    slug = cells.slug(cells.words(cell))
    if slug not in teams:
        raise ValueError(f"« {cell.strip()} » is no partner of the directory")
    return slug


def _rung(cell: str, phones: Mapping[str, str] | None) -> tuple[str, ...]:
    numbers = cells.phones(cell)
    if phones is None:
        return ()
    strange = [at for at, number in enumerate(numbers, 1) if number not in phones]
    if strange:
        # By its place only: a number that is not this partner's may be anybody's.
        which = ", ".join(str(at) for at in strange)
        raise ValueError(f"number {which} of this cell is none of this partner's phones")
    return tuple(phones[number] for number in numbers)


def _phones(unit: Unit, partner: Partner) -> Mapping[str, str]:
    return {unit.people.number(person): person for person in unit.partners.phones(partner.id)}
