"""Keep whom she does not want to see her request, and what she agreed to."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, String, Table, exists, select

from bot.data.insert import insert_new, upsert
from bot.data.schema import WORD, at, metadata, to, word
from bot.referral.exclusion import TEAM, Exclusion
from bot.service.eligible import Consent

exclusion = Table(
    "exclusion",
    metadata,
    to("case_", "case_id", primary_key=True),
    Column("kind", WORD, primary_key=True),
    Column("value", WORD, primary_key=True),
    at("at"),
)

consent = Table(
    "consent",
    metadata,
    to("case_", "case_id", primary_key=True),
    Column("service", WORD, primary_key=True),
    word("answer"),
    word("message"),
    word("print"),
    word("language"),
    Column("by", String(80), nullable=False),
    at("at"),
)


def unwanted(case: ColumnElement[str], partner: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether she excluded a partner from a case, as a condition on both."""
    this = (exclusion.c.case_id == case, exclusion.c.kind == TEAM, exclusion.c.value == partner)
    return exists().where(*this)


class Wishes:
    """See `bot.service.eligible.Wishes`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def exclude(self, case: str, new: Exclusion, now: datetime) -> bool:
        """Add a choice; False when she has made it before."""
        row: dict[str, Any] = {"case_id": case, "kind": new.kind, "value": new.value, "at": now}
        return insert_new(self._connection, exclusion, row)

    def exclusions(self, case: str) -> tuple[Exclusion, ...]:
        """All of them, in no order that matters."""
        mine = select(exclusion).where(exclusion.c.case_id == case)
        rows = self._connection.execute(mine.order_by(exclusion.c.kind, exclusion.c.value))
        return tuple(Exclusion(row.kind, row.value) for row in rows)

    def agree(self, case: str, new: Consent) -> None:
        """Keep her newest answer for a service."""
        row = {"case_id": case, **{name: getattr(new, name) for name in Consent.__slots__}}
        upsert(self._connection, consent, row, ("case_id", "service"))

    def consents(self, case: str) -> tuple[Consent, ...]:
        """Her newest answer for each service, newest first."""
        mine = select(consent).where(consent.c.case_id == case)
        rows = self._connection.execute(mine.order_by(consent.c.at.desc(), consent.c.service))
        return tuple(
            Consent(row.service, row.answer, row.message, row.print, row.language, row.by, row.at)
            for row in rows
        )
