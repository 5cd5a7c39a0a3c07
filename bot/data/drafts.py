"""Keep the files of the directory that wait for their second step, sealed."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import (
    Column,
    Connection,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    delete,
    insert,
    select,
)

from bot.data.columns import Moment
from bot.data.schema import WORD, id_, metadata
from bot.data.seal import Keys
from bot.service.drafts import LIFE, Draft

draft_file = Table(
    "draft_file",
    metadata,
    id_(),
    Column("who", String(80), nullable=False),
    Column("sheet", WORD, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
    UniqueConstraint("who", "sheet"),
)


class Drafts:
    """See `bot.service.drafts.Drafts`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def keep(self, who: str, register: str, text: str, now: datetime) -> str:
        """Its id; the file that this person sent before for the same list is replaced."""
        old = (draft_file.c.who == who) & (draft_file.c.sheet == register)
        self._connection.execute(delete(draft_file).where(old))
        row = self._fresh()
        content = self._keys.seal(text.encode(), f"draft_file.content:{row}")
        values = {"id": row, "who": who, "sheet": register, "content": content, "at": now}
        self._connection.execute(insert(draft_file).values(values))
        return row

    def get(self, id_: str, who: str, now: datetime) -> Draft | None:
        """The file of this person; None when it is another's, is replaced, or is older than LIFE."""
        mine = (draft_file.c.id == id_, draft_file.c.who == who, draft_file.c.at > now - LIFE)
        row = self._connection.execute(select(draft_file).where(*mine)).first()
        if row is None:
            return None
        text = self._keys.unseal(row.content, f"draft_file.content:{row.id}").decode()
        return Draft(row.id, row.sheet, text, row.at)

    def drop(self, id_: str) -> None:
        """It was applied."""
        self._connection.execute(delete(draft_file).where(draft_file.c.id == id_))

    def purge(self, before: datetime) -> int:
        """Forget those sent before; how many."""
        return self._connection.execute(delete(draft_file).where(draft_file.c.at < before)).rowcount
