"""What the store keeps of who can help: rosters, roads, what she wants and agreed to, who was considered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.referral.exclusion import Exclusion
from bot.referral.partners import Verdict
from bot.referral.roads import Road
from bot.referral.roster import Shift

YES, NO, ASKED = "yes", "no", "asked"
"""Her answers to what an organisation may see; "asked" is a question that waits for her to come back."""


@dataclass(frozen=True, slots=True)
class Consent:
    """What she answered for one kind of service, and which text she read (R24, R26).

    `print` is the first 8 hexadecimal digits of the text's SHA-256; `by` is who asked: "kuma" at the
    beginning, later a partner's id or the name of a person.
    """

    service: str
    answer: str
    message: str
    print: str
    language: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Looked:
    """A partner that was considered for a case, and why it could help or not; km None: unknown."""

    at: datetime
    partner: str
    able: bool
    km: float | None
    reason: str


class Rosters(Protocol):
    """The shifts of partners; who has none has no roster."""

    def of(self, partner: str) -> tuple[Shift, ...]:
        """A partner's shifts, in the order of its file."""

    def all(self) -> Mapping[str, tuple[Shift, ...]]:
        """Every roster by partner."""

    def replace(self, rosters: Mapping[str, tuple[Shift, ...]]) -> None:
        """Have these rosters and no others."""


class Roads(Protocol):
    """The roads of the seasons."""

    def all(self) -> tuple[Road, ...]:
        """Every one, by cercle and first month."""

    def replace(self, roads: Iterable[Road]) -> None:
        """Have these and no others."""


class Wishes(Protocol):
    """Whom she does not want to see her request, and what she agreed to."""

    def exclude(self, case: str, exclusion: Exclusion, now: datetime) -> bool:
        """Add a choice; False when she has made it before. A team that is excluded finds the case nowhere."""

    def exclusions(self, case: str) -> tuple[Exclusion, ...]:
        """All of them, in no order that matters."""

    def agree(self, case: str, consent: Consent) -> None:
        """Keep her newest answer for a service."""

    def consents(self, case: str) -> tuple[Consent, ...]:
        """Her newest answer for each service, newest first."""


class Considered(Protocol):
    """Who was considered for a case when it was last referred, and what nobody could do."""

    def keep(self, case: str, verdicts: Iterable[Verdict], now: datetime) -> None:
        """Keep a ranked list in place of the one before."""

    def of(self, case: str) -> tuple[Looked, ...]:
        """The newest list, best first."""

    def unmet(self, case: str, service: str, area: str, now: datetime) -> None:
        """No partner in reach does this: kept once a case and service."""

    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """(service, area, how many), by service and area."""
