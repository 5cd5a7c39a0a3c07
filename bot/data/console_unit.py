"""The part of a unit of work that only the console reads: lists of cases, who looks, what is proposed."""

from functools import cached_property

from sqlalchemy import Connection

from bot.data.caseload import Caseload
from bot.data.motions import Motions
from bot.data.viewings import Viewings


class ConsoleUnit:
    """See `bot.service.console_ports.ConsoleUnit`."""

    _connection: Connection

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
