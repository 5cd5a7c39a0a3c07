"""The doorbell: RQ wakes the worker, and carries nothing.

Redis may be lost, frozen, emptied or hostile at any time. So a job holds no data, is signed, and can
only be the one function of the allow-list; ringing never waits in a webhook; and the worker's sweep
finds in SQL whatever no bell rang for.
"""

import hmac
import json
import logging
import threading
from hashlib import sha256
from typing import Any

from redis import Redis
from redis.backoff import NoBackoff
from redis.retry import Retry
from rq import Queue
from rq.job import Job

QUEUE = "kuma"
WAKE = "bot.data.wake.wake"
"""The only function a job may name."""

_WAITING = 2
"""Rings worth keeping: one being answered, one more for what came meanwhile."""


class Signed:
    """RQ's serializer: JSON under an HMAC, so that whoever can write to Redis cannot make us run anything."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        # RQ writes down the name of its serializer, and looks for it on what it is given.
        self.__qualname__ = type(self).__qualname__

    def dumps(self, obj: object, /) -> bytes:
        """The object as JSON, signed."""
        body = json.dumps(obj).encode()
        return hmac.new(self._key, body, sha256).digest() + body

    def loads(self, data: bytes, /) -> Any:
        """The object. Raises ValueError when the signature is not ours."""
        body = data[32:]
        if not hmac.compare_digest(hmac.new(self._key, body, sha256).digest(), data[:32]):
            raise ValueError("a job that we did not sign")
        return json.loads(body)


class WakeJob(Job):
    """A job that can be nothing but a ring of the bell."""

    @property
    def func(self) -> Any:
        """The function. Raises ValueError for any but the one allowed."""
        if self.func_name != WAKE:
            raise ValueError("a job that is not a ring of the bell")
        return super().func

    def restore(self, raw_data: Any) -> Any:
        """The job as Redis holds it, less what no signature covers: callbacks and webhooks."""
        restored = super().restore(raw_data)
        self._success_callback_name = self._failure_callback_name = self._stopped_callback_name = None
        self.webhooks = []
        return restored


def connect(url: str) -> Redis:
    """A client that answers or fails within a second (the library's own retries take up to a minute)."""
    return Redis.from_url(
        url, socket_timeout=1, socket_connect_timeout=1, retry=Retry(NoBackoff(), 0), health_check_interval=0
    )


def open_queue(connection: Redis, key: bytes) -> Queue:
    """The one queue: a worker of two queues loses jobs when it is stopped between them."""
    return Queue(QUEUE, connection=connection, serializer=Signed(key), job_class=WakeJob)


class Bell:
    """Rings in a thread of its own. `ring` returns at once, whatever Redis does."""

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self._wanted = threading.Event()
        self._thread = threading.Thread(target=self._answer, name="bell", daemon=True)
        self._thread.start()

    def ring(self) -> None:
        """Ask for the worker; many rings at once are one."""
        self._wanted.set()

    def _answer(self) -> None:
        while True:
            self._wanted.wait()
            self._wanted.clear()
            try:
                if self._queue.count < _WAITING:
                    self._queue.enqueue(
                        WAKE, result_ttl=0, failure_ttl=60, ttl=60, job_timeout=-1, description=""
                    )
            except Exception as error:
                # The worker's sweep looks into SQL by itself; a bell that cannot ring only costs a moment.
                logging.getLogger("kuma").info("the bell did not ring: %s", type(error).__name__)


class Silent:
    """No Redis at hand: the sweep alone does the work."""

    def ring(self) -> None:
        """Nothing."""
