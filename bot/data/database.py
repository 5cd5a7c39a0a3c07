"""Open the database: SQLite for one machine, PostgreSQL for a country; the same promises on both."""

import sqlite3
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url

WAL_SAFE = (3, 51, 3)
"""The first SQLite whose WAL cannot lose commits (sqlite.org/changes.html); below it, the DELETE journal."""

_POSTGRES = "-c statement_timeout=10000 -c lock_timeout=5000 -c timezone=UTC"


class DatabaseError(ValueError):
    """The URL does not name a database we can keep our promises on."""


def open_database(url: str) -> Engine:
    """An engine for `sqlite:///file` or `postgresql://...`. Raises DatabaseError for anything else."""
    try:
        parsed = make_url(url)
    except Exception:
        # SQLAlchemy's error would print the URL, and with it the password.
        raise DatabaseError(
            "DATABASE_URL is not the URL of a database, such as sqlite:////srv/kuma.db"
        ) from None
    match parsed.get_backend_name():
        case "sqlite":
            engine = create_engine(parsed, connect_args={"timeout": 8}, hide_parameters=True)
            event.listen(engine, "connect", _prepare)
            event.listen(engine, "begin", _begin)
            return engine
        case "postgresql":
            return create_engine(
                parsed.set(drivername="postgresql+psycopg"),
                connect_args={"connect_timeout": 5, "options": _POSTGRES},
                pool_pre_ping=True,
                hide_parameters=True,
            )
    raise DatabaseError("DATABASE_URL must begin with sqlite:/// or postgresql://")


def journal() -> str:
    """The SQLite journal that is safe with the library at hand: "WAL" or "DELETE"."""
    return "WAL" if sqlite3.sqlite_version_info >= WAL_SAFE else "DELETE"


def _prepare(connection: Any, _record: object) -> None:
    # The driver must not begin transactions by itself: a deferred one fails at once under load.
    connection.isolation_level = None
    for pragma in (
        f"journal_mode={journal()}",
        "synchronous=FULL",
        "busy_timeout=8000",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
