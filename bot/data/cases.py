"""Keep requests for help and their story."""

import hmac
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, union, update

from bot.data.clocks import moved_on, wound
from bot.data.keepers import let_drop
from bot.data.pockets import pin_hash
from bot.data.seal import Keys
from bot.data.tables import case as table
from bot.data.tables import event, referral
from bot.service.records import HELD, Case

_FIELDS = ("urgency", "need", "state", "age", "place", "area", "consent", "partner", "outcome")
_CLOSED = ("closed",)


class Cases:
    """See `bot.service.ports.Cases`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def open(self, case: Case, now: datetime) -> None:
        """Add one."""
        fixed = {"id": case.id, "code": case.code, "person": case.person, "opened": now, "changed": now}
        self._connection.execute(insert(table).values(**fixed, **_values(case), **wound(now)))

    def change(self, case: Case, now: datetime) -> None:
        """Keep all of it but its code and person."""
        values = {**_values(case), **moved_on(case, now), "changed": now}
        self._connection.execute(update(table).where(table.c.id == case.id).values(values))
        let_drop(self._connection, case)

    def get(self, case: str) -> Case:
        """The case by id. Raises KeyError. The row is held until the transaction ends."""
        wanted = select(table).where(table.c.id == case).with_for_update(key_share=True)
        row = self._connection.execute(wanted).first()
        if row is None:
            raise KeyError(case)
        return as_case(row)

    def by_code(self, code: str) -> Case | None:
        """The case staff call by this code."""
        row = self._connection.execute(select(table).where(table.c.code == code)).first()
        return None if row is None else as_case(row)

    def of(self, person: str, pin: str | None = None) -> Case | None:
        """The newest case of a person that is not closed; behind its pin, when one is given.

        The rows are held until the transaction ends: what she changes must not undo a partner's answer.
        """
        wanted = (
            select(table)
            .where(table.c.person == person, table.c.state.not_in(_CLOSED))
            .order_by(table.c.opened.desc())
            .with_for_update(key_share=True)
        )
        rows = self._connection.execute(wanted).all()
        if pin is None:
            return as_case(rows[0]) if rows else None
        # Every code is compared, and one more where there is none: a wrong one takes as long as a right one.
        same = [hmac.compare_digest(row.pin_hash, self._pin_hash(row.id, pin)) for row in rows]
        hmac.compare_digest("", self._pin_hash("", pin))
        return next((as_case(row) for row, right in zip(rows, same, strict=True) if right), None)

    def locked(self, person: str) -> bool:
        """Whether a case of hers that is not closed stands behind a code."""
        hers = (table.c.person == person, table.c.state.not_in(_CLOSED), table.c.pin_hash != "")
        return self._connection.execute(select(table.c.id).where(*hers).limit(1)).first() is not None

    def held(self, person: str) -> tuple[Case, ...]:
        """The cases of a person that a partner has or had, newest first, closed ones too."""
        mine = select(table).where(table.c.person == person, table.c.partner != "")
        return tuple(as_case(row) for row in self._connection.execute(mine.order_by(table.c.opened.desc())))

    def holders(self, person: str) -> frozenset[str]:
        """Every partner that ever had a case of a person, whether it took it or was handed it."""
        took = select(event.c.who).join(table, table.c.id == event.c.case_id)
        took = took.where(table.c.person == person, event.c.what == "accepted")
        held = select(referral.c.partner).join(table, table.c.id == referral.c.case_id)
        held = held.where(table.c.person == person, referral.c.state.in_(HELD))
        has = select(table.c.partner).where(table.c.person == person, table.c.partner != "")
        return frozenset(self._connection.execute(union(took, held, has)).scalars())

    def set_pin(self, case: str, pin: str) -> None:
        """Keep the code she chose, hashed with the case so that equal codes look different."""
        hashed = self._pin_hash(case, pin)
        self._connection.execute(update(table).where(table.c.id == case).values(pin_hash=hashed))

    def blur(self, case: str) -> None:
        """Keep of a place its area only, and nothing of its code."""
        self._connection.execute(update(table).where(table.c.id == case).values(place="", pin_hash=""))

    def log(self, case: str, who: str, what: str, why: str, now: datetime) -> None:
        """Add to its story; what its holder does is an act that its clock counts from."""
        values = {"case_id": case, "who": who, "what": what, "why": why[:400], "at": now}
        self._connection.execute(insert(event).values(values))
        if who not in ("kuma", "she", ""):
            acted = {"touched": now, "since": now, "reminded": 0}
            self._connection.execute(
                update(table).where(table.c.id == case, table.c.partner == who).values(acted)
            )

    def story(self, case: str) -> tuple[tuple[datetime, str, str, str], ...]:
        """(when, who, what, why), oldest first."""
        columns = (event.c.at, event.c.who, event.c.what, event.c.why)
        mine = select(*columns).where(event.c.case_id == case).order_by(event.c.number)
        rows = self._connection.execute(mine)
        return tuple((row.at, row.who, row.what, row.why) for row in rows)

    def unmet(self, before: datetime) -> tuple[str, ...]:
        """Cases that nobody could be asked about, last tried before then."""
        waiting = select(table.c.id).where(table.c.state == "unmet", table.c.changed <= before)
        return tuple(self._connection.execute(waiting.limit(100)).scalars())

    def _pin_hash(self, case: str, pin: str) -> str:
        return pin_hash(self._keys, case, pin)


def _values(case: Case) -> dict[str, str]:
    return {name: getattr(case, name) for name in _FIELDS}


def as_case(row: Row[Any]) -> Case:
    """A row of the table."""
    return Case(row.id, row.code, row.person, *(getattr(row, name) for name in _FIELDS))
