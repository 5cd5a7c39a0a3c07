"""Forget a person: empty the words that are kept, and cut the number off from the row."""

from datetime import datetime

from sqlalchemy import Connection, Table, delete, select, update

from bot.data.seal import Keys
from bot.data.tables import case, inbound, outbox, person, talk
from bot.data.threads import wipe


def erase(connection: Connection, keys: Keys, who: str) -> None:
    """Delete the talks of a person; empty what came from the phone, what was written to it, and what was
    written in each request that is closed by now: one that stays keeps its words."""
    connection.execute(delete(talk).where(talk.c.person == who))
    _empty(connection, keys, inbound, "raw", who)
    _empty(connection, keys, inbound, "answer", who)
    _empty(connection, keys, outbox, "text", who)
    closed = select(case.c.id).where(case.c.person == who, case.c.state == "closed")
    for each in connection.execute(closed).scalars().all():
        wipe(connection, keys, each)


def unlink(connection: Connection, keys: Keys, who: str, random: str, now: datetime) -> None:
    """Leave of a person a row that no number leads to and that tells nothing, not even since when."""
    cleared = {
        # Cases and referrals name this row, so it stays; only its hash is one that no number has.
        "number_hash": keys.hash(f"forgotten:{random}"),
        "number": keys.seal(b"", f"person.number:{who}"),
        "language": "",
        "contact": "never",
        "since": 0,
        "until": 24,
        "stopped": False,
        "panic": "",
        "frozen": False,
        "lessons": False,
        "met": now,
        "leaves": None,
    }
    connection.execute(update(person).where(person.c.id == who).values(cleared))
    # A village has few girls, and a hash of four digits could be tried by who has the keys.
    connection.execute(update(case).where(case.c.person == who).values(pin_hash="", place=""))


def _empty(connection: Connection, keys: Keys, table: Table, column: str, who: str) -> None:
    # Sealed each for its own row, as every value there is: what reads them need not know of it.
    mine = select(table.c.id).where(table.c.person == who, table.c[column].is_not(None))
    for row in connection.execute(mine).scalars().all():
        nothing = keys.seal(b"", f"{table.name}.{column}:{row}")
        connection.execute(update(table).where(table.c.id == row).values({column: nothing}))
