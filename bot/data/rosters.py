"""Keep who is on call at each partner, by shifts of the week."""

from collections.abc import Mapping
from datetime import time
from typing import Any

from sqlalchemy import Column, Connection, ForeignKey, Integer, Row, String, Table, delete, insert, select

from bot.data.schema import WORD, metadata, to
from bot.referral.roster import Shift

shift = Table(
    "shift",
    metadata,
    Column("partner", WORD, ForeignKey("partner.id"), primary_key=True),
    Column("rank", Integer, primary_key=True),
    Column("name", WORD, nullable=False),
    Column("days", String(20), nullable=False),
    Column("opens", String(5), nullable=False),
    Column("closes", String(5), nullable=False),
)

shift_phone = Table(
    "shift_phone",
    metadata,
    Column("partner", WORD, ForeignKey("partner.id"), primary_key=True),
    Column("shift", Integer, primary_key=True),
    Column("rank", Integer, primary_key=True),
    to("person", "person", nullable=False),
)


class Rosters:
    """See `bot.service.eligible.Rosters`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of(self, partner: str) -> tuple[Shift, ...]:
        """A partner's shifts, in the order of its file."""
        return self._read(partner).get(partner, ())

    def all(self) -> Mapping[str, tuple[Shift, ...]]:
        """Every roster by partner."""
        return self._read()

    def replace(self, rosters: Mapping[str, tuple[Shift, ...]]) -> None:
        """Have these rosters and no others."""
        self._connection.execute(delete(shift_phone))
        self._connection.execute(delete(shift))
        for partner, shifts in rosters.items():
            for rank, each in enumerate(shifts):
                self._add(partner, rank, each)

    def _add(self, partner: str, rank: int, each: Shift) -> None:
        row = {"partner": partner, "rank": rank, **_values(each)}
        self._connection.execute(insert(shift).values(row))
        for place, person in enumerate(each.phones):
            phone = {"partner": partner, "shift": rank, "rank": place, "person": person}
            self._connection.execute(insert(shift_phone).values(phone))

    def _read(self, partner: str = "") -> dict[str, tuple[Shift, ...]]:
        rows, phones = select(shift), select(shift_phone)
        if partner:
            rows, phones = rows.where(shift.c.partner == partner), phones.where(_of(partner))
        rung: dict[tuple[str, int], tuple[str, ...]] = {}
        for row in self._connection.execute(phones.order_by(shift_phone.c.rank)):
            rung[row.partner, row.shift] = (*rung.get((row.partner, row.shift), ()), row.person)
        found: dict[str, tuple[Shift, ...]] = {}
        for row in self._connection.execute(rows.order_by(shift.c.partner, shift.c.rank)):
            made = _shift(row, rung.get((row.partner, row.rank), ()))
            found[row.partner] = (*found.get(row.partner, ()), made)
        return found


def _of(partner: str) -> Any:
    return shift_phone.c.partner == partner


def _values(each: Shift) -> dict[str, str]:
    days = ";".join(str(day) for day in sorted(each.days))
    opens, closes = each.opens.isoformat("minutes"), each.closes.isoformat("minutes")
    return {"name": each.name, "days": days, "opens": opens, "closes": closes}


def _shift(row: Row[Any], phones: tuple[str, ...]) -> Shift:
    days = frozenset(int(day) for day in row.days.split(";") if day)
    return Shift(row.name, days, time.fromisoformat(row.opens), time.fromisoformat(row.closes), phones)
