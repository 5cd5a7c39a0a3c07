"""Listen to the bell with RQ's SimpleWorker, for as long as there is a Redis to listen to."""

import logging
import threading
from collections.abc import Callable

from rq import SimpleWorker
from rq.timeouts import TimerDeathPenalty

from bot.data.queue import WakeJob, connect, open_queue
from bot.data.wake import answer_with

_AGAIN = 2.0  # seconds between tries to reach a Redis that is away


class _Listener(SimpleWorker):
    """RQ's worker in a thread: signals belong to the main thread, and nobody commands it over Redis."""

    death_penalty_class = TimerDeathPenalty

    def _install_signal_handlers(self) -> None:
        pass

    def subscribe(self) -> None:
        """Not to commands: whoever can write to Redis could stop the worker with one."""

    def unsubscribe(self) -> None:
        """Nothing to leave."""


def listen(url: str, key: bytes, drain: Callable[[], object], stop: threading.Event) -> None:
    """Answer rings until `stop`. Redis dying, hanging or being emptied only makes this try again."""
    # RQ's log names jobs and workers; ours carry nothing, and its chatter helps nobody.
    for name in ("rq.worker", "rq.job"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    answer_with(drain)
    while not stop.is_set():
        try:
            _work(url, key)
        except Exception:
            # Redis may hold anything: no part of it may end this thread.
            logging.getLogger("kuma").warning("Redis does not answer; the worker goes on without it")
        stop.wait(_AGAIN)


def listening(url: str, key: bytes, drain: Callable[[], object], stop: threading.Event) -> threading.Thread:
    """The same in a thread that ends with the process."""
    thread = threading.Thread(target=listen, args=(url, key, drain, stop), name="ears", daemon=True)
    thread.start()
    return thread


def _work(url: str, key: bytes) -> None:
    connection = connect(url)
    queue = open_queue(connection, key)
    worker = _Listener(
        [queue],
        connection=connection,
        serializer=queue.serializer,
        job_class=WakeJob,
        worker_ttl=20,
        maintenance_interval=15,
        job_monitoring_interval=5,
        log_job_description=False,
    )
    worker.work(logging_level="CRITICAL")
