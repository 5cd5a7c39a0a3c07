"""Keep conversations under way, sealed."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.data.insert import upsert
from bot.data.seal import Keys, KeysError
from bot.data.tables import talk as table
from bot.engine.talk import Talk, from_json, to_json
from bot.service.records import TalkKept


class Talks:
    """See `bot.service.ports.Talks`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def get(self, person: str, medium: str) -> TalkKept | None:
        """The talk; None when there is none, or one that this release cannot read any more."""
        row = self._connection.execute(
            select(table).where(table.c.person == person, table.c.medium == medium)
        ).first()
        if row is None:
            return None
        try:
            talk = from_json(self._keys.unseal(row.state, f"talk.state:{person}:{medium}").decode())
            typed = self._keys.unseal(row.typed, f"talk.typed:{person}:{medium}").decode()
        except (KeysError, ValueError, KeyError, TypeError):
            return None
        return TalkKept(talk, row.at, row.session, typed)

    def keep(self, person: str, medium: str, talk: Talk, now: datetime, session: str, typed: str) -> None:
        """Keep it for the next turn."""
        values = {
            "person": person,
            "medium": medium,
            "state": self._keys.seal(to_json(talk).encode(), f"talk.state:{person}:{medium}"),
            "session": session,
            "typed": self._keys.seal(typed.encode(), f"talk.typed:{person}:{medium}"),
            "at": now,
        }
        upsert(self._connection, table, values, ("person", "medium"))

    def purge(self, before: datetime) -> int:
        """Forget talks not heard since (R37); how many."""
        return self._connection.execute(delete(table).where(table.c.at < before)).rowcount
