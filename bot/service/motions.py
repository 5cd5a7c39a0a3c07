"""What one person proposes and another has to confirm, and what keeps it (R27, R41)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

OVERRIDE, CLOSE = "override", "close"
"""Offer a case to a partner that she said no yes to; close it as false, which nobody does alone."""


@dataclass(frozen=True, slots=True)
class Motion:
    """`who` (a login) proposes `what` of a case, with a reason; `target` is a partner's id or an outcome."""

    id: str
    case: str
    what: str
    target: str
    who: str
    why: str
    at: datetime


class Motions(Protocol):
    """Those that wait; what is confirmed or refused is gone, and stands in the case's story."""

    def add(self, motion: Motion) -> bool:
        """Keep one; False when the same waits already."""

    def waiting(self, partner: str) -> tuple[tuple[Motion, str], ...]:
        """All but those of cases that exclude a partner, oldest first, with the case's code."""

    def of(self, case: str) -> tuple[Motion, ...]:
        """Those of a case, oldest first."""

    def take(self, id_: str) -> bool:
        """Take one off; False when somebody else has, so that nothing is done twice."""
