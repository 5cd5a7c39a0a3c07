"""Keep the clock of each case, in its own row: it outlives every process, and needs no Redis."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, literal, or_, select, update
from sqlalchemy import case as either

from bot.data.columns import Moment
from bot.data.tables import case as table
from bot.referral.urgency import LONGEST, SLACK, WAITING, Clock
from bot.service.records import Case


class Clocks:
    """See `bot.service.clock.Clocks`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def due(self, now: datetime) -> tuple[str, ...]:
        """Cases whose moment has come, the longest waiting first; also where the clock was set back."""
        wrong = or_(table.c.due > now + LONGEST, table.c.looked > now + SLACK)
        wanted = select(table.c.id).where(table.c.state != "closed", or_(table.c.due <= now, wrong))
        return tuple(self._connection.execute(wanted.order_by(table.c.due).limit(100)).scalars())

    def get(self, case: str) -> Clock | None:
        """The clock of a case; None for a closed one."""
        row = self._connection.execute(select(table).where(table.c.id == case)).one()
        if row.state == "closed":
            return None
        return Clock(
            row.state,
            row.urgency,
            row.step,
            row.since,
            row.touched,
            row.reminded,
            row.told,
            row.told_at,
        )

    def set(self, case: str, clock: Clock, due: datetime, now: datetime) -> None:
        """Keep how it stands, and when it is looked at next."""
        values = {
            "due": due,
            "looked": now,
            "step": clock.step,
            "since": clock.since,
            "touched": clock.touched,
            "reminded": clock.reminded,
            "told": clock.told,
            "told_at": clock.told_at,
        }
        open_ = and_(table.c.id == case, table.c.state != "closed")
        self._connection.execute(update(table).where(open_).values(values))

    def moment(self, case: str) -> datetime | None:
        """When a case is looked at next; None for a closed one."""
        due: datetime | None = self._connection.execute(
            select(table.c.due).where(table.c.id == case)
        ).scalar_one()
        return due

    def restart(self, case: str, now: datetime) -> None:
        """Its holder has acted: all that is waited for begins anew."""
        acted = {"touched": now, "since": now, "reminded": 0}
        self._connection.execute(update(table).where(table.c.id == case).values(acted))


def wound(now: datetime) -> dict[str, datetime]:
    """The clock of a new case: it is due at once, and the first look sets its time."""
    return {"due": now, "touched": now, "since": now, "looked": now, "told_at": now}


def moved_on(case: Case, now: datetime) -> dict[str, Any]:
    """What a change of a case does to its clock: who moves it on has it looked at at once.

    Between "open" and "unmet" nothing begins anew: nobody has it still.
    """
    passed = table.c.partner != case.partner
    other = table.c.state.not_in(WAITING) if case.state in WAITING else table.c.state != case.state
    moved = or_(passed, other)
    return {
        "due": None if case.state == "closed" else either((moved, _at(now)), else_=table.c.due),
        "since": either((moved, _at(now)), else_=table.c.since),
        "told_at": either((moved, _at(now)), else_=table.c.told_at),
        "touched": either((passed, _at(now)), else_=table.c.touched),
        "reminded": either((moved, 0), else_=table.c.reminded),
        "told": either((moved, 0), else_=table.c.told),
    }


def _at(now: datetime) -> Any:
    return literal(now, Moment())
