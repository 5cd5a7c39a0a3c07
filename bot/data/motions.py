"""Keep what one person proposes and another has to confirm."""

from typing import Any

from sqlalchemy import Column, Connection, Row, String, Table, UniqueConstraint, delete, literal, not_, select

from bot.data.insert import insert_new
from bot.data.schema import at, id_, metadata, to, word
from bot.data.tables import case
from bot.data.wishes import unwanted
from bot.service.motions import Motion

motion = Table(
    "motion",
    metadata,
    id_(),
    to("case_", "case_id", nullable=False),
    word("what"),
    word("target"),
    Column("who", String(80), nullable=False),
    Column("why", String(400), nullable=False),
    at("at"),
    UniqueConstraint("case_id", "what", "target"),
)


class Motions:
    """See `bot.service.motions.Motions`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, new: Motion) -> bool:
        """Keep one; False when the same waits already."""
        values = {
            "id": new.id,
            "case_id": new.case,
            "what": new.what,
            "target": new.target,
            "who": new.who[:80],
            "why": new.why[:400],
            "at": new.at,
        }
        return insert_new(self._connection, motion, values)

    def waiting(self, partner: str) -> tuple[tuple[Motion, str], ...]:
        """All but those of cases that exclude a partner, oldest first, with the case's code."""
        found = select(motion, case.c.code).join(case, case.c.id == motion.c.case_id)
        found = found.where(not_(unwanted(case.c.id, literal(partner))))
        rows = self._connection.execute(found.order_by(motion.c.at, motion.c.id))
        return tuple((_motion(row), row.code) for row in rows)

    def of(self, case_: str) -> tuple[Motion, ...]:
        """Those of a case, oldest first."""
        mine = select(motion).where(motion.c.case_id == case_).order_by(motion.c.at, motion.c.id)
        return tuple(_motion(row) for row in self._connection.execute(mine))

    def take(self, id_: str) -> bool:
        """Take one off; False when somebody else has."""
        return self._connection.execute(delete(motion).where(motion.c.id == id_)).rowcount == 1


def _motion(row: Row[Any]) -> Motion:
    return Motion(row.id, row.case_id, row.what, row.target, row.who, row.why, row.at)
