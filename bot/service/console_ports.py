"""What the use cases of the console need of a transaction, beside what the line needs."""

from typing import Protocol

from bot.service.caseload import Caseload
from bot.service.motions import Motions
from bot.service.presence import Viewings


class ConsoleUnit(Protocol):
    """The part of a unit of work that only the console reads."""

    @property
    def caseload(self) -> Caseload: ...
    @property
    def viewings(self) -> Viewings: ...
    @property
    def motions(self) -> Motions: ...
