"""Insert a row unless its key is there: the one statement the two databases spell apart."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def insert_new(connection: Connection, table: Table, values: Mapping[str, Any]) -> bool:
    """Whether the row was new. On PostgreSQL a twin's open transaction is waited for."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = make(table).values(values).on_conflict_do_nothing()
    # Without being told, SQLAlchemy does not count what PostgreSQL inserts: -1, as if all had come before.
    return connection.execute(statement, execution_options={"preserve_rowcount": True}).rowcount == 1


def upsert(connection: Connection, table: Table, values: Mapping[str, Any], keys: tuple[str, ...]) -> None:
    """Insert the row, or set everything but its key."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    rest = {name: value for name, value in values.items() if name not in keys}
    statement = make(table).values(values).on_conflict_do_update(index_elements=list(keys), set_=rest)
    connection.execute(statement)
