"""Keep what partners write of their cases, sealed."""

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Column, Connection, ForeignKey, LargeBinary, Table, delete, insert, select

from bot.data.schema import WORD, at, id_, metadata, to
from bot.data.seal import Keys
from bot.service.notes import Note

note = Table(
    "note",
    metadata,
    id_(),
    to("case_", "case_id", nullable=False, index=True),
    Column("partner", WORD, ForeignKey("partner.id"), nullable=False),
    Column("text", LargeBinary, nullable=False),
    at("at"),
)


class Notes:
    """See `bot.service.notes.Notes`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def keep(self, case: str, partner: str, text: str, now: datetime) -> None:
        """Add one."""
        row = self._fresh()
        sealed = self._keys.seal(text.encode(), f"note.text:{row}")
        values = {"id": row, "case_id": case, "partner": partner, "text": sealed, "at": now}
        self._connection.execute(insert(note).values(values))

    def of(self, case: str) -> tuple[Note, ...]:
        """Those of a case, oldest first."""
        mine = select(note).where(note.c.case_id == case).order_by(note.c.at, note.c.id)
        rows = self._connection.execute(mine).all()
        return tuple(
            Note(row.at, row.partner, self._keys.unseal(row.text, f"note.text:{row.id}").decode())
            for row in rows
        )

    def forget(self, case: str) -> None:
        """Delete those of a case."""
        self._connection.execute(delete(note).where(note.c.case_id == case))
