"""Renew the directory from a CSV: all of its rows, or none and every fault."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from bot.referral.partner import Partner
from bot.service.faults import told
from bot.service.line import Line
from bot.service.partner_csv import PartnerRow, read_partners
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
    rows, faults = read_partners(text, line.gazetteer)
    if faults:
        return 0, told(faults)
    with line.store.begin() as unit:
        if verified:
            rows = tuple(replace(row, partner=replace(row.partner, verified=verified)) for row in rows)
        keep_partners(line, unit, rows, now)
    return len(rows), ()


def keep_partners(line: Line, unit: Unit, rows: Sequence[PartnerRow], now: datetime) -> None:
    """Have these partners and no others."""
    known = {partner.id: partner for partner in unit.partners.all()}
    for row in rows:
        new = replace(row, partner=merged(row.partner, known.get(row.partner.id)))
        if known.get(new.partner.id) != new.partner or numbers(unit, new.partner.id) != new.phones:
            keep_partner(unit, new, now)
    retire_all_but(line, unit, frozenset(row.partner.id for row in rows), now)


def numbers(unit: Unit, partner: str) -> tuple[str, ...]:
    """The numbers of a partner, E.164, in the order to try them; "" for one that no key opens."""
    return tuple(unit.people.number(person) for person in unit.partners.phones(partner))


def keep_partner(unit: Unit, row: PartnerRow, now: datetime) -> None:
    """Add or renew one; its phones are staff from now on."""
    unit.partners.replace(row.partner, tuple(_staff(unit, phone, now) for phone in row.phones), now)


def merged(new: Partner, known: Partner | None) -> Partner:
    """The partner of a file that may be older than its columns `cost` and `verified_by`: what it does not
    tell stays, the name of who verified it as long as the day does."""
    if known is None:
        return new
    same = new.verified == known.verified and not new.verified_by
    who = known.verified_by if same else new.verified_by
    return replace(new, cost=new.cost or known.cost, verified_by=who)


def retire_all_but(line: Line, unit: Unit, keep: frozenset[str], now: datetime) -> None:
    """Have no other partner any more; what the others had goes on."""
    gone = [partner.id for partner in unit.partners.all() if partner.id not in keep]
    unit.partners.retire(keep, now)
    for partner in gone:
        bereave(line, unit, partner, now)


def _staff(unit: Unit, phone: str, now: datetime) -> str:
    person = unit.people.meet(phone, now)
    if not person.language:
        unit.people.change(replace(person, language=STAFF))
    return person.id
