"""The worker answers rings, runs nothing else, and outlives whatever happens to its Redis."""

import json
import os
import pickle
import signal
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest
from redis import Redis
from rq.utils import utcformat

from bot.data.queue import WAKE, Bell, Signed, connect, open_queue
from tests.data.rung import KEY, ears, soon


def push(url: str, data: bytes, **fields: str) -> None:
    """What somebody who can write to Redis can put there."""
    now = utcformat(datetime(2026, 11, 24, tzinfo=UTC))
    job = {"created_at": now, "enqueued_at": now, "status": "queued", "origin": "kuma", "timeout": "5"}
    with Redis.from_url(url) as redis:
        redis.hset("rq:job:evil", mapping={**job, **fields, "data": data})
        redis.lpush("rq:queue:kuma", "evil")


class Bomb:
    """Runs when it is unpickled."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.system, (f"touch {self._mark}",)


def touch(mark: Path) -> list[object]:
    return ["os.system", None, [f"touch {mark}"], {}]


def test_a_ring_drains(tmp_path: Path) -> None:
    rung = threading.Event()
    with ears(tmp_path, rung.set) as server:
        Bell(open_queue(connect(server.url), KEY)).ring()
        assert rung.wait(20)


def test_nothing_that_redis_is_made_to_hold_runs_and_the_worker_lives(tmp_path: Path) -> None:
    mark = tmp_path / "ran"
    rung = threading.Event()
    attacks = [
        b"",
        b"\x00" * 64,
        pickle.dumps(Bomb(mark)),
        json.dumps(touch(mark)).encode(),
        Signed(b"4" * 32).dumps(touch(mark)),
        Signed(KEY).dumps(touch(mark)),  # even signed, it is not on the list
    ]
    with ears(tmp_path / "valkey", rung.set) as server:
        with Redis.from_url(server.url) as redis:
            for attack in attacks:
                push(server.url, attack)
                assert soon(lambda: redis.llen("rq:queue:kuma") == 0)
        assert not rung.is_set()
        Bell(open_queue(connect(server.url), KEY)).ring()
        assert rung.wait(20)
    assert not mark.exists()


def failed_callback(*_: object) -> None:
    CALLED.set()


CALLED = threading.Event()


@pytest.mark.parametrize("field", ["failure_callback_name", "success_callback_name"])
def test_a_callback_that_nobody_signed_is_not_called(tmp_path: Path, field: str) -> None:
    rung = threading.Event()
    CALLED.clear()
    function = "os.system" if field.startswith("failure") else WAKE
    data = Signed(KEY).dumps([function, None, [], {}])
    with ears(tmp_path, rung.set) as server:
        push(server.url, data, **{field: f"{__name__}.failed_callback"})
        with Redis.from_url(server.url) as redis:
            assert soon(lambda: redis.llen("rq:queue:kuma") == 0)
        Bell(open_queue(connect(server.url), KEY)).ring()
        assert soon(rung.is_set, 20)
    assert not CALLED.is_set()


def test_the_worker_outlives_a_redis_that_is_killed(tmp_path: Path) -> None:
    rung = threading.Event()
    with ears(tmp_path, rung.set) as server:
        Bell(open_queue(connect(server.url), KEY)).ring()
        assert rung.wait(20)
        os.kill(server.pid, signal.SIGKILL)
        assert soon(lambda: server.pid == 0)
        server.stop()
        rung.clear()
        with server:
            Bell(open_queue(connect(server.url), KEY)).ring()
            assert rung.wait(30)
