"""Change one partner of the directory: its form is a row of the file, checked by the same rules."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from bot.referral.hours import NAMES
from bot.referral.partner import Partner
from bot.service.cells import seen
from bot.service.directory import keep_partner, numbers, retire_all_but
from bot.service.faults import CellError, Fault
from bot.service.hearers import COORDINATION
from bot.service.line import BAMAKO, Line
from bot.service.partner_csv import PartnerRow, read_form
from bot.service.ports import Unit
from bot.service.rows import PARTNER, Cells, partner_cells

FIELDS = tuple(column for column in PARTNER if column != "verified_by")
"""The fields of the form: who verified it is whoever writes another day."""
REASON = 5
"""Letters of a reason."""


def found(unit: Unit, id_: str) -> Partner | None:
    """The active partner with this id."""
    return next((each for each in unit.partners.all() if each.id == id_), None)


def filled(line: Line, partner: Partner) -> Cells:
    """The form as the directory has it, each day by itself.

    Without the numbers: an empty field leaves them as they are.
    """
    days = ";".join(NAMES[day] for day in sorted(partner.days))
    return {**partner_cells(partner, (), line.gazetteer), "days": days}


def print_of(line: Line, unit: Unit, partner: Partner) -> str:
    """The same as long as nobody has changed the partner."""
    cells = partner_cells(partner, numbers(unit, partner.id), line.gazetteer)
    return sha256(repr(sorted(cells.items())).encode()).hexdigest()[:16]


def check(
    line: Line, unit: Unit, known: Partner | None, typed: Mapping[str, str], who: str, now: datetime
) -> tuple[PartnerRow | None, tuple[Fault, ...]]:
    """The row of a form, for a partner or for a new one, or its faults by field."""
    cells = {name: typed.get(name, "") for name in FIELDS}
    if known and not cells["phones"].strip():
        cells["phones"] = ";".join(numbers(unit, known.id))
    row, faults = read_form(cells, line.gazetteer, now.astimezone(BAMAKO).date())
    if row is None:
        return None, faults
    faults = _of_the_name(unit, known, row) or _of_the_kind(unit, known, row) or _of_the_phones(unit, row)
    return (None if faults else replace(row, partner=_signed(row.partner, known, who))), faults


def keep(line: Line, unit: Unit, known: Partner | None, row: PartnerRow, who: str, now: datetime) -> None:
    """Add or change it, and write down which columns changed."""
    after = partner_cells(row.partner, row.phones, line.gazetteer)
    before = partner_cells(known, numbers(unit, known.id), line.gazetteer) if known else {}
    changed = [column for column in after if after[column] != before.get(column)]
    keep_partner(unit, row, now)
    what = "partner-changed" if known else "partner-added"
    unit.audit.add(who, what, row.partner.id, ", ".join(changed) if known else "", now)


def verify(unit: Unit, partner: Partner, who: str, now: datetime) -> None:
    """Somebody asked today, and all that the directory says of it is true (R44)."""
    verified = replace(partner, verified=now.astimezone(BAMAKO).date(), verified_by=who)
    unit.partners.replace(verified, unit.partners.phones(partner.id), now)
    unit.audit.add(who, "partner-verified", partner.id, "", now)


def retire(line: Line, unit: Unit, partner: Partner, who: str, why: str, now: datetime) -> None:
    """Offer to it no more; what it has goes to the coordination, what it was asked about to the next.

    Raises CellError without a reason, and for the last coordination: then nobody would be asked.
    """
    why = reason(why)
    if _is_last(unit, partner):
        raise CellError("last-coordination", "it is the only coordination; add another one first")
    others = frozenset(each.id for each in unit.partners.all() if each.id != partner.id)
    retire_all_but(line, unit, others, now)
    unit.audit.add(who, "partner-retired", partner.id, why, now)


def phone(unit: Unit, partner: Partner, rank: int, who: str, why: str, now: datetime) -> str:
    """The number of a phone, E.164, by its place from 1, and it is written down who saw it and why (R34).

    Raises CellError without a reason, and IndexError where there is no such phone.
    """
    why = reason(why)
    found = numbers(unit, partner.id)
    if not 0 < rank <= len(found):
        raise IndexError(rank)
    unit.audit.add(who, "number-revealed", partner.id, f"phone {rank}: {why}", now)
    return found[rank - 1]


def reason(why: str) -> str:
    """A reason in a few words. Raises CellError."""
    text = seen(why)[:200]
    if len(text) < REASON:
        raise CellError("reason", "say why, in a few words")
    return text


def _signed(partner: Partner, known: Partner | None, who: str) -> Partner:
    same = known is not None and known.verified == partner.verified
    return replace(partner, verified_by=known.verified_by if known and same else who)


def _of_the_name(unit: Unit, known: Partner | None, row: PartnerRow) -> tuple[Fault, ...]:
    if known and row.partner.id != known.id:
        return (Fault(0, "name", "renamed", "another name is another partner", {"cell": known.name}),)
    if not known and found(unit, row.partner.id):
        return (Fault(0, "name", "name-taken", "the directory has this name", {"cell": row.partner.name}),)
    return ()


def _is_last(unit: Unit, partner: Partner) -> bool:
    """Whether nobody could be asked without it when no other can help."""
    kinds = [each.kind for each in unit.partners.all() if each.id != partner.id]
    return partner.kind == COORDINATION and COORDINATION not in kinds


def _of_the_kind(unit: Unit, known: Partner | None, row: PartnerRow) -> tuple[Fault, ...]:
    if known and row.partner.kind != known.kind and _is_last(unit, known):
        return (Fault(0, "kind", "last-coordination", "it is the only coordination"),)
    return ()


def _of_the_phones(unit: Unit, row: PartnerRow) -> tuple[Fault, ...]:
    """A phone answers for one partner: an answer from it could mean either."""
    for other in unit.partners.all():
        if other.id != row.partner.id and set(row.phones) & set(numbers(unit, other.id)):
            said = f"one of them is a phone of {other.name}"
            return (Fault(0, "phones", "phone-taken", said, {"cell": other.name}),)
    return ()
