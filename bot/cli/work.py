"""`kuma worker`: drain at every ring of the bell, and sweep without one."""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import click

from bot.app import checked, gateways, keys_of, now, open_line
from bot.config import Settings, read_settings
from bot.data.worker import listening
from bot.service.deliver import Hands, deliver
from bot.service.entering import tidy_visits
from bot.service.escalate import escalate, tidy
from bot.service.line import Line
from bot.service.thread_rounds import forward

SWEEP = 0.25  # seconds between looks into the outbox when no bell rings
BATCH = 16  # letters looked up at once, so that no slow gateway holds up a new alert for long
SENDERS = 8  # sends at once: a gateway that hangs must not hold up the others
_EVERY = {"escalate": 1.0, "beat": 5.0, "forward": 2.0, "tidy": 600.0}  # seconds


@click.command()
def worker() -> None:
    """Send what waits, until told to stop; a send under way is finished first."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    settings = read_settings(os.environ)
    checked(settings)
    stop = threading.Event()
    for signal_ in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signal_, lambda *_: stop.set())
    work(settings, stop)


def work(settings: Settings, stop: threading.Event) -> None:
    """Sweep until `stop`, and with a REDIS_URL answer its bell too."""
    keys = keys_of(settings)
    line = open_line(settings, keys)
    busy = threading.Lock()
    with ThreadPoolExecutor(SENDERS) as pool:
        post = Hands(gateways(settings, keys), now, partial(_each, pool, stop))

        def drain() -> None:
            while not stop.is_set():
                with busy:
                    if not deliver(line, post, BATCH):
                        return

        if settings["REDIS_URL"]:
            listening(settings["REDIS_URL"], keys.derive("jobs"), drain, stop)
        click.echo("kuma worker: ready")
        # In a thread of their own: a gateway that hangs must not keep the next partner from being asked.
        sweep = threading.Thread(target=_repeat, args=(drain, stop), name="sweep", daemon=True)
        sweep.start()
        _repeat(Rounds(line).make, stop)
        with busy:  # a send under way is finished first
            pass


def _repeat(look: Callable[[], None], stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            look()
        except Exception as error:
            # Whatever the database refuses now, the next look may get; only the kind is logged.
            logging.getLogger("kuma").error("the worker was refused: %s", type(error).__name__)
            stop.wait(1)
        stop.wait(SWEEP)


def _each(
    pool: ThreadPoolExecutor, stop: threading.Event, send: Callable[[str], bool], letters: Iterable[str]
) -> Iterable[bool]:
    # A batch lasts for minutes where a gateway hangs: once told to stop, no other send is begun.
    return pool.map(lambda letter: not stop.is_set() and send(letter), letters)


class Rounds:
    """What the worker looks after at longer intervals."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._due = dict.fromkeys(_EVERY, 0.0)

    def make(self) -> None:
        """Do whatever its interval has come for."""
        # What may be refused for one case comes last: the others do not wait for it.
        if self._is_due("beat"):
            with self._line.store.begin() as unit:
                unit.beat("worker", now())
        if self._is_due("tidy"):
            tidy(self._line, now())
            tidy_visits(self._line, now())
        if self._is_due("forward"):
            forward(self._line, now())
        if self._is_due("escalate"):
            escalate(self._line, now())

    def _is_due(self, name: str) -> bool:
        moment = time.monotonic()
        if moment < self._due[name]:
            return False
        self._due[name] = moment + _EVERY[name]
        return True
