"""Who looks at a case now, so that two people on one case see each other; and until when it was read."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

FRESH = timedelta(seconds=60)
"""So long after the last look, somebody still counts as looking."""
VISIT = timedelta(minutes=30)
"""So long after the last look, another one is told to the audit anew."""
KEPT = timedelta(hours=1)
"""So long after it a look is forgotten, but one that tells until where her messages were read."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who looks at a case: the id of a member of the staff, and the partner worked for."""

    staff: str
    partner: str
    at: datetime


class Viewings(Protocol):
    """The last look of each person at each case."""

    def look(self, case: str, staff: str, partner: str, now: datetime) -> bool:
        """Somebody looks now; whether it is a new visit."""

    def others(self, case: str, staff: str, now: datetime) -> tuple[Viewer, ...]:
        """Who else looks at it, the newest look first."""

    def purge(self, before: datetime) -> int:
        """Forget looks of before, but at cases where she had written until then; how many."""
