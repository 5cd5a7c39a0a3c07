"""The network of a rehearsal: told to, it loses the next SMS to a phone, or brings it late."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.service.messages import Accepted, Gateway, Outgoing, Result

LATE = timedelta(minutes=10)
"""How long an SMS that comes late is on its way."""


class Weather:
    """A way out that takes everything, as networks do, and does not always bring it."""

    def __init__(self, way: Gateway, clock: Callable[[], datetime]) -> None:
        self.name = way.name
        self._way, self._clock = way, clock
        self._losing: set[str] = set()
        self._holding: set[str] = set()
        self._gone: set[str] = set()
        self._held: list[tuple[datetime, Outgoing]] = []

    def lose_next(self, phone: str) -> None:
        """The next SMS to this phone never arrives, and nobody is told."""
        self._losing.add(phone)

    def delay_next(self, phone: str) -> None:
        """The next SMS to this phone arrives after `LATE`."""
        self._holding.add(phone)

    def send(self, message: Outgoing) -> Result:
        """Take it, and keep, lose or hold it."""
        if message.key in self._gone:
            return Accepted(message.key)
        if message.to in self._losing:
            self._losing.discard(message.to)
        elif message.to in self._holding:
            self._holding.discard(message.to)
            self._held.append((self._clock() + LATE, message))
        else:
            return self._way.send(message)
        self._gone.add(message.key)
        return Accepted(message.key)

    def find(self, message: Outgoing) -> Result | None:
        """What became of a send: what was taken was taken, wherever it is now."""
        return Accepted(message.key) if message.key in self._gone else self._way.find(message)

    def ahead(self, phone: str) -> str:
        """What will happen to the next SMS to this phone: "lost", "late", or "" for nothing."""
        return "lost" if phone in self._losing else "late" if phone in self._holding else ""

    def next_due(self) -> datetime | None:
        """When the next late SMS arrives; None when none is on its way."""
        return min((due for due, _ in self._held), default=None)

    def arrive(self) -> None:
        """Bring what was held long enough."""
        now = self._clock()
        for due, message in self._held:
            if due <= now:
                self._way.send(message)
        self._held = [(due, message) for due, message in self._held if due > now]
