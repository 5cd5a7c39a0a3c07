"""What the use cases need of the store of clocks: each case that is not closed has one."""

from datetime import datetime
from typing import Protocol

from bot.referral.urgency import Clock


class Clocks(Protocol):
    """When each case is looked at next. A case that moves on is due at once; see `bot.referral.urgency`."""

    def due(self, now: datetime) -> tuple[str, ...]:
        """Cases whose moment has come, or lies where only a wrong clock could have put it; not held."""

    def get(self, case: str) -> Clock | None:
        """The clock of a case, no moment of it in the future of `looked`; None for a closed one."""

    def set(self, case: str, clock: Clock, due: datetime, now: datetime) -> None:
        """Keep how it stands, and when it is looked at next."""

    def moment(self, case: str) -> datetime | None:
        """When a case is looked at next; None for a closed one."""

    def restart(self, case: str, now: datetime) -> None:
        """Its holder has acted: all that is waited for begins anew."""
