"""What the use cases need of the store of cases."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.service.records import Case, Referral


class Cases(Protocol):
    """Requests for help and what became of them."""

    def open(self, case: Case, now: datetime) -> None:
        """Add one."""

    def change(self, case: Case, now: datetime) -> None:
        """Keep all of it but its code and person."""

    def get(self, case: str) -> Case:
        """The case by id, held until the transaction ends. Raises KeyError."""

    def by_code(self, code: str) -> Case | None:
        """The case staff call by this code."""

    def of(self, person: str, pin: str | None = None) -> Case | None:
        """The newest case of a person that is not closed, held; behind its pin, when one is given."""

    def held(self, person: str) -> tuple[Case, ...]:
        """The cases of a person that a partner has or had, newest first, closed ones too; not held here."""

    def log(self, case: str, who: str, what: str, why: str, now: datetime) -> None:
        """Add to its story; what its holder does is an act that its clock counts from."""

    def story(self, case: str) -> tuple[tuple[datetime, str, str, str], ...]:
        """(when, who, what, why), oldest first."""

    def holders(self, person: str) -> frozenset[str]:
        """Every partner that ever had a case of a person, whether it took it or was handed it."""

    def locked(self, person: str) -> bool:
        """Whether a case of hers that is not closed stands behind a code."""

    def set_pin(self, case: str, pin: str) -> None:
        """Keep the code she chose, hashed."""

    def blur(self, case: str) -> None:
        """Keep of a place its area only, and nothing of its code."""

    def unmet(self, before: datetime) -> tuple[str, ...]:
        """Cases that nobody could be asked about, last tried before then."""


class Referrals(Protocol):
    """To whom each request was offered, and what came of it."""

    def offer(self, referral: Referral) -> bool:
        """Add a referral; False when this partner was asked before, or she excluded it."""

    def settle(self, referral: Referral, state: str, now: datetime) -> bool:
        """Move a referral on from the state it was read in; False when it has moved meanwhile."""

    def get(self, id_: str) -> Referral:
        """The referral by id. Raises KeyError."""

    def of(self, case: str) -> tuple[Referral, ...]:
        """All referrals of a case but those to partners that she excluded, oldest first."""

    def asked(self, partner: str, states: tuple[str, ...]) -> tuple[Case, ...]:
        """Cases a partner was asked about whose referral stands in one of these states; not held."""

    def mine(self, partner: str, states: tuple[str, ...]) -> tuple[tuple[Case, Referral], ...]:
        """The same with its referrals, oldest first; not those that it is barred from; not held."""

    def explain(self, referral: Referral, motive: str) -> None:
        """Keep why its partner said no."""

    def ask_again(self, old: Referral, deadline: datetime, now: datetime) -> Referral | None:
        """Offer it once more, as it is now; None when it has moved since it was read."""

    def late(self, now: datetime) -> tuple[Referral, ...]:
        """Offered referrals whose deadline has passed, or was set by a clock that ran ahead."""

    def load(self) -> Mapping[str, int]:
        """Cases in hand by partner."""
