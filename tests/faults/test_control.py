"""The negative control: the same kills lose an alert where nothing sweeps, so the books can tell."""

import pytest
from redis import Redis
from redis.exceptions import RedisError

from tests.faults.gateway import Gateway
from tests.faults.girls import dials
from tests.faults.town import Town
from tests.faults.until import until


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_without_the_sweep_the_same_kills_lose_an_alert(town: Town) -> None:
    gateway = Gateway(town.hooks)
    town.start("valkey", "web", "naive")
    town.open_for_business()
    _await_ears(town)
    dials(gateway, 1)
    until(lambda: len(town.books.alerted()) == 1, 5, "with all alive the naive worker sends")
    _kill_around(town, gateway)
    town.start("valkey", "naive")
    _await_ears(town)
    # It listens, no ring waits for it, and nobody is left to ring: this alert is lost.
    assert _rings(town) == 0
    assert (len(town.books.codes()), len(town.books.alerted()), town.books.undone()) == (2, 1, 1)
    town.start("worker")
    until(lambda: town.books.alerted() == town.books.codes(), 15, "the worker that sweeps finds it")


def _kill_around(town: Town, gateway: Gateway) -> None:
    """The request is answered while Valkey is dead, and the one who would ring dies after it."""
    town.kill("valkey")
    dials(gateway, 2)
    town.kill("web")
    town.kill("naive")


def _await_ears(town: Town) -> None:
    until(lambda: _listens(town), 30, "the naive worker listens")


def _listens(town: Town) -> bool:
    try:
        with Redis.from_url(town.environ["REDIS_URL"]) as redis:
            return any(client["cmd"] in ("blmove", "brpoplpush", "blpop") for client in redis.client_list())
    except RedisError:
        return False


def _rings(town: Town) -> int:
    with Redis.from_url(town.environ["REDIS_URL"]) as redis:
        return sum(redis.llen(key) for key in redis.keys("rq:queue:*") if redis.type(key) == b"list")
