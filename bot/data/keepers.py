"""Keep who, of a partner's people, has a case personally."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import Column, Connection, Table, and_, delete, select, update

from bot.data.insert import upsert
from bot.data.schema import ID, at, metadata, to
from bot.data.staff_tables import staff as people
from bot.service.records import OWNED, Case

keeper = Table(
    "keeper",
    metadata,
    to("case_", "case_id", primary_key=True),
    # No foreign key: a check of it would wait for whoever holds the person's row, and he for this row.
    Column("staff", ID, nullable=False, index=True),
    at("at"),
)


class Keepers:
    """See `bot.service.keepers.Keepers`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, case: str, staff: str, now: datetime) -> None:
        """This one has it from now on."""
        upsert(self._connection, keeper, {"case_id": case, "staff": staff, "at": now}, ("case_id",))

    def of(self, case: str) -> str:
        """The id of the one who has it; "" for nobody."""
        return self.of_each((case,)).get(case, "")

    def of_each(self, cases: Collection[str]) -> Mapping[str, str]:
        """The ids by case, those only that somebody has."""
        wanted = select(keeper.c.case_id, keeper.c.staff).where(keeper.c.case_id.in_(cases))
        return {row.case_id: row.staff for row in self._connection.execute(wanted)}

    def cases(self, staff: str) -> tuple[str, ...]:
        """The ids of the cases that somebody has, the longest kept first."""
        mine = select(keeper.c.case_id).where(keeper.c.staff == staff)
        return tuple(self._connection.execute(mine.order_by(keeper.c.at, keeper.c.case_id)).scalars())

    def drop(self, case: str) -> None:
        """Nobody has it by name any more."""
        self._connection.execute(delete(keeper).where(keeper.c.case_id == case))

    def hand(self, staff: str, to: str, now: datetime) -> tuple[str, ...]:
        """All of one to another, or to nobody; which cases they were."""
        mine = keeper.c.staff == staff
        statement = update(keeper).where(mine).values(staff=to, at=now) if to else delete(keeper).where(mine)
        return tuple(sorted(self._connection.execute(statement.returning(keeper.c.case_id)).scalars()))


def let_drop(connection: Connection, case: Case) -> None:
    """Nobody keeps a case by name that is not in hand, or is in the hand of another partner than theirs."""
    mine = keeper.c.case_id == case.id
    if case.state in OWNED:
        theirs = select(people.c.id).where(people.c.partner == case.partner)
        mine = and_(mine, keeper.c.staff.not_in(theirs))
    connection.execute(delete(keeper).where(mine))
