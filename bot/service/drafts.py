"""A file of the directory between the page that tells what it would change and the one that does it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

LIFE = timedelta(hours=1)
"""So long a file waits for its second step."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file for one list, as it was sent at `at`."""

    id: str
    register: str
    text: str
    at: datetime


class Drafts(Protocol):
    """The files that wait. They hold numbers, so they are sealed, and nobody reads another's."""

    def keep(self, who: str, register: str, text: str, now: datetime) -> str:
        """Its id; the file that this person sent before for the same list is replaced."""

    def get(self, id_: str, who: str, now: datetime) -> Draft | None:
        """The file of this person; None when it is another's, is replaced, or is older than LIFE."""

    def drop(self, id_: str) -> None:
        """It was applied."""

    def purge(self, before: datetime) -> int:
        """Forget those sent before; how many."""
