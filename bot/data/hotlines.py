"""Keep the public emergency numbers, of which nothing leads to a person who asked."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import Boolean, Column, Connection, String, Table, select, update

from bot.data.insert import upsert
from bot.data.schema import WORD, metadata
from bot.service.dialled import Hotline

hotline = Table(
    "hotline",
    metadata,
    Column("number", String(20), primary_key=True),
    Column("kind", WORD, nullable=False),
    Column("label_fr", String(60), nullable=False),
    Column("label_bm", String(60), nullable=False),
    Column("verified", String(10), nullable=False),
    Column("verified_by", String(80), nullable=False),
    Column("active", Boolean, nullable=False),
)


class Hotlines:
    """See `bot.service.dialled.Hotlines`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Hotline, ...]:
        """Every active one, by number."""
        rows = self._connection.execute(select(hotline).where(hotline.c.active).order_by(hotline.c.number))
        return tuple(
            Hotline(row.number, row.kind, row.label_fr, row.label_bm, _day(row.verified), row.verified_by)
            for row in rows
        )

    def replace(self, new: Hotline) -> None:
        """Add or renew one; of two days on which it was dialled, the later one stays."""
        known = select(hotline.c.verified, hotline.c.verified_by).where(hotline.c.number == new.number)
        row = self._connection.execute(known.with_for_update()).first()
        told = (new.verified.isoformat() if new.verified else "", new.verified_by)
        verified, who = max(told, (row.verified, row.verified_by)) if row else told
        values = {
            "number": new.number,
            "kind": new.kind,
            "label_fr": new.label_fr,
            "label_bm": new.label_bm,
            "verified": verified,
            "verified_by": who,
            "active": True,
        }
        upsert(self._connection, hotline, values, ("number",))

    def retire(self, keep: Iterable[str]) -> int:
        """No longer have any number but these; how many were retired. What is back is to be dialled anew."""
        gone = (hotline.c.active, hotline.c.number.not_in(list(keep)))
        retired = update(hotline).where(*gone).values(active=False, verified="", verified_by="")
        return self._connection.execute(retired).rowcount

    def verify(self, number: str, who: str, day: date) -> bool:
        """Keep who dialled it and when; False when there is no such number."""
        this = (hotline.c.number == number, hotline.c.active)
        dialled = update(hotline).where(*this).values(verified=day.isoformat(), verified_by=who)
        return self._connection.execute(dialled).rowcount == 1


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
