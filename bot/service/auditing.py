"""Read the audit: administrators all of it, coordinators what their own people did or what concerns them."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from io import StringIO

from bot.service.codes import CODE
from bot.service.formula import protected
from bot.service.hearers import COMPLAINT, COORDINATION, unwanted
from bot.service.line import BAMAKO
from bot.service.ports import Unit
from bot.service.records import ASKED, HELD
from bot.service.staff import ADMINISTRATOR, Entry, Staff

PAGE, FILE = 50, 1000
"""Lines of a page, and those read at once for a file."""
_EVER = (*ASKED, *HELD, "refused", "revoked")


@dataclass(frozen=True, slots=True)
class Sought:
    """Which lines: by whom, of what kind, about what, not older than `since`, older than the number `before`.

    "", None and 0 narrow nothing.
    """

    who: str = ""
    what: str = ""
    object: str = ""
    since: datetime | None = None
    before: int = 0


def lines(unit: Unit, me: Staff, sought: Sought, limit: int = PAGE) -> tuple[tuple[Entry, ...], int]:
    """The newest lines that somebody may read, and the number to go on before; 0 when these are the last."""
    found = unit.audit.entries(
        who=sought.who,
        what=sought.what,
        object=sought.object,
        before=sought.before,
        limit=limit,
        since=sought.since,
        within=_within(unit, me),
    )
    more = found[-1].number if len(found) == limit else 0
    return tuple(each for each in found if _shown(unit, me, each.object)), more


def sheet(unit: Unit, me: Staff, sought: Sought, head: Sequence[str]) -> str:
    """All of them as a spreadsheet opens it: Excel's mark, CRLF, no cell a formula, times of Bamako."""
    out = StringIO(newline="")
    out.write("\ufeff")
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(head)
    rows.writerows([protected(cell) for cell in _cells(each)] for each in _all(unit, me, sought))
    return out.getvalue()


def _all(unit: Unit, me: Staff, sought: Sought) -> Iterator[Entry]:
    more = -1
    while more:
        found, more = lines(unit, me, sought, FILE)
        yield from found
        sought = replace(sought, before=more)


def _cells(entry: Entry) -> tuple[str, ...]:
    when = f"{entry.at.astimezone(BAMAKO):%Y-%m-%d %H:%M:%S}"
    return str(entry.number), when, entry.who, entry.what, entry.object, entry.why


def _within(unit: Unit, me: Staff) -> frozenset[str] | None:
    """The names of a coordinator's people and of what is theirs; None for whoever reads all."""
    if me.role == ADMINISTRATOR:
        return None
    people = (each.login for each in unit.staff.all() if each.partner == me.partner)
    cases = (case.code for case, _ in unit.referrals.mine(me.partner, _EVER))
    return frozenset((me.partner, *people, *cases))


def _shown(unit: Unit, me: Staff, object: str) -> bool:
    """Whether the name of a case may be read: a team that she excluded finds it nowhere (R35)."""
    case = unit.cases.by_code(object) if CODE.fullmatch(object) and me.role != ADMINISTRATOR else None
    if case is None:
        return True
    if me.partner in unwanted(unit, case):
        return False
    mine = next((one for one in unit.referrals.of(case.id) if one.partner == me.partner), None)
    return not mine.barred if mine else case.need != COMPLAINT and _coordinates(unit, me)


def _coordinates(unit: Unit, me: Staff) -> bool:
    return any(each.id == me.partner and each.kind == COORDINATION for each in unit.partners.all())
