"""Keep the sessions of the console, by the hash of their tokens."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from bot.data.staff import as_staff
from bot.data.staff_tables import staff
from bot.data.staff_tables import visit as table
from bot.service.staff import Visit


class Visits:
    """See `bot.service.staff.Visits`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def begin(self, token: str, staff: str, now: datetime) -> None:
        """Begin one."""
        values = {"token": _hash(token), "staff": staff, "made": now, "seen": now}
        self._connection.execute(insert(table).values(values))

    def get(self, token: str) -> Visit | None:
        """The session of a token."""
        found = self._visits(table.c.token == _hash(token))
        return found[0] if found else None

    def seen(self, token: str, now: datetime) -> None:
        """A page was asked for."""
        self._connection.execute(update(table).where(table.c.token == _hash(token)).values(seen=now))

    def end(self, token: str) -> None:
        """End one."""
        self._connection.execute(delete(table).where(table.c.token == _hash(token)))

    def end_all(self, staff: str, but: str = "") -> int:
        """End all of somebody, but that of one token."""
        mine = (table.c.staff == staff, table.c.token != _hash(but))
        return self._connection.execute(delete(table).where(*mine)).rowcount

    def of(self, staff: str) -> tuple[Visit, ...]:
        """All of somebody, newest first."""
        return self._visits(table.c.staff == staff)

    def last(self) -> Mapping[str, datetime]:
        """When each was seen last in a session that is kept."""
        wanted = select(table.c.staff, func.max(table.c.seen)).group_by(table.c.staff)
        return {row[0]: row[1] for row in self._connection.execute(wanted)}

    def purge(self, idle: datetime, made: datetime) -> int:
        """Forget those not seen since, and those made before."""
        old = or_(table.c.seen < idle, table.c.made < made)
        return self._connection.execute(delete(table).where(old)).rowcount

    def _visits(self, where: ColumnElement[bool]) -> tuple[Visit, ...]:
        wanted = select(table, staff).join(staff, staff.c.id == table.c.staff)
        rows = self._connection.execute(wanted.where(where).order_by(table.c.seen.desc()))
        return tuple(Visit(row.token, as_staff(row), row.made, row.seen) for row in rows)


def _hash(token: str) -> str:
    # A token has 256 random bits: nothing is gained by a keyed hash here.
    return sha256(token.encode()).hexdigest()
