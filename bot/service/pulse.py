"""What the store tells of its own health: alerts that wait, the ways out, values that no key opens."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Way:
    """A way out: when it last took a message, when it last refused one and with what code, None for never;
    `stuck` messages wait that it has refused twice or more."""

    accepted: datetime | None
    refused: datetime | None
    code: str
    stuck: int


class Pulse(Protocol):
    """Counts and moments, and nothing of anybody."""

    def alerts(self, now: datetime) -> tuple[int, datetime | None]:
        """How many alerts should have left by now, and since when the oldest of them waits."""

    def way(self, channel: str) -> Way:
        """What became of the messages that left, or should have, by this gateway."""

    def unopened(self, keys: Collection[str]) -> int:
        """How many sealed values there are that none of these keys, by name, has sealed."""
