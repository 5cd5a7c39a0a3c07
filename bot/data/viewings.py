"""Keep who looks at which case."""

from datetime import datetime

from sqlalchemy import Column, Connection, Table, delete, select

from bot.data.insert import upsert
from bot.data.schema import ID, at, metadata, to, word
from bot.data.threads import message
from bot.service.presence import FRESH, VISIT, Viewer
from bot.service.threads import SHE

viewing = Table(
    "viewing",
    metadata,
    to("case_", "case_id", primary_key=True),
    Column("staff", ID, primary_key=True),
    word("partner"),
    at("at"),
)


class Viewings:
    """See `bot.service.presence.Viewings`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def look(self, case: str, staff: str, partner: str, now: datetime) -> bool:
        """Somebody looks now; whether it is a new visit."""
        mine = (viewing.c.case_id == case, viewing.c.staff == staff)
        last = self._connection.execute(select(viewing.c.at).where(*mine)).scalar()
        row = {"case_id": case, "staff": staff, "partner": partner, "at": now}
        upsert(self._connection, viewing, row, ("case_id", "staff"))
        return last is None or now - last >= VISIT

    def others(self, case: str, staff: str, now: datetime) -> tuple[Viewer, ...]:
        """Who else looks at it, the newest look first."""
        there = (viewing.c.case_id == case, viewing.c.staff != staff, viewing.c.at > now - FRESH)
        rows = self._connection.execute(select(viewing).where(*there).order_by(viewing.c.at.desc()))
        return tuple(Viewer(row.staff, row.partner, row.at) for row in rows)

    def purge(self, before: datetime) -> int:
        """Forget looks of before, but at cases where she had written until then."""
        # Without its look a message that was read would count as new again (`bot.data.caseload`).
        read = (message.c.case_id == viewing.c.case_id, message.c.author == SHE, message.c.at <= viewing.c.at)
        needed = select(message.c.id).where(*read).correlate(viewing).exists()
        return self._connection.execute(delete(viewing).where(viewing.c.at < before, ~needed)).rowcount
