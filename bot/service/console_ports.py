"""What the use cases of the console need of a transaction, beside what the line needs."""

from typing import Protocol

from bot.service.caseload import Caseload
from bot.service.drafts import Drafts
from bot.service.keepers import Keepers
from bot.service.motions import Motions
from bot.service.presence import Viewings
from bot.service.proposals import Approved, Proposals
from bot.service.pulse import Pulse
from bot.service.staff import Audit, Staffs, Visits


class ConsoleUnit(Protocol):
    """The part of a unit of work that serves the console."""

    @property
    def staff(self) -> Staffs: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def pulse(self) -> Pulse: ...
    @property
    def keepers(self) -> Keepers: ...
    @property
    def audit(self) -> Audit: ...
    @property
    def caseload(self) -> Caseload: ...
    @property
    def viewings(self) -> Viewings: ...
    @property
    def motions(self) -> Motions: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def proposals(self) -> Proposals: ...
    @property
    def approved(self) -> Approved: ...
