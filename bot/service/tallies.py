"""Counts and ideas without a person: what the store keeps of them, and what may be shown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Protocol

SMALL = 5
"""Counts below could point at somebody (R38)."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often a value was answered in a month of Bamako, "2026-11"."""

    name: str
    value: str
    month: str
    count: int


class Tallies(Protocol):
    """Answers as counts: who gave them is not kept."""

    def add(self, name: str, value: str, month: str) -> None:
        """Count one more."""

    def all(self) -> tuple[Tally, ...]:
        """Every count by name, month and value."""


class Ideas(Protocol):
    """Ideas for the Children's Parliament: who sent them is not kept."""

    def add(self, text: str, now: datetime) -> None:
        """Keep one, sealed, and of its time the day only."""

    def all(self) -> tuple[tuple[date, str], ...]:
        """(day, text), oldest day first; "" for a text that no key opens."""


def shown(tallies: Iterable[Tally]) -> Iterator[tuple[Tally, str]]:
    """Each tally with what may be shown of its count: small ones as "<5" (R38).

    Where one answer alone is small, the smallest other one is hidden too: all questions of a quiz
    have equal totals, and the difference would tell.
    """
    for _, group in groupby(tallies, lambda tally: (tally.name, tally.month)):
        answers = tuple(group)
        large = sorted((each for each in answers if each.count >= SMALL), key=lambda each: each.count)
        hidden = large[:1] if len(answers) - len(large) == 1 else []
        for each in answers:
            yield each, f"<{SMALL}" if each.count < SMALL else "hidden" if each in hidden else str(each.count)
