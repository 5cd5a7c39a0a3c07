"""What a file would change in a list, told before anything is changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from bot.service.faults import Fault
from bot.service.last_two import last_two_each
from bot.service.rows import Cells

PHONES = "phones"
"""The column whose cells hold the numbers of people: a plan tells that it changes, and masks what it held."""


@dataclass(frozen=True, slots=True)
class Change:
    """A row that is there already, and (column, before, after) of each of its cells that changes."""

    title: str
    cells: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Hole:
    """From minute `start` of the week to `end` a partner is open and nobody is on call."""

    partner: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Leaving:
    """A partner that leaves: how many cases it has, and how many it was asked about."""

    partner: str
    held: int
    asked: int


@dataclass(frozen=True, slots=True)
class Plan:
    """With a fault, nothing would change. `print` is the same as long as the same would change."""

    added: tuple[str, ...] = ()
    changed: tuple[Change, ...] = ()
    gone: tuple[str, ...] = ()
    same: int = 0
    leaving: tuple[Leaving, ...] = ()
    holes: tuple[Hole, ...] = ()
    faults: tuple[Fault, ...] = ()
    print: str = ""

    @property
    def empty(self) -> bool:
        """Whether the list would stay as it is."""
        return not (self.added or self.changed or self.gone)


def keyed(rows: Iterable[Cells], key: tuple[str, ...]) -> dict[str, Cells]:
    """Rows by what names them."""
    return {" · ".join(row[column] for column in key): row for row in rows}


def compare(
    before: Mapping[str, Cells],
    after: Mapping[str, Cells],
    leaving: tuple[Leaving, ...] = (),
    holes: tuple[Hole, ...] = (),
) -> Plan:
    """What it takes to get from some rows to others."""
    both = [title for title in after if title in before]
    changed = [Change(title, _cells(before[title], after[title])) for title in both]
    changed = [change for change in changed if change.cells]
    return Plan(
        added=tuple(title for title in after if title not in before),
        changed=tuple(changed),
        gone=tuple(title for title in before if title not in after),
        same=len(both) - len(changed),
        leaving=leaving,
        holes=holes,
        print=sha256(repr((_sorted(before), _sorted(after), leaving)).encode()).hexdigest()[:32],
    )


def _cells(before: Cells, after: Cells) -> tuple[tuple[str, str, str], ...]:
    found = ((column, before[column], after[column]) for column in after)
    return tuple(
        (column, last_two_each(was), last_two_each(will)) if column == PHONES else (column, was, will)
        for column, was, will in found
        if was != will
    )


def _sorted(rows: Mapping[str, Cells]) -> list[tuple[str, list[tuple[str, str]]]]:
    return sorted((title, sorted(row.items())) for title, row in rows.items())
