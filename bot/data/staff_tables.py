"""The tables of the console: who works there, their sessions, the forms that came, and the audit."""

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table

from bot.data.columns import Moment
from bot.data.schema import ID, at, id_, metadata, word

staff = Table(
    "staff",
    metadata,
    id_(),
    Column("login", String(40), nullable=False, unique=True),
    Column("name", String(80), nullable=False),
    word("partner"),
    word("role"),
    word("language", "fr"),
    word("state", "invited"),
    word("reads"),
    Column("secrets", LargeBinary, nullable=False, server_default=""),
    Column("invitation", String(64), nullable=False, server_default=""),
    Column("invited_until", Moment),
    at("changed"),
)

knock = Table(
    "knock",
    metadata,
    Column("login", String(64), primary_key=True),
    Column("tries", Integer, nullable=False),
    at("at"),
)

visit = Table(
    "visit",
    metadata,
    Column("token", String(64), primary_key=True),
    Column("staff", ID, nullable=False, index=True),
    at("made"),
    at("seen"),
)

form_mark = Table(
    "form_mark", metadata, Column("mark", String(64), primary_key=True), Column("at", Moment, nullable=False)
)

audit = Table(
    "audit",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    at("at"),
    Column("who", String(80), nullable=False),
    word("what"),
    Column("object", String(80), nullable=False, server_default=""),
    Column("why", String(400), nullable=False, server_default=""),
    Column("chain", String(64), nullable=False),
    Index("ix_audit_object", "object"),
)

audit_end = Table(
    "audit_end",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, nullable=False),
    Column("chain", String(64), nullable=False),
)
