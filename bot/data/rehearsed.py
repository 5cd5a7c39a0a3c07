"""Keep what the rehearsal gateway would have sent, each message once by its key."""

from datetime import datetime

from sqlalchemy import Engine, func, select

from bot.data.insert import insert_new
from bot.data.seal import Keys
from bot.data.tables import rehearsed as table
from bot.service.messages import Outgoing


class Rehearsed:
    """The drawer of `bot.channels.rehearsal`; every call is a transaction of its own."""

    def __init__(self, engine: Engine, keys: Keys) -> None:
        self._engine = engine
        self._keys = keys

    def keep(self, message: Outgoing, now: datetime) -> bool:
        """Keep it; False when a message with this key is there already."""
        values = {
            "key": message.key,
            "to_hash": self._keys.hash(message.to),
            "number": self._keys.seal(message.to.encode(), f"rehearsed.number:{message.key}"),
            "text": self._keys.seal(message.text.encode(), f"rehearsed.text:{message.key}"),
            "at": now,
        }
        with self._engine.begin() as connection:
            return insert_new(connection, table, values)

    def has(self, key: str) -> bool:
        """Whether a message with this key was kept."""
        with self._engine.begin() as connection:
            return connection.execute(select(table.c.key).where(table.c.key == key)).first() is not None

    def count(self) -> int:
        """How many messages were kept."""
        with self._engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()

    def last_key(self, msisdn: str) -> str:
        """The key of the last message to a phone, "" when there is none."""
        mine = select(table.c.key).where(table.c.to_hash == self._keys.hash(msisdn))
        with self._engine.begin() as connection:
            return connection.execute(mine.order_by(table.c.number_.desc())).scalar() or ""

    def shown_on(self, msisdn: str) -> tuple[tuple[datetime, str], ...]:
        """(when, text) of what a phone would have shown, oldest first."""
        mine = select(table).where(table.c.to_hash == self._keys.hash(msisdn)).order_by(table.c.number_)
        with self._engine.begin() as connection:
            rows = connection.execute(mine).all()
        unseal = self._keys.unseal
        return tuple((row.at, unseal(row.text, f"rehearsed.text:{row.key}").decode()) for row in rows)
