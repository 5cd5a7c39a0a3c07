"""Keep who asked to be forgotten, until when she may change her mind, and which requests go with her."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, or_, select, update

from bot.data.insert import insert_new
from bot.data.schema import metadata, to
from bot.data.tables import person

farewell = Table(
    "farewell",
    metadata,
    to("case_", "case_id", primary_key=True),
    to("person", "person", nullable=False, index=True),
)


class Farewells:
    """See `bot.service.farewell.Farewells`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def plan(self, who: str, cases: Iterable[str], at: datetime) -> None:
        """Have her forgotten then, with these requests."""
        self._leaves(who, at)
        for case in cases:
            insert_new(self._connection, farewell, {"case_id": case, "person": who})

    def keep(self, who: str) -> None:
        """She has changed her mind."""
        self._leaves(who, None)
        self._connection.execute(delete(farewell).where(farewell.c.person == who))

    def due(self, now: datetime, longest: timedelta) -> tuple[str, ...]:
        """Whose time has come; also one that lies further ahead than any can."""
        come = or_(person.c.leaves <= now, person.c.leaves > now + longest)
        return tuple(self._connection.execute(select(person.c.id).where(come).limit(100)).scalars())

    def cases(self, who: str) -> tuple[str, ...] | None:
        """The requests that go with her; None when she has changed her mind. Her row is held."""
        row = select(person.c.leaves).where(person.c.id == who).with_for_update(key_share=True)
        if self._connection.execute(row).scalar_one() is None:
            return None
        hers = select(farewell.c.case_id).where(farewell.c.person == who)
        return tuple(self._connection.execute(hers.order_by(farewell.c.case_id)).scalars())

    def _leaves(self, who: str, at: datetime | None) -> None:
        self._connection.execute(update(person).where(person.c.id == who).values(leaves=at))
