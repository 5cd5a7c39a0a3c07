"""The four lists that a file renews: partners, rosters, roads, emergency numbers; all at one door."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from bot.referral.partner import Partner
from bot.referral.roster import Shift, holes
from bot.service import hotline_csv, road_csv, roster_csv, rows
from bot.service.dialled import Hotline
from bot.service.directory import keep_partners, merged, numbers
from bot.service.faults import Fault
from bot.service.line import BAMAKO, Line
from bot.service.partner_csv import PartnerRow, read_partners
from bot.service.plan import Hole, Leaving
from bot.service.ports import Unit
from bot.service.retiring import leaving
from bot.service.rows import Cells


@dataclass(frozen=True, slots=True)
class Given:
    """What a file gives: the list as it would be, what comes of it, and the deed itself."""

    rows: Sequence[Cells] = ()
    faults: tuple[Fault, ...] = ()
    holes: tuple[Hole, ...] = ()
    leaving: tuple[Leaving, ...] = ()
    keep: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True)
class Register:
    """A list: its columns, those that name a row, its rows as they are now, and how to read its file.

    `most` is the lines of a file that are read. The database is held while it is applied, and a request
    for help waits: measured on SQLite, 7 ms a new partner, so that 500 take less than half of the 8 s that
    a request waits at most.
    """

    name: str
    columns: tuple[str, ...]
    key: tuple[str, ...]
    most: int
    rows: Callable[[Line, Unit], Sequence[Cells]]
    read: Callable[[Line, Unit, str, datetime], Given]


def partner_rows(line: Line, unit: Unit) -> list[Cells]:
    """The directory, by id."""
    return [rows.partner_cells(each, numbers(unit, each.id), line.gazetteer) for each in unit.partners.all()]


def _read_partners(line: Line, unit: Unit, text: str, now: datetime) -> Given:
    found, faults = read_partners(text, line.gazetteer, _today(now))
    if faults:
        return Given(faults=faults)
    known = {partner.id: partner for partner in unit.partners.all()}
    new = [replace(row, partner=merged(row.partner, known.get(row.partner.id))) for row in found]
    keep = {row.partner.id for row in new}
    return Given(
        rows=[rows.partner_cells(row.partner, row.phones, line.gazetteer) for row in new],
        holes=tuple(_holes(_with_rosters(unit, new))),
        leaving=tuple(_leaving(unit, [each for each in known.values() if each.id not in keep])),
        keep=lambda: keep_partners(line, unit, found, now),
    )


def roster_rows(line: Line, unit: Unit) -> list[Cells]:
    """Every roster, by partner."""
    found, shifts = roster_csv.all_teams(unit), unit.rosters.all()
    return [
        row
        for id_, (partner, persons) in found.items()
        for row in rows.shift_cells(partner, shifts.get(id_, ()), _by_person(persons))
    ]


def _read_rosters(line: Line, unit: Unit, text: str, now: datetime) -> Given:
    teams = roster_csv.all_teams(unit)
    found, faults = roster_csv.read_rosters(text, teams)
    if faults:
        return Given(faults=faults)
    made = [(teams[id_], shifts) for id_, shifts in found.items()]
    return Given(
        rows=[
            row
            for (partner, persons), shifts in made
            for row in rows.shift_cells(partner, shifts, _by_person(persons))
        ],
        holes=tuple(_holes((partner, shifts) for (partner, _), shifts in made)),
        keep=lambda: unit.rosters.replace(found),
    )


def _road_rows(line: Line, unit: Unit) -> list[Cells]:
    return [rows.road_cells(each) for each in unit.roads.all()]


def _read_roads(line: Line, unit: Unit, text: str, now: datetime) -> Given:
    found, faults = road_csv.read_roads(text, line.gazetteer)
    made = [rows.road_cells(each) for each in found]
    return Given(faults=faults) if faults else Given(made, keep=lambda: unit.roads.replace(found))


def _hotline_rows(line: Line, unit: Unit) -> list[Cells]:
    return [rows.hotline_cells(each) for each in unit.hotlines.all()]


def _read_hotlines(line: Line, unit: Unit, text: str, now: datetime) -> Given:
    found, faults = hotline_csv.read_hotlines(text, _today(now))
    if faults:
        return Given(faults=faults)
    known = {each.number: each for each in unit.hotlines.all()}
    made = [rows.hotline_cells(_later(each, known.get(each.number))) for each in found]
    return Given(made, keep=lambda: hotline_csv.keep_hotlines(unit, found))


REGISTERS: Mapping[str, Register] = {
    each.name: each
    for each in (
        Register("partners", rows.PARTNER, ("name",), 500, partner_rows, _read_partners),
        Register("rosters", roster_csv.COLUMNS, ("partner", "shift"), 1500, roster_rows, _read_rosters),
        Register("roads", road_csv.COLUMNS, road_csv.COLUMNS[:3], 500, _road_rows, _read_roads),
        Register("hotlines", hotline_csv.COLUMNS, ("number",), 500, _hotline_rows, _read_hotlines),
    )
}


def _today(now: datetime) -> date:
    return now.astimezone(BAMAKO).date()


def _with_rosters(unit: Unit, found: Sequence[PartnerRow]) -> Iterator[tuple[Partner, tuple[Shift, ...]]]:
    shifts = unit.rosters.all()
    yield from ((row.partner, shifts.get(row.partner.id, ())) for row in found)


def _holes(teams: Iterator[tuple[Partner, tuple[Shift, ...]]]) -> Iterator[Hole]:
    for partner, shifts in teams:
        yield from (Hole(partner.name, start, end) for start, end in holes(partner, shifts))


def _leaving(unit: Unit, gone: Sequence[Partner]) -> Iterator[Leaving]:
    for partner in gone:
        yield Leaving(partner.name, *leaving(unit, partner.id))


def _by_person(persons: Mapping[str, str]) -> Mapping[str, str]:
    return {person: number for number, person in persons.items()}


def _later(new: Hotline, known: Hotline | None) -> Hotline:
    """The one that stays: of two days on which a number was dialled, the later."""
    if known is None or not known.verified or (new.verified and new.verified >= known.verified):
        return new
    return replace(new, verified=known.verified, verified_by=known.verified_by)
