"""What the use cases need to keep of who, of a partner's people, has a case personally."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol


class Keepers(Protocol):
    """Who has which case by name: one person of the partner that has it, or nobody.

    What ends or moves a case, by whatever road, ends this too: the store sees to it.
    """

    def keep(self, case: str, staff: str, now: datetime) -> None:
        """This one has it from now on, whoever had it before."""

    def of(self, case: str) -> str:
        """The id of the one who has it; "" for nobody."""

    def of_each(self, cases: Collection[str]) -> Mapping[str, str]:
        """The same for many: the ids by case, those only that somebody has."""

    def cases(self, staff: str) -> tuple[str, ...]:
        """The ids of the cases that somebody has, the longest kept first."""

    def drop(self, case: str) -> None:
        """Nobody has it by name any more."""

    def hand(self, staff: str, to: str, now: datetime) -> tuple[str, ...]:
        """All of one to another, or to nobody (""); which cases they were."""
