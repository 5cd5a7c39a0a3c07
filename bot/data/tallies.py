"""Keep counts and ideas, of which nothing leads back to a person."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time

from sqlalchemy import Connection, insert, select, update

from bot.data.insert import insert_new
from bot.data.nameless import idea, tally
from bot.data.seal import Keys, KeysError
from bot.service.tallies import Tally


class Tallies:
    """See `bot.service.tallies.Tallies`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, name: str, value: str, month: str) -> None:
        """Count one more."""
        insert_new(self._connection, tally, {"name": name, "value": value, "month": month, "count": 0})
        this = (tally.c.name == name, tally.c.value == value, tally.c.month == month)
        self._connection.execute(update(tally).where(*this).values(count=tally.c.count + 1))

    def all(self) -> tuple[Tally, ...]:
        """Every count by name, month and value."""
        counts = select(tally.c.name, tally.c.value, tally.c.month, tally.c.count)
        rows = self._connection.execute(counts.order_by(tally.c.name, tally.c.month, tally.c.value))
        return tuple(Tally(*row) for row in rows)


class Ideas:
    """See `bot.service.tallies.Ideas`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def add(self, text: str, now: datetime) -> None:
        """Keep one, sealed. Of its time only the day: the minute would lead to the message it came in."""
        id_ = self._fresh()
        day = datetime.combine(now.astimezone(UTC), time(), UTC)
        sealed = self._keys.seal(text.encode(), f"idea.text:{id_}")
        self._connection.execute(insert(idea).values(id=id_, text=sealed, at=day))

    def all(self) -> tuple[tuple[date, str], ...]:
        """(day, text), oldest day first; "" for a text that no key opens."""
        rows = self._connection.execute(select(idea).order_by(idea.c.at, idea.c.id))
        return tuple((row.at.date(), self._text(row.text, row.id)) for row in rows)

    def _text(self, sealed: bytes, id_: str) -> str:
        try:
            return self._keys.unseal(sealed, f"idea.text:{id_}").decode()
        except KeysError:
            return ""
