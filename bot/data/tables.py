"""The tables. What a person wrote and every number are sealed bytes; hashes are keyed (see `seal`)."""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
    false,
)

from bot.data.case_table import case as case
from bot.data.columns import Moment
from bot.data.schema import ID, WORD, at, id_, metadata, to, word

person = Table(
    "person",
    metadata,
    id_(),
    Column("number_hash", String(64), nullable=False, unique=True),
    Column("number", LargeBinary, nullable=False),
    word("language"),
    word("contact", "never"),
    Column("since", Integer, nullable=False, server_default="0"),
    Column("until", Integer, nullable=False, server_default="24"),
    Column("stopped", Boolean, nullable=False),
    Column("panic", String(64), nullable=False, server_default=""),
    Column("frozen", Boolean, nullable=False, server_default=false()),
    Column("lessons", Boolean, nullable=False, server_default=false()),
    at("met"),
    # When she is forgotten, if she has asked for it: until then she may change her mind.
    Column("leaves", Moment, index=True),
)

talk = Table(
    "talk",
    metadata,
    Column("person", ID, ForeignKey("person.id"), primary_key=True),
    Column("medium", WORD, primary_key=True),
    Column("state", LargeBinary, nullable=False),
    Column("session", String(120), nullable=False),
    Column("typed", LargeBinary, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

inbound = Table(
    "inbound",
    metadata,
    id_(),
    word("channel"),
    Column("reference", String(200), nullable=False),
    to("person", "person"),
    Column("raw", LargeBinary, nullable=False),
    Column("answer", LargeBinary),
    Column("ends", Boolean),
    word("state", "done"),
    Column("reason", String(200), nullable=False, server_default=""),
    Column("at", Moment, nullable=False, index=True),
    UniqueConstraint("channel", "reference"),
)

event = Table(
    "event",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    to("case_", "case_id", nullable=False, index=True),
    at("at"),
    Column("who", String(80), nullable=False),
    word("what"),
    Column("why", String(400), nullable=False, server_default=""),
)

partner = Table(
    "partner",
    metadata,
    Column("id", WORD, primary_key=True),
    Column("name", String(120), nullable=False),
    word("kind"),
    *(
        Column(name, String(200), nullable=False)
        for name in ("services", "ages", "sexes", "languages", "answers", "days")
    ),
    word("place"),
    Column("lat", Float, nullable=False),
    Column("lon", Float, nullable=False),
    Column("opens", String(5), nullable=False),
    Column("closes", String(5), nullable=False),
    Column("capacity", Integer, nullable=False),
    word("cost"),
    Column("verified", String(10), nullable=False),
    Column("verified_by", String(80), nullable=False, server_default=""),
    Column("active", Boolean, nullable=False),
    at("changed"),
)

partner_phone = Table(
    "partner_phone",
    metadata,
    Column("partner", WORD, ForeignKey("partner.id"), primary_key=True),
    Column("rank", Integer, primary_key=True),
    to("person", "person", nullable=False, unique=True),
)

referral = Table(
    "referral",
    metadata,
    id_(),
    to("case_", "case_id", nullable=False),
    Column("partner", WORD, ForeignKey("partner.id"), nullable=False, index=True),
    word("state", "offered"),
    at("offered"),
    at("deadline"),
    Column("answered", Moment),
    Column("reason", String(400), nullable=False),
    Column("asked", Integer, nullable=False, server_default="1"),
    Column("alerted", Moment),
    word("giver"),
    word("motive"),
    UniqueConstraint("case_id", "partner"),
    Index("ix_referral_state_deadline", "state", "deadline"),
)

outbox = Table(
    "outbox",
    metadata,
    id_(),
    Column("key", String(120), nullable=False, unique=True),
    word("kind"),
    to("person", "person", nullable=False, index=True),
    Column("text", LargeBinary, nullable=False),
    word("channel"),
    word("sender"),
    Column("case_id", ID, nullable=False, server_default=""),
    Column("referral", ID, nullable=False, server_default=""),
    word("state", "pending"),
    Column("attempts", Integer, nullable=False, server_default="0"),
    at("due"),
    Column("lease", String(32), nullable=False, server_default=""),
    Column("reference", String(120), nullable=False, server_default=""),
    Column("status", Integer, nullable=False, server_default="0"),
    word("code"),
    at("posted"),
    at("changed"),
    Index("ix_outbox_state_due", "state", "due"),
    Index("ix_outbox_channel_reference", "channel", "reference"),
)

attempt = Table(
    "attempt",
    metadata,
    to("outbox", "letter", primary_key=True),
    Column("number", Integer, primary_key=True),
    at("begun"),
    Column("ended", Moment),
    word("outcome"),
    word("code"),
)

report = Table(
    "report",
    metadata,
    Column("channel", WORD, primary_key=True),
    Column("reference", String(120), primary_key=True),
    Column("status", Integer, nullable=False),
    word("code"),
    at("at"),
)

rehearsed = Table(
    "rehearsed",
    metadata,
    Column("number_", Integer, primary_key=True, autoincrement=True),
    Column("key", String(120), nullable=False, unique=True),
    Column("to_hash", String(64), nullable=False, index=True),
    Column("number", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
    at("at"),
)

beat = Table("beat", metadata, Column("name", WORD, primary_key=True), at("at"))
