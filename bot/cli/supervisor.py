"""Keep the processes of one machine running: start them, start them again, and leave none behind."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from bot.data.locks import InUseError
from bot.data.orphans import end_with_parent
from bot.data.valkey import Valkey, ValkeyError

PATIENCE = 12.0
"""Seconds a child gets to end: longer than a send to a gateway takes (10 s)."""
_AGAIN = 1.0  # seconds before a child that died is started again


@dataclass(slots=True)
class _Child:
    """A command of Kuma's own, and the process that runs it now."""

    command: str
    process: subprocess.Popen[bytes]
    died: float = 0.0


class Supervisor:
    """Runs some commands of Kuma's and, when `valkey` is given, an embedded Valkey in that folder.

    Enter it from the main thread: Linux ends the children with the thread that started them.
    """

    def __init__(self, environ: Mapping[str, str], valkey: Path | None, commands: Sequence[str]) -> None:
        self._environ = dict(environ)
        self._folder = valkey
        self._commands = tuple(commands)
        self._valkey: Valkey | None = None
        self._children: list[_Child] = []
        self._ends = ExitStack()

    def __enter__(self) -> Self:
        """Start everything; raises ValkeyError or InUseError."""
        try:
            self._start_valkey()
            self._ends.callback(self._end_children)
            for command in self._commands:
                self._children.append(_Child(command, self._started(command)))
        except BaseException:
            self._ends.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.close()

    def watch(self, stop: threading.Event) -> None:
        """Start again whatever died, until `stop`."""
        while not stop.wait(0.2):
            self.mend()

    def mend(self) -> None:
        """Start again what has been dead for a second."""
        if self._valkey and not self._valkey.pid:
            self._restart_valkey()
        for child in self._children:
            if child.process.poll() is None:
                continue
            child.died = child.died or time.monotonic()
            if time.monotonic() - child.died >= _AGAIN:
                child.process, child.died = self._started(child.command), 0.0

    def _start_valkey(self) -> None:
        if self._folder is None:
            return
        self._valkey = Valkey(self._folder)
        self._ends.callback(self._valkey.stop)
        self._valkey.__enter__()
        self._environ["REDIS_URL"] = self._valkey.url

    def _restart_valkey(self) -> None:
        # Nothing waits for it: without a bell the worker sweeps by itself.
        try:
            assert self._valkey is not None  # noqa: S101  (mend() has looked)
            self._valkey.stop()
            self._valkey.__enter__()
        except (ValkeyError, InUseError):
            return

    def _started(self, command: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(  # noqa: S603  (our own program)
            [sys.executable, "-P", "-m", "bot.cli", command],
            env={**os.environ, **self._environ},
            start_new_session=True,  # Ctrl-C is for us: we end them in order
            preexec_fn=end_with_parent(),
        )

    def _end_children(self) -> None:
        for child in self._children:
            child.process.terminate()
        for child in self._children:
            try:
                child.process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                child.process.kill()
                child.process.wait()
