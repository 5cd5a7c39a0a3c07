"""Keep the audit as a chain: each line is signed with all that came before it, by a key outside the database.

Whoever changes, adds, removes or cuts off a line in the database cannot sign anew. What comes after the
newest line is told by `audit_end`, signed too: who puts back an older copy of the whole database is seen by
a backup only.
"""

import hmac
import json
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select

from bot.data.columns import EPOCH
from bot.data.insert import insert_new, upsert
from bot.data.seal import Keys
from bot.data.staff_tables import audit as table
from bot.data.staff_tables import audit_end
from bot.service.staff import Entry

_START = "0" * 64


class Audit:
    """See `bot.service.staff.Audit`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._key = keys.derive("audit")

    def add(self, who: str, what: str, object: str, why: str, now: datetime) -> None:
        """Add a line; whoever adds another at the same time waits."""
        number, chain = self._end()
        entry = Entry(number + 1, now, who[:80], what[:40], object[:80], " ".join(why.split())[:400])
        signed = self._signed(chain, entry)
        values = {name: getattr(entry, name) for name in Entry.__slots__}
        self._connection.execute(insert(table).values(chain=signed, **values))
        upsert(self._connection, audit_end, {"id": 1, "number": entry.number, "chain": signed}, ("id",))

    def entries(
        self,
        who: str = "",
        what: str = "",
        object: str = "",
        before: int = 0,
        limit: int = 50,
        since: datetime | None = None,
        within: Collection[str] | None = None,
    ) -> tuple[Entry, ...]:
        """Newest first."""
        wanted = select(table).order_by(table.c.number.desc()).limit(limit)
        if since:
            wanted = wanted.where(table.c.at >= since)
        if within is not None:
            wanted = wanted.where(or_(table.c.who.in_(within), table.c.object.in_(within)))
        for column, value in ((table.c.who, who), (table.c.what, what), (table.c.object, object)):
            wanted = wanted.where(column == value) if value else wanted
        wanted = wanted.where(table.c.number < before) if before else wanted
        return tuple(_entry(row) for row in self._connection.execute(wanted))

    def kinds(self) -> tuple[str, ...]:
        """Every `what` that there is."""
        return tuple(
            self._connection.execute(select(table.c.what).distinct().order_by(table.c.what)).scalars()
        )

    def latest(self, whats: Collection[str]) -> Mapping[str, datetime]:
        """When each last did one of these, by login."""
        wanted = select(table.c.who, func.max(table.c.at)).where(table.c.what.in_(whats))
        return {row[0]: row[1] for row in self._connection.execute(wanted.group_by(table.c.who))}

    def lines(self) -> int:
        """How many lines there should be."""
        return self._connection.execute(select(audit_end.c.number)).scalar() or 0

    def broken(self) -> int:
        """The number of the first line that is not as it was written; 0 when all is whole."""
        number, chain = 0, _START
        for row in self._connection.execute(select(table).order_by(table.c.number)):
            chain = self._signed(chain, _entry(row))
            number += 1
            if row.number != number or not hmac.compare_digest(chain, row.chain):
                return number
        end = self._connection.execute(select(audit_end.c.number, audit_end.c.chain)).first()
        return 0 if (tuple(end) if end else (0, _START)) == (number, chain) else number + 1

    def _end(self) -> tuple[int, str]:
        insert_new(self._connection, audit_end, {"id": 1, "number": 0, "chain": _START})
        row = self._connection.execute(select(audit_end).with_for_update()).one()
        return row.number, row.chain

    def _signed(self, chain: str, entry: Entry) -> str:
        moment = (entry.at - EPOCH) // timedelta(milliseconds=1)
        line = [chain, entry.number, moment, entry.who, entry.what, entry.object, entry.why]
        return hmac.new(self._key, json.dumps(line).encode(), sha256).hexdigest()


def _entry(row: Row[Any]) -> Entry:
    return Entry(row.number, row.at, row.who, row.what, row.object, row.why)
