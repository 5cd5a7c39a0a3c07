"""Count what was done for them by their own answer: nobody else says that it was help (H8)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.service.ports import Unit
from bot.service.tallies import SMALL

_ANSWERS = ("oui", "peu", "non", "")


class Count(NamedTuple):
    """How many said of one outcome that it was help, a little, none at all, or nothing."""

    confirmed: int
    partly: int
    denied: int
    unconfirmed: int


def counted(unit: Unit) -> Mapping[str, Count]:
    """The counts by outcome, in the order of their names."""
    said: dict[str, list[str]] = {}
    for result in unit.results.all():
        said.setdefault(result.outcome, []).append(result.answer)
    return {outcome: Count(*map(said[outcome].count, _ANSWERS)) for outcome in sorted(said)}


def shown(counts: Mapping[str, Count]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What may be shown of each: every count under five, and none at all, as "<5" (R38)."""
    for outcome, count in counts.items():
        yield outcome, tuple(f"<{SMALL}" if number < SMALL else str(number) for number in count)
