"""The tables that know no person: nothing in them leads to one."""

from sqlalchemy import Column, Integer, LargeBinary, String, Table

from bot.data.schema import WORD, at, id_, metadata

tally = Table(
    "tally",
    metadata,
    Column("name", WORD, primary_key=True),
    Column("value", WORD, primary_key=True),
    Column("month", String(7), primary_key=True),
    Column("count", Integer, nullable=False),
)

idea = Table("idea", metadata, id_(), Column("text", LargeBinary, nullable=False), at("at"))
