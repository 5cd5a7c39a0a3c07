"""Keep who was considered for a case and why, and the needs that no partner in reach could meet."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Float,
    Integer,
    String,
    Table,
    delete,
    func,
    insert,
    select,
)

from bot.data.insert import insert_new
from bot.data.schema import WORD, at, metadata, to, word
from bot.referral.partners import Verdict
from bot.service.eligible import Looked

considered = Table(
    "considered",
    metadata,
    to("case_", "case_id", primary_key=True),
    Column("rank", Integer, primary_key=True, autoincrement=False),
    at("at"),
    word("partner"),
    Column("able", Boolean, nullable=False),
    Column("km", Float),
    Column("reason", String(400), nullable=False),
)

unmet_need = Table(
    "unmet_need",
    metadata,
    to("case_", "case_id", primary_key=True),
    Column("service", WORD, primary_key=True),
    Column("area", String(80), nullable=False),
    at("at"),
)


class Considered:
    """See `bot.service.eligible.Considered`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, case: str, verdicts: Iterable[Verdict], now: datetime) -> None:
        """Keep a ranked list in place of the one before."""
        self._connection.execute(delete(considered).where(considered.c.case_id == case))
        rows = [
            {
                "case_id": case,
                "rank": rank,
                "at": now,
                "partner": each.partner.id,
                "able": each.able,
                "km": each.km,
                "reason": each.reason[:400],
            }
            for rank, each in enumerate(verdicts)
        ]
        if rows:
            self._connection.execute(insert(considered), rows)

    def of(self, case: str) -> tuple[Looked, ...]:
        """The newest list, best first."""
        mine = select(considered).where(considered.c.case_id == case).order_by(considered.c.rank)
        rows = self._connection.execute(mine)
        return tuple(Looked(row.at, row.partner, row.able, row.km, row.reason) for row in rows)

    def unmet(self, case: str, service: str, area: str, now: datetime) -> None:
        """No partner in reach does this: kept once a case and service."""
        row = {"case_id": case, "service": service, "area": area, "at": now}
        insert_new(self._connection, unmet_need, row)

    def counts(self) -> tuple[tuple[str, str, int], ...]:
        """(service, area, how many), by service and area."""
        by = (unmet_need.c.service, unmet_need.c.area)
        rows = self._connection.execute(select(*by, func.count()).group_by(*by).order_by(*by))
        return tuple((service, area, number) for service, area, number in rows)
