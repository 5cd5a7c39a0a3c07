"""The part of a unit of work that is about those who work here, and about the house itself."""

from functools import cached_property

from sqlalchemy import Connection

from bot.data.audit import Audit
from bot.data.keepers import Keepers
from bot.data.pulse import Pulse
from bot.data.seal import Keys
from bot.data.staff import Staffs
from bot.data.visits import Visits


class StaffUnit:
    """See `bot.service.ports.Unit`."""

    _connection: Connection
    _keys: Keys

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
