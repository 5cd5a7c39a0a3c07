"""Renew the directory from a CSV: all of its rows, or none and every error."""

from dataclasses import replace
from datetime import date, datetime

from bot.service.line import Line
from bot.service.partner_csv import read_partners
from bot.service.ports import Unit
from bot.service.post import STAFF
from bot.service.retiring import bereave


def import_partners(
    line: Line, text: str, now: datetime, verified: date | None = None
) -> tuple[int, tuple[str, ...]]:
    """How many partners are in the directory now, or 0 and the errors by line and column.

    Partners that the file no longer names are no longer offered, and what they had goes to the
    coordination. `verified` stands in for the file's dates, for the example directory, which nobody verifies.
    """
    rows, errors = read_partners(text, line.gazetteer)
    if errors:
        return 0, errors
    with line.store.begin() as unit:
        for row in rows:
            persons = tuple(_staff(unit, phone, now) for phone in row.phones)
            unit.partners.replace(
                replace(row.partner, verified=verified or row.partner.verified), persons, now
            )
        _retire(line, unit, frozenset(row.partner.id for row in rows), now)
    return len(rows), ()


def _retire(line: Line, unit: Unit, keep: frozenset[str], now: datetime) -> None:
    gone = [partner.id for partner in unit.partners.all() if partner.id not in keep]
    unit.partners.retire(keep, now)
    for partner in gone:
        bereave(line, unit, partner, now)


def _staff(unit: Unit, phone: str, now: datetime) -> str:
    person = unit.people.meet(phone, now)
    if not person.language:
        unit.people.change(replace(person, language=STAFF))
    return person.id
