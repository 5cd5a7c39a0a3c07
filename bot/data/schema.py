"""What the tables are made of: names for their constraints, and the columns that recur."""

from datetime import datetime
from typing import Any

from sqlalchemy import Column, ForeignKey, MetaData, String

from bot.data.columns import Moment

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(32)
WORD = String(40)


def id_() -> Column[str]:
    """A row's own id, see `bot.service.ports.Fresh`."""
    return Column("id", ID, primary_key=True)


def to(
    table: str,
    name: str,
    primary_key: bool = False,
    nullable: bool = True,
    unique: bool = False,
    index: bool = False,
) -> Column[str]:
    """A column that names a row of another table."""
    options: dict[str, Any] = {"unique": unique or None, "index": index or None}
    key = ForeignKey(f"{table}.id")
    return Column(name, ID, key, primary_key=primary_key, nullable=nullable and not primary_key, **options)


def word(name: str, default: str = "") -> Column[str]:
    """A word of the trade, never NULL."""
    return Column(name, WORD, nullable=False, server_default=default)


def at(name: str) -> Column[datetime]:
    """An instant."""
    return Column(name, Moment(), nullable=False)
