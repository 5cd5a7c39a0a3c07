"""What the use cases need of the store of messages, those that came in and those that have to leave."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Protocol

from bot.service.messages import Report
from bot.service.records import Letter, Post, Screen


class Inbox(Protocol):
    """Every message that came in, once."""

    def claim(self, channel: str, reference: str, person: str, raw: bytes, now: datetime) -> str:
        """The new row's id, or "" when this reference came before (R40)."""

    def answered(self, channel: str, reference: str) -> Screen:
        """What the first copy of this message was answered."""

    def answer(self, row: str, screen: Screen) -> None:
        """Keep the answer, for copies that come later."""

    def empty(self, channel: str, reference: str) -> None:
        """Keep nothing of what this message said: it is kept elsewhere."""

    def quarantined(self, since: datetime) -> int:
        """How many messages that came since then wait for a person to look at them."""

    def last(self, person: str, number: int) -> tuple[tuple[datetime, bytes], ...]:
        """The newest messages of a person as they came, newest first: for assigned staff only (R30)."""

    def quarantine(self, channel: str, reference: str, raw: bytes, reason: str, now: datetime) -> None:
        """Keep what is no message that can be handled, for a person to look at; `reference` may be ""."""


class Outbox(Protocol):
    """Every message that has to leave, until its end is known."""

    def post(self, post: Post, now: datetime) -> bool:
        """Add it; False when one with the same key is there already."""

    def due(self, now: datetime, horizon: timedelta, limit: int) -> tuple[str, ...]:
        """Ids whose time has come; also ones due beyond the horizon, which only a moved clock makes."""

    def claim(
        self, letter: str, token: str, now: datetime, until: datetime, horizon: timedelta
    ) -> Letter | None:
        """Lease it; None when somebody else has it. Its text is "" when no key opens it."""

    def finish(self, letter: Letter, token: str, state: str, due: datetime, now: datetime) -> bool:
        """Record how a try ended; False when the lease was lost meanwhile."""

    def cancel(self, person: str, now: datetime) -> int:
        """Withdraw everything to a person that has not surely left yet (R13)."""

    def taken(self, letter: Letter, reference: str) -> bool:
        """Whether a gateway's id already belongs to another message: two texts to one phone can be equal."""

    def failed(self, letter: Letter) -> bool:
        """Whether news came that it did not arrive, perhaps before its reference was known."""

    def arrived(self, letter: Letter) -> bool:
        """Whether news came that it did arrive, perhaps before its reference was known."""

    def since(self, person: str, kind: str, moment: datetime) -> int:
        """How many of a kind were posted to a person since a moment."""

    def report(self, report: Report, now: datetime) -> Letter | None:
        """Take news of a delivery, in any order, early or twice; the letter when now it failed or arrived."""

    def wrong(self, since: datetime) -> Mapping[str, int]:
        """How many letters ended as dead or unknown since then, by state."""

    def counts(self, now: datetime) -> Mapping[str, int]:
        """How many letters by state, and `oldest`: seconds that the oldest undone one has waited too long."""
