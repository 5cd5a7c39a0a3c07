"""The two databases keep the promises that the rest builds on."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Engine, text

from bot.data import database
from bot.data.database import DatabaseError, journal, open_database
from tests.data.kept import together


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kuma.db"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("synchronous", 2), ("busy_timeout", 8000), ("foreign_keys", 1), ("secure_delete", 1)],
)
def test_every_connection_has_its_pragmas(file: Path, pragma: str, value: int) -> None:
    engine = open_database(f"sqlite:///{file}")
    with engine.connect() as one, engine.connect() as other:
        found = [each.connection.cursor().execute(f"PRAGMA {pragma}").fetchone()[0] for each in (one, other)]
    engine.dispose()
    assert found == [value, value]


def test_the_journal_is_the_safe_one(file: Path) -> None:
    engine = open_database(f"sqlite:///{file}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == journal().lower()
    engine.dispose()


def test_wal_is_chosen_only_where_it_cannot_lose_commits() -> None:
    assert database.WAL_SAFE == (3, 51, 3)
    assert journal() == ("WAL" if sqlite3.sqlite_version_info >= (3, 51, 3) else "DELETE")


@pytest.mark.parametrize(
    "url",
    [
        "",
        "kuma.db",
        "mysql://kuma:geheim@127.0.0.1/kuma",
        "postgresql://kuma:geheim@127.0.0.1:port/kuma",
        "postgresql+:/kuma:geheim@",
        "redis://:geheim@127.0.0.1/0",
    ],
)
def test_a_url_of_no_database_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(DatabaseError, match="DATABASE_URL") as refused:
        open_database(url)
    assert "geheim" not in str(refused.value)


def test_an_error_does_not_repeat_the_parameters(engine: Engine) -> None:
    with pytest.raises(Exception, match="parameters hidden") as failed, engine.begin() as connection:
        connection.execute(text("INSERT INTO beat (name, at) VALUES (:name, NULL)"), {"name": "geheim"})
    # PostgreSQL's own words before it quote the row: sealed bytes and hashes, and yet not for a log.
    assert "geheim" not in str(failed.value).partition("[SQL")[2]


def test_four_writers_at_once_lose_nothing(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO beat (name, at) VALUES ('worker', 0)"))

    def write(_: int) -> None:
        for _ in range(50):
            with engine.begin() as connection:
                # A read first: a deferred transaction would fail here at once under load.
                connection.execute(text("SELECT at FROM beat WHERE name = 'worker'")).all()
                connection.execute(text("UPDATE beat SET at = at + 1 WHERE name = 'worker'"))

    assert together(4, write) == [None] * 4
    with engine.begin() as connection:
        assert connection.execute(text("SELECT at FROM beat")).scalar() == 200


def test_a_row_must_point_at_one_that_is_there(engine: Engine) -> None:
    with pytest.raises(Exception, match=r"(?i)foreign key"), engine.begin() as connection:
        connection.execute(
            text("INSERT INTO event (case_id, at, who, what) VALUES ('c1', 0, 'kuma', 'opened')")
        )


def test_a_transaction_that_raises_leaves_nothing(engine: Engine) -> None:
    worker = text("INSERT INTO beat (name, at) VALUES ('worker', 0)")

    def interrupted() -> None:
        with engine.begin() as connection:
            connection.execute(worker)
            raise KeyError

    with pytest.raises(KeyError):
        interrupted()
    with engine.begin() as connection:
        assert connection.execute(text("SELECT count(*) FROM beat")).scalar() == 0
