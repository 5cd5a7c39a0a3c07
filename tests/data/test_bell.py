"""A ring wakes the worker, carries nothing, and never holds up who rings."""

import os
import signal
import time
from pathlib import Path

import pytest
from redis import Redis

from bot.data.queue import WAKE, Bell, Signed, Silent, connect, open_queue
from bot.data.valkey import Valkey
from tests.data.rung import KEY, held, soon

AT_ONCE = 0.2  # seconds; a look at a frozen Redis takes one


def bell(url: str) -> Bell:
    return Bell(open_queue(connect(url), KEY))


def rings_at_once(rung: Bell) -> bool:
    begun = time.monotonic()
    for _ in range(100):
        rung.ring()
    return time.monotonic() - begun < AT_ONCE


def heard(rung: Bell, url: str) -> bool:
    """Whether a ring arrives, of many: those before it may have found nobody."""

    def arrives() -> bool:
        rung.ring()
        return held(url, "rq:queue:kuma") > 0

    return soon(arrives)


def test_a_ring_leaves_one_job(redis_url: str) -> None:
    bell(redis_url).ring()
    assert soon(lambda: held(redis_url, "rq:queue:kuma") == 1)


def test_many_rings_leave_two_jobs_at_most(redis_url: str) -> None:
    rung = bell(redis_url)
    for _ in range(50):
        rung.ring()
        time.sleep(0)
    assert soon(lambda: held(redis_url, "rq:queue:kuma") >= 1)
    for _ in range(50):
        rung.ring()
    assert not soon(lambda: held(redis_url, "rq:queue:kuma") > 2, 0.3)


def test_r36_a_job_holds_nothing_but_its_signature_and_the_one_function(redis_url: str) -> None:
    bell(redis_url).ring()
    assert soon(lambda: held(redis_url, "rq:queue:kuma") == 1)
    with Redis.from_url(redis_url) as redis:
        (job,) = open_queue(redis, KEY).jobs
    assert (job.func_name, list(job.args), job.kwargs, job.description, job.meta) == (
        WAKE,
        [],
        {},
        f"{WAKE}()",
        {},
    )


def test_a_frozen_redis_holds_up_nobody(tmp_path: Path) -> None:
    with Valkey(tmp_path) as server:
        rung = bell(server.url)
        os.kill(server.pid, signal.SIGSTOP)
        try:
            assert rings_at_once(rung)
        finally:
            os.kill(server.pid, signal.SIGCONT)
        assert heard(rung, server.url)


def test_a_dead_redis_holds_up_nobody_and_is_rung_again_when_it_lives(tmp_path: Path) -> None:
    with Valkey(tmp_path) as server:
        url = server.url
        rung = bell(url)
    assert rings_at_once(rung)
    with Valkey(tmp_path) as server:
        assert server.url == url
        assert heard(rung, url)


def test_a_hostile_redis_does_not_silence_the_bell(redis_url: str) -> None:
    rung = bell(redis_url)
    with Redis.from_url(redis_url) as redis:
        redis.set("rq:queue:kuma", "no list")
        rung.ring()
        redis.delete("rq:queue:kuma")
    assert heard(rung, redis_url)


def test_without_redis_there_is_no_bell() -> None:
    Silent().ring()


def test_a_signature_is_of_one_key_and_one_body() -> None:
    signed = Signed(KEY)
    raw = signed.dumps([WAKE, None, [], {}])
    assert signed.loads(raw) == [WAKE, None, [], {}]
    for other in (raw[:-1], b"", raw[:31] + b"?" + raw[32:], Signed(b"4" * 32).dumps([])):
        with pytest.raises(ValueError, match="did not sign"):
            signed.loads(other)
