"""Keep every message that has to leave: leased by compare-and-set, fenced by the lease's token."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, case, func, insert, or_, select, update

from bot.data.insert import insert_new
from bot.data.reports import FAILED, apply_news, early_news, keep_news
from bot.data.seal import Keys, KeysError
from bot.data.tables import attempt
from bot.data.tables import outbox as table
from bot.service.messages import Report, Status
from bot.service.records import Letter, Post

UNDONE = ("pending", "leased", "doubt")
HERS = ("news", "question", "relay")
"""The kinds that may wait for her hours."""


class Outbox:
    """See `bot.service.ports.Outbox`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def post(self, post: Post, now: datetime) -> bool:
        """Add it; False when one with the same key is there already."""
        row = self._fresh()
        leaves = post.due or now
        values = {
            "id": row,
            "key": post.key,
            "kind": post.kind,
            "person": post.person,
            "text": self._keys.seal(post.text.encode(), f"outbox.text:{row}"),
            "channel": post.channel,
            "sender": post.sender[:40],
            "case_id": post.case,
            "referral": post.referral,
            "due": leaves,
            "posted": leaves,
            "changed": now,
        }
        return insert_new(self._connection, table, values)

    def due(self, now: datetime, horizon: timedelta, limit: int) -> tuple[str, ...]:
        """Ids whose time has come, oldest first."""
        wanted = select(table.c.id).where(_due(now, horizon)).order_by(table.c.due).limit(limit)
        return tuple(self._connection.execute(wanted).scalars())

    def claim(
        self, letter: str, token: str, now: datetime, until: datetime, horizon: timedelta
    ) -> Letter | None:
        """Lease it; None when somebody else has it. The letter shows the state it was found in."""
        wanted = (
            select(table).where(table.c.id == letter, _due(now, horizon)).with_for_update(skip_locked=True)
        )
        row = self._connection.execute(wanted).first()
        if row is None:
            return None
        number = row.attempts + 1
        lease = {"state": "leased", "lease": token, "due": until, "attempts": number, "changed": now}
        self._connection.execute(update(table).where(table.c.id == letter).values(lease))
        self._connection.execute(insert(attempt).values(letter=letter, number=number, begun=now))
        return self._letter(row)

    def finish(self, letter: Letter, token: str, state: str, due: datetime, now: datetime) -> bool:
        """Record how a try ended; False when the lease was lost meanwhile (a late worker changes nothing)."""
        mine = and_(table.c.id == letter.id, table.c.lease == token)
        # Withdrawn while it was on its way: an end is told as it was, but nothing begins again (R13).
        kept = "cancelled" if state in UNDONE else state
        values = {
            "state": case((table.c.state == "cancelled", kept), else_=state),
            "due": due,
            "lease": "",
            "reference": letter.reference[:120],
            "code": letter.code[:40],
            "changed": now,
        }
        if self._connection.execute(update(table).where(mine).values(values)).rowcount == 0:
            return False
        tried = and_(attempt.c.letter == letter.id, attempt.c.number == letter.attempts)
        ended = {"ended": now, "outcome": state, "code": letter.code[:40]}
        self._connection.execute(update(attempt).where(tried).values(ended))
        early_news(self._connection, letter.id, letter.channel, letter.reference, now)
        return True

    def cancel(self, person: str, now: datetime) -> int:
        """Withdraw everything to a person that has not surely left yet (R13)."""
        waiting = and_(table.c.person == person, table.c.state.in_(UNDONE))
        values = {"state": "cancelled", "changed": now}
        return self._connection.execute(update(table).where(waiting).values(values)).rowcount

    def taken(self, letter: Letter, reference: str) -> bool:
        """Whether a gateway's id already belongs to another message: two texts to one phone can be equal."""
        same = (table.c.channel == letter.channel, table.c.reference == reference, table.c.id != letter.id)
        return self._connection.execute(select(table.c.id).where(*same).limit(1)).first() is not None

    def failed(self, letter: Letter) -> bool:
        """Whether news came that it did not arrive, perhaps before its reference was known."""
        status = select(table.c.status).where(table.c.id == letter.id)
        return self._connection.execute(status).scalar_one() in FAILED

    def arrived(self, letter: Letter) -> bool:
        """Whether news came that it did arrive, perhaps before its reference was known."""
        status = select(table.c.status).where(table.c.id == letter.id)
        return bool(self._connection.execute(status).scalar_one() >= Status.DELIVERED)

    def since(self, person: str, kind: str, moment: datetime) -> int:
        """How many of a kind were posted to a person since a moment."""
        where = (table.c.person == person, table.c.kind == kind, table.c.posted >= moment)
        return self._connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()

    def report(self, report: Report, now: datetime) -> Letter | None:
        """Take news of a delivery, in any order, early or twice; the letter when now it failed or arrived."""
        keep_news(self._connection, report, now)
        row = apply_news(self._connection, report, now)
        return None if row is None else self._letter(row)

    def wrong(self, since: datetime) -> Mapping[str, int]:
        """How many letters ended as dead or unknown since then, by state."""
        ended = (table.c.state.in_(("dead", "unknown")), table.c.changed >= since)
        counted = select(table.c.state, func.count()).where(*ended).group_by(table.c.state)
        return {row[0]: row[1] for row in self._connection.execute(counted)}

    def counts(self, now: datetime) -> Mapping[str, int]:
        """How many letters by state, and `oldest`: seconds that the oldest undone one has waited too long."""
        by_state = select(table.c.state, func.count()).group_by(table.c.state)
        counts = {row[0]: row[1] for row in self._connection.execute(by_state)}
        # News may lie until her hours; whatever else waits, waits because something is wrong.
        since = case((table.c.kind.in_(HERS), table.c.due), else_=table.c.posted)
        oldest = self._connection.execute(select(func.min(since)).where(table.c.state.in_(UNDONE))).scalar()
        return {**counts, "oldest": 0 if oldest is None else max(0, int((now - oldest).total_seconds()))}

    def _letter(self, row: Row[Any]) -> Letter:
        return Letter(
            id=row.id,
            kind=row.kind,
            person=row.person,
            text=self._text(row),
            channel=row.channel,
            sender=row.sender,
            referral=row.referral,
            state=row.state,
            attempts=row.attempts + 1,
            posted=row.posted,
            reference=row.reference,
            code=row.code,
            key=row.key,
            case=row.case_id,
        )

    def _text(self, row: Row[Any]) -> str:
        try:
            return self._keys.unseal(row.text, f"outbox.text:{row.id}").decode()
        except KeysError:
            return ""  # one that cannot be read must not hold up the others


def _due(now: datetime, horizon: timedelta) -> ColumnElement[bool]:
    # A due date beyond the horizon was written under a clock that ran ahead: it counts as due now.
    return and_(table.c.state.in_(UNDONE), or_(table.c.due <= now, table.c.due > now + horizon))
