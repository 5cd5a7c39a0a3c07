"""A database with something in it: the builder of the data layer's tests."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, event

from bot.data.database import open_database
from bot.data.schema import metadata
from bot.data.seal import Keys
from bot.data.store import SqlStore, SqlUnit
from bot.referral.partners import Partner
from bot.service.records import Case, Post, Referral

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
HORIZON = timedelta(hours=26)
LEASE = timedelta(seconds=30)
AWA = "+22370000001"
KEYS = Keys("k1", {"k1": b"1" * 32}, b"2" * 32)


def fresh() -> Callable[[], str]:
    """Ids that are the same in every run; one counter is safe for many threads."""
    numbers = count(1)
    return lambda: f"{next(numbers):032x}"


def quick(url: str) -> Engine:
    """An engine as the line's own, but that nothing has to reach the disk."""
    if url.startswith("sqlite:///"):
        file = Path(url.removeprefix("sqlite:///"))
        if not file.exists():
            file.write_bytes(_tables())
    engine = open_database(url)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous=OFF"))
    else:
        metadata.create_all(engine)  # what the migrations make (test_migrate), and sooner
    return engine


@cache
def _tables() -> bytes:
    """A SQLite file with all tables and no row: written once, copied often."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "kuma.db")
        engine = open_database(f"sqlite:///{file}")
        metadata.create_all(engine)
        engine.dispose()
        return file.read_bytes()


@contextmanager
def opened(url: str) -> Iterator[Engine]:
    """An engine over an empty database of the newest schema."""
    engine = quick(url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def stored(url: str, keys: Keys = KEYS) -> Iterator[SqlStore]:
    """A store over the same."""
    with opened(url) as engine:
        yield SqlStore(engine, keys, fresh())


def together(number: int, act: Callable[[int], object]) -> list[object]:
    """What came of `act(0)`, `act(1)`, ... done at the same moment; an error is a result too."""
    gate = threading.Barrier(number)
    found: list[object] = [None] * number

    def run(index: int) -> None:
        gate.wait(30)
        try:
            found[index] = act(index)
        except Exception as error:
            found[index] = error

    threads = [threading.Thread(target=run, args=(index,)) for index in range(number)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return found


def post(
    unit: SqlUnit, key: str = "answer:1", kind: str = "answer", text: str = "Bonjour", **more: str
) -> bool:
    """Post a letter to Awa."""
    person = unit.people.meet(AWA, NOW)
    return unit.outbox.post(Post(key, kind, person.id, text, "rehearsal", **more), NOW)


def partner(id_: str, kind: str = "association") -> Partner:
    """A partner who is always there for everyone."""
    everyone = frozenset({"0-11", "12-14", "15-17", "18+"})
    return Partner(
        id=id_,
        name=id_.title(),
        kind=kind,
        services=frozenset({"ecoute"}),
        ages=everyone,
        sexes=frozenset({"f", "m"}),
        place="bamako",
        lat=12.6,
        lon=-8.0,
        days=frozenset(range(7)),
        opens=time(0),
        closes=time(0),
        capacity=9,
        verified=date(2026, 11, 1),
        languages=frozenset({"fr"}),
    )


def case(unit: SqlUnit, id_: str = "c1", code: str = "K001", opened: datetime = NOW) -> Case:
    """A request of Awa's."""
    new = Case(id_, code, unit.people.meet(AWA, NOW).id, "high", "danger")
    unit.cases.open(new, opened)
    return new


def offered(unit: SqlUnit, case_: Case, to: str) -> Referral:
    """An offer of a case to a partner that is in the directory then, with five minutes to answer."""
    unit.partners.replace(partner(to), (), NOW)
    new = Referral(f"r-{case_.id}-{to}", case_.id, to, "offered", NOW, NOW + timedelta(minutes=5), "near")
    new = replace(new, alerted=NOW)
    assert unit.referrals.offer(new)
    return new
