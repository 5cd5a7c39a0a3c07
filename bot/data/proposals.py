"""Keep what staff propose and approve of the texts; nothing in it leads to a person who asked for help."""

from datetime import date

from sqlalchemy import Boolean, Column, Connection, String, Table, Text, false, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from bot.data.database import DatabaseError, open_database
from bot.data.insert import upsert
from bot.data.schema import WORD, at, id_, metadata
from bot.engine.approval import Approval, Approvals
from bot.service.proposals import Proposal

proposal = Table(
    "proposal",
    metadata,
    id_(),
    Column("language", WORD, nullable=False),
    Column("message", String(120), nullable=False),
    Column("part", String(120), nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("who", String(80), nullable=False),
    at("at"),
    Column("withdrawn", Boolean, nullable=False, server_default=false()),
)

approval = Table(
    "approval",
    metadata,
    Column("message", String(120), primary_key=True),
    Column("language", WORD, primary_key=True),
    Column("hash", String(12), nullable=False),
    Column("other", String(12), nullable=False),
    Column("who", String(80), nullable=False),
    Column("day", String(10), nullable=False),
)


def approved_in(url: str) -> Approvals:
    """The approvals that a database holds; none where it cannot be read, which those who start it tell."""
    try:
        engine = open_database(url)
    except DatabaseError:
        return {}
    try:
        with engine.begin() as connection:
            return Approved(connection).all()
    except SQLAlchemyError:
        return {}
    finally:
        engine.dispose()


class Proposals:
    """See `bot.service.proposals.Proposals`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, new: Proposal) -> None:
        """Keep one; an older one for the same part is withdrawn."""
        part = {name: getattr(new, name) for name in ("language", "message", "part")}
        same = [proposal.c[name] == value for name, value in part.items()]
        self._connection.execute(update(proposal).where(*same).values(withdrawn=True))
        rest = {name: getattr(new, name) for name in ("id", "before", "after", "who", "at")}
        self._connection.execute(insert(proposal).values(**part, **rest))

    def all(self) -> tuple[Proposal, ...]:
        """Every one, oldest first."""
        rows = select(proposal).where(~proposal.c.withdrawn).order_by(proposal.c.at, proposal.c.id)
        return tuple(Proposal(*row[:-1]) for row in self._connection.execute(rows))

    def withdraw(self, id_: str) -> bool:
        """Take one back; False when it is not there."""
        this = (proposal.c.id == id_, ~proposal.c.withdrawn)
        return self._connection.execute(update(proposal).where(*this).values(withdrawn=True)).rowcount == 1


class Approved:
    """See `bot.service.proposals.Approved`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Approvals:
        """The last one of each text."""
        rows = self._connection.execute(select(approval))
        return {
            (row.message, row.language): Approval(
                row.message, row.language, row.hash, row.other, row.who, date.fromisoformat(row.day)
            )
            for row in rows
        }

    def add(self, new: Approval) -> None:
        """Keep one in place of the one before."""
        values = {name: getattr(new, name) for name in ("message", "language", "hash", "other", "who")}
        upsert(self._connection, approval, {**values, "day": new.when.isoformat()}, ("message", "language"))
