"""What the use cases need of the store of farewells: who asked to be forgotten, and when she is."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Protocol


class Farewells(Protocol):
    """Who asked to be forgotten, with which requests. `Person.leaves` tells when."""

    def plan(self, who: str, cases: Iterable[str], at: datetime) -> None:
        """Have her forgotten then, with these requests."""

    def keep(self, who: str) -> None:
        """She has changed her mind."""

    def due(self, now: datetime, longest: timedelta) -> tuple[str, ...]:
        """Whose time has come; also one that lies further ahead than any can."""

    def cases(self, who: str) -> tuple[str, ...] | None:
        """The requests that go with her; None when she has changed her mind. Her row is held."""
