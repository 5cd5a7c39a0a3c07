"""Keep who works in the console. Passwords are argon2 hashes, and lie sealed with the other secrets."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, select, update

from bot.data.insert import insert_new, upsert
from bot.data.seal import Keys, KeysError
from bot.data.staff_tables import form_mark, knock
from bot.data.staff_tables import staff as table
from bot.service.staff import Knocks, Secrets, Staff


class Staffs:
    """See `bot.service.staff.Staffs`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def all(self) -> tuple[Staff, ...]:
        """By login."""
        rows = self._connection.execute(select(table).order_by(table.c.login))
        return tuple(as_staff(row) for row in rows)

    def get(self, id_: str) -> Staff:
        """By id. Raises KeyError."""
        return as_staff(self._row(id_))

    def by_login(self, login: str) -> Staff | None:
        """Whoever has this login."""
        row = self._connection.execute(select(table).where(table.c.login == login)).first()
        return as_staff(row) if row else None

    def add(self, staff: Staff, now: datetime) -> bool:
        """Add somebody; False where the login is taken."""
        return insert_new(self._connection, table, {"id": staff.id, "changed": now, **_values(staff)})

    def change(self, staff: Staff, now: datetime) -> None:
        """Keep name, partner, role, language, state and reads."""
        mine = update(table).where(table.c.id == staff.id)
        self._connection.execute(mine.values(changed=now, **_values(staff)))

    def secrets(self, id_: str) -> Secrets:
        """What proves them."""
        sealed = self._row(id_).secrets
        try:
            told = json.loads(self._keys.unseal(sealed, _place(id_))) if sealed else {}
        except KeysError:
            told = {}  # nobody enters without the key, and nobody is shown why
        return Secrets(**{**told, "recovery": tuple(told.get("recovery", ()))})

    def keep_secrets(self, id_: str, secrets: Secrets, now: datetime) -> None:
        """Keep what proves them, sealed for their row."""
        told = {name: getattr(secrets, name) for name in ("password", "totp", "step", "recovery")}
        sealed = self._keys.seal(json.dumps(told).encode(), _place(id_))
        self._connection.execute(update(table).where(table.c.id == id_).values(secrets=sealed, changed=now))

    def invite(self, id_: str, token: str, until: datetime) -> None:
        """Let whoever has this token become this one."""
        hashed = self._keys.hash(f"invitation:{token}") if token else ""
        values = {"invitation": hashed, "invited_until": until}
        self._connection.execute(update(table).where(table.c.id == id_).values(values))

    def invited(self, token: str, now: datetime) -> Staff | None:
        """Whoever is invited by a token that is still good; held."""
        mine = (table.c.invitation == self._keys.hash(f"invitation:{token}"), table.c.invited_until > now)
        row = self._connection.execute(select(table).where(*mine).with_for_update()).first()
        return as_staff(row) if row else None

    def knocks(self, login: str) -> Knocks:
        """Wrong tries on a login."""
        row = self._connection.execute(select(knock).where(knock.c.login == self._door(login))).first()
        return Knocks(row.tries, row.at) if row else Knocks()

    def knocked(self, login: str, knocks: Knocks) -> None:
        """Keep them; a count of 0 forgets them."""
        door = self._door(login)
        if knocks.count and knocks.at:
            values = {"login": door, "tries": knocks.count, "at": knocks.at}
            upsert(self._connection, knock, values, ("login",))
        else:
            self._connection.execute(delete(knock).where(knock.c.login == door))

    def once(self, mark: str, now: datetime) -> bool:
        """Whether a form with this mark comes for the first time."""
        return insert_new(self._connection, form_mark, {"mark": self._keys.hash(f"form:{mark}"), "at": now})

    def purge(self, before: datetime) -> int:
        """Forget marks and knocks of before."""
        old = (delete(each).where(each.c.at < before) for each in (form_mark, knock))
        return sum(self._connection.execute(each).rowcount for each in old)

    def _row(self, id_: str) -> Row[Any]:
        row = self._connection.execute(select(table).where(table.c.id == id_).with_for_update()).first()
        if row is None:
            raise KeyError(id_)
        return row

    def _door(self, login: str) -> str:
        return self._keys.hash(f"login:{login}")


def as_staff(row: Row[Any]) -> Staff:
    """Somebody from a row of the table."""
    return Staff(row.id, row.login, row.name, row.partner, row.role, row.language, row.state, row.reads)


def _values(staff: Staff) -> dict[str, str]:
    return {
        "login": staff.login,
        "name": staff.name[:80],
        "partner": staff.partner,
        "role": staff.role,
        "language": staff.language,
        "state": staff.state,
        "reads": staff.reads,
    }


def _place(id_: str) -> str:
    return f"staff.secrets:{id_}"
