"""The part of a unit of work that serves the console: who works there, what they see, propose and approve."""

from collections.abc import Callable
from functools import cached_property

from sqlalchemy import Connection

from bot.data.audit import Audit
from bot.data.caseload import Caseload
from bot.data.drafts import Drafts
from bot.data.keepers import Keepers
from bot.data.motions import Motions
from bot.data.proposals import Approved, Proposals
from bot.data.pulse import Pulse
from bot.data.seal import Keys
from bot.data.staff import Staffs
from bot.data.viewings import Viewings
from bot.data.visits import Visits


class ConsoleUnit:
    """See `bot.service.console_ports.ConsoleUnit`."""

    _connection: Connection
    _keys: Keys
    _fresh: Callable[[], str]

    @cached_property
    def staff(self) -> Staffs:
        """Who works in the console."""
        return Staffs(self._connection, self._keys)

    @cached_property
    def visits(self) -> Visits:
        """The sessions of the console."""
        return Visits(self._connection)

    @cached_property
    def pulse(self) -> Pulse:
        """The store's own health."""
        return Pulse(self._connection)

    @cached_property
    def keepers(self) -> Keepers:
        """Who has a case personally."""
        return Keepers(self._connection)

    @cached_property
    def audit(self) -> Audit:
        """Who saw, revealed, changed, exported or approved what."""
        return Audit(self._connection, self._keys)

    @cached_property
    def caseload(self) -> Caseload:
        """Lists of cases."""
        return Caseload(self._connection)

    @cached_property
    def viewings(self) -> Viewings:
        """Who looks at which case."""
        return Viewings(self._connection)

    @cached_property
    def motions(self) -> Motions:
        """What waits for a second person."""
        return Motions(self._connection)

    @cached_property
    def drafts(self) -> Drafts:
        """Files of the directory that wait to be applied."""
        return Drafts(self._connection, self._keys, self._fresh)

    @cached_property
    def proposals(self) -> Proposals:
        """Other words for texts."""
        return Proposals(self._connection)

    @cached_property
    def approved(self) -> Approved:
        """Approvals given in the console."""
        return Approved(self._connection)
