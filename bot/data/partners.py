"""Keep the directory of partners and the phones that are alerted."""

from collections.abc import Iterable
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from bot.data.insert import upsert
from bot.data.tables import partner as table
from bot.data.tables import partner_phone
from bot.referral.partners import Partner

_PLAIN = ("id", "name", "kind", "place", "lat", "lon", "capacity", "cost", "verified_by")
_LISTS = ("services", "ages", "sexes", "languages", "answers")


class Partners:
    """See `bot.service.ports.Partners`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Partner, ...]:
        """Every active partner."""
        rows = self._connection.execute(select(table).where(table.c.active.is_(True)).order_by(table.c.id))
        return tuple(_partner(row) for row in rows)

    def by_phone(self, person: str) -> Partner | None:
        """The active partner whose phone this person answers."""
        joined = select(table).join(partner_phone, partner_phone.c.partner == table.c.id)
        # A retired partner's number may be a girl's by now: operators give numbers out again.
        mine = joined.where(partner_phone.c.person == person, table.c.active.is_(True))
        row = self._connection.execute(mine).first()
        return None if row is None else _partner(row)

    def phones(self, partner: str) -> tuple[str, ...]:
        """Its phones as persons, in the order to try."""
        mine = select(partner_phone.c.person).where(partner_phone.c.partner == partner)
        return tuple(self._connection.execute(mine.order_by(partner_phone.c.rank)).scalars())

    def replace(self, partner: Partner, persons: tuple[str, ...], now: datetime) -> None:
        """Add or renew one."""
        upsert(self._connection, table, {**_values(partner), "active": True, "changed": now}, ("id",))
        old = (partner_phone.c.partner == partner.id) | partner_phone.c.person.in_(persons)
        self._connection.execute(delete(partner_phone).where(old))
        for rank, person in enumerate(persons):
            row = {"partner": partner.id, "rank": rank, "person": person}
            self._connection.execute(insert(partner_phone).values(row))

    def retire(self, keep: Iterable[str], now: datetime) -> int:
        """No longer offer to any partner but these; how many were retired."""
        gone = table.c.id.not_in(list(keep)) & table.c.active.is_(True)
        return self._connection.execute(update(table).where(gone).values(active=False, changed=now)).rowcount


def _values(partner: Partner) -> dict[str, Any]:
    lists = {name: ";".join(sorted(getattr(partner, name))) for name in _LISTS}
    days = ";".join(str(day) for day in sorted(partner.days))
    plain = {name: getattr(partner, name) for name in _PLAIN}
    opens, closes = partner.opens.isoformat("minutes"), partner.closes.isoformat("minutes")
    return {
        **plain,
        **lists,
        "days": days,
        "opens": opens,
        "closes": closes,
        "verified": partner.verified.isoformat(),
    }


def _partner(row: Row[Any]) -> Partner:
    lists: dict[str, Any] = {name: frozenset(getattr(row, name).split(";")) - {""} for name in _LISTS}
    plain = {name: getattr(row, name) for name in _PLAIN}
    return Partner(
        days=frozenset(int(day) for day in row.days.split(";") if day),
        opens=time.fromisoformat(row.opens),
        closes=time.fromisoformat(row.closes),
        verified=date.fromisoformat(row.verified),
        **plain,
        **lists,
    )
