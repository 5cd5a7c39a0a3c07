"""Keep people: the number sealed and apart, found by its keyed hash."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from bot.data.insert import insert_new
from bot.data.seal import Keys, KeysError
from bot.data.tables import person as table
from bot.service.records import Person


class People:
    """See `bot.service.ports.People`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    def meet(self, msisdn: str, now: datetime) -> Person:
        """The person of a number, made at the first meeting; the row is held until the transaction ends."""
        hashed = self._keys.hash(msisdn)
        # NO KEY: an alert to this phone, posted by somebody else, must not wait for the row (a deadlock).
        wanted = select(table).where(table.c.number_hash == hashed).with_for_update(key_share=True)
        row = self._connection.execute(wanted).first()
        if row is None:
            new = self._fresh()
            sealed = self._keys.seal(msisdn.encode(), f"person.number:{new}")
            values = {"id": new, "number_hash": hashed, "number": sealed, "stopped": False, "met": now}
            insert_new(self._connection, table, values)
            row = self._connection.execute(wanted).one()
        return _person(row)

    def get(self, person: str) -> Person:
        """The person by id. Raises KeyError."""
        row = self._connection.execute(select(table).where(table.c.id == person)).first()
        if row is None:
            raise KeyError(person)
        return _person(row)

    def number(self, person: str) -> str:
        """The number, to hand to a gateway and to nothing else; "" when no key opens it."""
        sealed = self._connection.execute(select(table.c.number).where(table.c.id == person)).scalar_one()
        try:
            return self._keys.unseal(sealed, f"person.number:{person}").decode()
        except KeysError:
            return ""

    def change(self, person: Person) -> None:
        """Keep language, safe contact and opt-out."""
        values = {
            "language": person.language,
            "contact": person.contact,
            "since": person.since,
            "until": person.until,
            "stopped": person.stopped,
        }
        self._connection.execute(update(table).where(table.c.id == person.id).values(values))


def _person(row: Row[Any]) -> Person:
    return Person(row.id, row.language, row.contact, row.since, row.until, row.stopped)
