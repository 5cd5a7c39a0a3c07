"""The table of cases, with the clock of each (see `bot.service.clock`)."""

from sqlalchemy import CheckConstraint, Column, Integer, String, Table

from bot.data.columns import Moment
from bot.data.schema import at, id_, metadata, to, word

case = Table(
    "case_",
    metadata,
    id_(),
    Column("code", String(8), nullable=False, unique=True),
    to("person", "person", nullable=False, index=True),
    word("urgency"),
    word("need"),
    word("state", "open"),
    word("age"),
    word("place"),
    Column("area", String(80), nullable=False, server_default=""),
    word("consent"),
    word("partner"),
    word("outcome"),
    Column("pin_hash", String(64), nullable=False, server_default=""),
    at("opened"),
    at("changed"),
    Column("due", Moment, index=True),
    Column("step", Integer, nullable=False, server_default="0"),
    at("touched"),
    at("since"),
    at("looked"),
    Column("reminded", Integer, nullable=False, server_default="0"),
    Column("told", Integer, nullable=False, server_default="0"),
    at("told_at"),
    # Nobody's forgetfulness, a programmer's included, leaves a case without a running clock.
    CheckConstraint("state = 'closed' OR due IS NOT NULL", name="ck_case_due"),
)
