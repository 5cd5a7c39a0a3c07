"""What the use cases need of the store of outcomes: what was done for them, and their own answer (H8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Result:
    """An outcome of a case and what she said of it: "oui", "peu", "non", or "" for nothing."""

    outcome: str
    answer: str


class Results(Protocol):
    """What was done in each case, by her answer."""

    def all(self) -> Iterable[Result]:
        """One for each outcome that a case closed with, or that she denied."""
