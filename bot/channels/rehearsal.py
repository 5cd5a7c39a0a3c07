"""The gateway of demos, tests and training: it keeps what it would have sent, and sends nothing."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from bot.service.messages import Accepted, Outgoing, Refused, Result

NAME = "rehearsal"


class Drawer(Protocol):
    """Where the messages are kept."""

    def keep(self, message: Outgoing, now: datetime) -> bool:
        """Keep it; False when a message with this key is there already."""

    def has(self, key: str) -> bool:
        """Whether a message with this key was kept."""


class RehearsalGateway:
    """Accepts everything once, and can always tell what became of a send."""

    name = NAME

    def __init__(self, drawer: Drawer, clock: Callable[[], datetime]) -> None:
        self._drawer = drawer
        self._clock = clock

    def send(self, message: Outgoing) -> Result:
        """Keep it. A second send of the same key is the first one."""
        self._drawer.keep(message, self._clock())
        return Accepted(message.key)

    def find(self, message: Outgoing) -> Result | None:
        """What became of a send whose answer was lost."""
        return Accepted(message.key) if self._drawer.has(message.key) else Refused("not-found", again=True)
