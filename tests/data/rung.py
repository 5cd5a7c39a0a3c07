"""Wait for facts about Redis and its listeners, without sleeping for a guessed time."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from bot.data.valkey import Valkey
from bot.data.worker import listening

KEY = b"3" * 32


def soon(fact: Callable[[], bool], seconds: float = 10) -> bool:
    """Whether it becomes true in that time."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while time.monotonic() < deadline:
        with suppress(RedisError):
            if fact():
                return True
        pause.wait(0.01)
    return False


def held(url: str, key: str) -> int:
    """How many jobs a list of Redis holds."""
    with Redis.from_url(url) as redis:
        return int(redis.llen(key))


@contextmanager
def ears(folder: Path, drain: Callable[[], object]) -> Iterator[Valkey]:
    """A Redis of one's own and a worker that listens to it; both end."""
    stop = threading.Event()
    server = Valkey(folder)
    with server:
        thread = listening(server.url, KEY, drain, stop)
        try:
            yield server
        finally:
            stop.set()
            with Redis.from_url(server.url) as redis, suppress(RedisError):
                # The worker looks up from its work only when its Redis refuses it.
                redis.flushall()
    with server:
        with Redis.from_url(server.url) as redis:
            redis.set("rq:queue:kuma", "no list")
        thread.join(20)
    assert not thread.is_alive()
