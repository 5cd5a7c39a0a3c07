"""Keep the roads of the seasons."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Column, Connection, Integer, String, Table, delete, insert, select

from bot.data.schema import WORD, metadata
from bot.referral.roads import Road

road = Table(
    "road",
    metadata,
    Column("cercle", String(80), primary_key=True),
    Column("first", Integer, primary_key=True),
    Column("last", Integer, primary_key=True),
    Column("state", WORD, nullable=False),
    Column("verified", String(10), nullable=False),
)


class Roads:
    """See `bot.service.eligible.Roads`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Road, ...]:
        """Every one, by cercle and first month."""
        rows = self._connection.execute(select(road).order_by(road.c.cercle, road.c.first, road.c.last))
        return tuple(
            Road(row.cercle, row.first, row.last, row.state, date.fromisoformat(row.verified)) for row in rows
        )

    def replace(self, roads: Iterable[Road]) -> None:
        """Have these and no others."""
        self._connection.execute(delete(road))
        for each in roads:
            row = {"cercle": each.cercle, "first": each.first, "last": each.last, "state": each.state}
            verified = each.verified.isoformat()
            self._connection.execute(insert(road).values({**row, "verified": verified}))
