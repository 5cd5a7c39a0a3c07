"""The messages that a girl and the one who has her case write to each other, and what keeps them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.service.records import Case

SHE = "she"
"""The author of her messages; of all others the author is a partner's id."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a case, masked, in letters that an SMS holds.

    `state`, since `moved`: "waiting" (until she reads, or until somebody has her case), "leaving",
    "delivered", "not-delivered" (she can still read it), "read", "dropped" (nobody will).
    """

    id: str
    case: str
    author: str
    text: str
    at: datetime
    state: str
    moved: datetime


class Threads(Protocol):
    """What was written in each case. A method that names a person means all of hers on this phone."""

    def add(self, message: Message) -> None:
        """Keep one, sealed."""

    def of(self, case: str) -> tuple[Message, ...]:
        """All of a case, oldest first; a text that no key opens is ""."""

    def case_of(self, message: str) -> tuple[Message, Case] | None:
        """A message and its case as they stand, neither held: who holds a letter must not wait for a case."""

    def move(self, message: str, states: tuple[str, ...], state: str, now: datetime) -> bool:
        """Move it on from one of these states; False when it stands in none of them."""

    def recall(self, person: str, now: datetime) -> tuple[str, ...]:
        """Those to her whose SMS was withdrawn wait for her now; their ids."""

    def live(self, person: str, since: datetime) -> tuple[str, ...]:
        """Her cases, not closed, in which an SMS was handed over for her since then."""

    def spoken(self, person: str) -> datetime | None:
        """When a message last went either way; None when none did."""

    def passed(self, case: str, hers: bool, since: datetime) -> int:
        """How many went one way since then."""

    def kept(self) -> tuple[str, ...]:
        """Her messages that wait and whose case somebody has, oldest first, at most a hundred."""

    def drop(self, case: str, now: datetime) -> None:
        """Let nothing of a case that has not left yet leave any more."""

    def empty(self, case: str, now: datetime) -> None:
        """Forget what was written in a case, on the way out too."""

    def purge(self, before: datetime, now: datetime) -> int:
        """The same for each case that was closed before then and holds something (R37); how many."""
