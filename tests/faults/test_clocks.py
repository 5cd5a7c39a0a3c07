"""A clock outlives the worker, and runs without Valkey: it stands in SQL."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine, select, text

from bot.data.tables import event
from tests.faults.gateway import Gateway
from tests.faults.girls import writes
from tests.faults.town import Town
from tests.faults.until import until

MILLISECONDS = timedelta(milliseconds=1)


@pytest.mark.parametrize("database_url", ["sqlite", "postgres"], indirect=True)
def test_a_case_goes_higher_though_the_worker_was_killed_and_valkey_never_was(town: Town) -> None:
    town.start("web", "worker")
    town.open_for_business()
    writes(Gateway(town.hooks), 1)
    until(lambda: "opened" in happened(town.books.engine), 10, "she has asked")
    for minutes, what in ((15, "raised"), (45, "overdue")):
        town.kill("worker")
        assert what not in happened(town.books.engine)
        pass_time(town.books.engine, timedelta(minutes=minutes))
        town.start("worker")
        until(lambda: what in happened(town.books.engine), 30, f"{what} after the restart")  # noqa: B023 (waited for here)
    assert happened(town.books.engine).count("overdue") == 1


def happened(engine: Engine) -> list[str]:
    """What is written in all stories."""
    with engine.begin() as connection:
        return list(connection.execute(select(event.c.what).order_by(event.c.number)).scalars())


def pass_time(engine: Engine, length: timedelta) -> None:
    """Have everything that is written of the clock be longer ago, as if so much time had passed."""
    ago = length // MILLISECONDS
    with engine.begin() as connection:
        moments = ", ".join(f"{name} = {name} - {ago}" for name in ("due", "since", "told_at", "touched"))
        connection.execute(text(f"UPDATE case_ SET {moments}, looked = looked - {ago}"))  # noqa: S608 (our own names)
