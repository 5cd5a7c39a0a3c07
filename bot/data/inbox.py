"""Keep every message that came in, once, and the answer it was given."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection, func, select, update

from bot.data.insert import insert_new
from bot.data.seal import Keys
from bot.data.tables import inbound as table
from bot.service.records import Screen


class Inbox:
    """See `bot.service.ports.Inbox`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def claim(self, channel: str, reference: str, person: str, raw: bytes, now: datetime) -> str:
        """The new row's id, or "" when this reference came before (R40)."""
        row = self._fresh()
        values = {
            "id": row,
            "channel": channel,
            "reference": reference,
            "person": person,
            "raw": self._keys.seal(raw, f"inbound.raw:{row}"),
            "at": now,
        }
        return row if insert_new(self._connection, table, values) else ""

    def answered(self, channel: str, reference: str) -> Screen:
        """What the first copy of this message was answered."""
        where = (table.c.channel == channel, table.c.reference == reference)
        row = self._connection.execute(select(table.c.id, table.c.answer, table.c.ends).where(*where)).one()
        if row.answer is None:
            return Screen()
        return Screen(self._keys.unseal(row.answer, f"inbound.answer:{row.id}").decode(), row.ends)

    def answer(self, row: str, screen: Screen) -> None:
        """Keep the answer, for copies that come later."""
        sealed = self._keys.seal(screen.text.encode(), f"inbound.answer:{row}")
        self._connection.execute(
            update(table).where(table.c.id == row).values(answer=sealed, ends=screen.ends)
        )

    def empty(self, channel: str, reference: str) -> None:
        """Keep nothing of what this message said: it is kept elsewhere."""
        where = (table.c.channel == channel, table.c.reference == reference)
        for row in self._connection.execute(select(table.c.id).where(*where)).scalars().all():
            nothing = self._keys.seal(b"", f"inbound.raw:{row}")
            self._connection.execute(update(table).where(table.c.id == row).values(raw=nothing))

    def quarantined(self, since: datetime) -> int:
        """How many messages that came since then wait for a person to look at them."""
        where = (table.c.state == "quarantined", table.c.at >= since)
        held = select(func.count()).select_from(table).where(*where)
        return self._connection.execute(held).scalar_one()

    def last(self, person: str, number: int) -> tuple[tuple[datetime, bytes], ...]:
        """The newest messages of a person as they came, newest first: for assigned staff only (R30)."""
        mine = select(table).where(table.c.person == person).order_by(table.c.at.desc()).limit(number)
        rows = self._connection.execute(mine).all()
        return tuple((row.at, self._keys.unseal(row.raw, f"inbound.raw:{row.id}")) for row in rows)

    def quarantine(self, channel: str, reference: str, raw: bytes, reason: str, now: datetime) -> None:
        """Keep what is no message that can be handled, for a person to look at; `reference` may be ""."""
        row = self._fresh()
        values = {
            "id": row,
            "channel": channel,
            "reference": reference or f"quarantine:{row}",
            "raw": self._keys.seal(raw, f"inbound.raw:{row}"),
            "state": "quarantined",
            "reason": reason,
            "at": now,
        }
        insert_new(self._connection, table, values)
