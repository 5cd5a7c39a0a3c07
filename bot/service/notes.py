"""What the use cases need of the store of notes that partners write of their cases."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Note:
    """What a partner wrote of a case, and when."""

    at: datetime
    partner: str
    text: str


class Notes(Protocol):
    """Notes by case, sealed: for assigned staff only, and never sent back to any phone."""

    def keep(self, case: str, partner: str, text: str, now: datetime) -> None:
        """Add one."""

    def of(self, case: str) -> tuple[Note, ...]:
        """Those of a case, oldest first."""

    def forget(self, case: str) -> None:
        """Delete those of a case."""
