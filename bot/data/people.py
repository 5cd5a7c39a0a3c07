"""Keep people: the number sealed and apart, found by its keyed hash."""

import hmac
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from bot.data.forgetting import erase, unlink
from bot.data.insert import insert_new
from bot.data.seal import Keys, KeysError
from bot.data.tables import person as table
from bot.engine.fold import fold
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
        """Keep language, safe contact, opt-out, freeze and leave for lessons."""
        values = {
            "language": person.language,
            "contact": person.contact,
            "since": person.since,
            "until": person.until,
            "stopped": person.stopped,
            "frozen": person.frozen,
            "lessons": person.lessons,
        }
        self._connection.execute(update(table).where(table.c.id == person.id).values(values))

    def set_panic(self, person: str, word: str) -> None:
        """Keep her safety word, folded, hashed with the person so that equal words look different."""
        hashed = self._panic_hash(person, word)
        self._connection.execute(update(table).where(table.c.id == person).values(panic=hashed))

    def has_panic(self, person: str) -> bool:
        """Whether she has a safety word."""
        return bool(self._panic(person))

    def panics(self, person: str, text: str) -> bool:
        """Whether the whole text is her safety word; as much work where she has none."""
        return hmac.compare_digest(self._panic(person), self._panic_hash(person, text))

    def erase(self, person: str) -> None:
        """Empty all that was said and written from this phone; what is kept of it stays."""
        erase(self._connection, self._keys, person)

    def forget(self, person: str, now: datetime) -> None:
        """Unlink the number for good, and clear all she chose: who writes from it next is a stranger."""
        unlink(self._connection, self._keys, person, self._fresh(), now)

    def _panic(self, person: str) -> str:
        kept = self._connection.execute(select(table.c.panic).where(table.c.id == person))
        return str(kept.scalar_one())

    def _panic_hash(self, person: str, word: str) -> str:
        return self._keys.hash(f"panic:{person}:{fold(word)}")


def _person(row: Row[Any]) -> Person:
    return Person(
        row.id,
        row.language,
        row.contact,
        row.since,
        row.until,
        row.stopped,
        row.frozen,
        row.lessons,
        row.leaves,
    )
