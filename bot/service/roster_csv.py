"""Read the rosters' file: all of its shifts, or every fault by line and column."""

from collections.abc import Iterator, Mapping

from bot.referral import hours
from bot.referral.partner import Partner
from bot.referral.roster import Shift, holes
from bot.service import partner_cells as cells
from bot.service.faults import CellError, Fault, told
from bot.service.line import Line
from bot.service.lines import Row, read_table, uneven
from bot.service.ports import Unit

COLUMNS = ("partner", "shift", "days", "hours", "phones")

Team = tuple[Partner, Mapping[str, str]]
"""A partner, and its phones as persons by number."""
Rosters = dict[str, tuple[Shift, ...]]


def import_rosters(line: Line, text: str) -> tuple[int, tuple[str, ...], tuple[str, ...]]:
    """How many shifts there are now, or 0; the errors; and a warning for each hole, which is kept.

    Partners that the file does not name have no roster any more: their opening hours count.
    """
    with line.store.begin() as unit:
        teams = all_teams(unit)
        rosters, faults = read_rosters(text, teams)
        if faults:
            return 0, told(faults), ()
        unit.rosters.replace(rosters)
    found = (hole for id_, shifts in rosters.items() for hole in told_holes(teams[id_][0], shifts))
    return sum(map(len, rosters.values())), (), tuple(found)


def all_teams(unit: Unit) -> Mapping[str, Team]:
    """Every partner by id."""
    return {partner.id: (partner, _phones(unit, partner)) for partner in unit.partners.all()}


def read_rosters(text: str, teams: Mapping[str, Team]) -> tuple[Rosters, tuple[Fault, ...]]:
    """The shifts of a CSV text by partner, and its faults."""
    table = read_table(text, COLUMNS)
    columns, lines, faults = table.columns, table.lines, table.faults
    if not columns:
        return {}, tuple(faults)
    found: Rosters = {}
    for number, row in lines:
        _read(number, row, columns, teams, found, faults)
    if not lines:
        faults.append(Fault(0, "", "file-bare", "the file names no shift"))
    return ({} if faults else found), tuple(faults)


def told_holes(partner: Partner, shifts: tuple[Shift, ...]) -> Iterator[str]:
    """A sentence for each time in which a partner is open and nobody is on call."""
    for start, end in holes(partner, shifts):
        yield f"{partner.id}: nobody is on call from {hours.told(start)} to {hours.told(end)}"


def _read(
    number: int,
    found: list[str],
    columns: list[str],
    teams: Mapping[str, Team],
    rosters: Rosters,
    faults: list[Fault],
) -> None:
    if odd := uneven(number, found, columns):
        faults += odd
        return
    row = Row(number, dict(zip(columns, found, strict=True)))
    partner = row.read("partner", lambda cell: _partner(cell, teams), "")
    before = rosters.get(partner, ())
    shift = _shift(row, teams[partner][1] if partner else None)
    if any(each.name == shift.name for each in before):
        said = f"« {shift.name} » of this partner is on a line before"
        row.faults.append(Fault(number, "shift", "shift-twin", said, {"cell": shift.name}))
    faults.extend(row.faults)
    if not row.faults:
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
        raise CellError("partner", f"« {cell.strip()} » is no partner of the directory", cell=cell.strip())
    return slug


def _rung(cell: str, phones: Mapping[str, str] | None) -> tuple[str, ...]:
    numbers = cells.phones(cell)
    if phones is None:
        return ()
    strange = [at for at, number in enumerate(numbers, 1) if number not in phones]
    if strange:
        # By its place only: a number that is not this partner's may be anybody's.
        which = ", ".join(str(at) for at in strange)
        raise CellError("stranger", f"number {which} of this cell is none of this partner's phones", at=which)
    return tuple(phones[number] for number in numbers)


def _phones(unit: Unit, partner: Partner) -> Mapping[str, str]:
    return {unit.people.number(person): person for person in unit.partners.phones(partner.id)}
