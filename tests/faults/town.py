"""A town of real processes: web, workers and Valkey. Each can be killed; all end with the town."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Self
from urllib.error import URLError
from urllib.request import urlopen

from bot.app import Random, keys_of, open_line
from bot.config import read_settings
from bot.data.database import open_database
from bot.data.migrate import migrate
from bot.data.orphans import end_with_parent
from bot.data.seal import new_keys
from bot.data.store import SqlStore
from bot.data.valkey import Valkey
from tests.faults.books import Books
from tests.faults.directory import settle
from tests.faults.until import until

ROOT = Path(__file__).parents[2]
SECRET = "ab" * 16
_PROGRAMS = {
    "web": ("-m", "bot.cli", "serve"),
    "worker": ("-m", "bot.cli", "worker"),
    "naive": (str(Path(__file__).with_name("naive.py")),),
}
_START = 30  # seconds a program may take to start on a machine that does other things too


class Town:
    """Made over an empty database. Start and kill from one thread: Linux ends children with theirs."""

    def __init__(self, folder: Path, database_url: str, lease: int) -> None:
        self.kills = 0
        # A short path: the socket's has to be the same at each start.
        self._near = tempfile.TemporaryDirectory(prefix="kuma-town-", dir="/tmp")
        self._valkey = Valkey(Path(self._near.name))
        self._children: dict[str, subprocess.Popen[bytes]] = {}
        self._log = (folder / "log").open("wb")
        address = f"127.0.0.1:{_free_port()}"
        self.hooks = f"http://{address}/hooks/africastalking/{SECRET}"
        self._health = f"http://{address}/health"
        self.environ = {
            "KUMA_ENV": "rehearsal",
            "KUMA_FOLDER": str(folder),
            "KUMA_BIND": address,
            "KUMA_LEASE_SECONDS": str(lease),
            "KUMA_DOUBT_SECONDS": "1",
            "DATABASE_URL": database_url,
            "REDIS_URL": f"unix://{self._near.name}/valkey.sock",
            "AFRICASTALKING_CALLBACK_SECRET": SECRET,
        }
        self.books = self._settled(folder)

    def _settled(self, folder: Path) -> Books:
        new_keys(folder / "keys.json")
        settings = read_settings(self.environ)
        keys, engine = keys_of(settings), open_database(settings["DATABASE_URL"])
        migrate(engine)
        # Over our own engine: nobody could close the one that open_line makes.
        settle(replace(open_line(settings, keys), store=SqlStore(engine, keys, Random().id)))
        return Books(engine, keys)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for child in self._children.values():
            child.kill()
            child.wait()
        self._valkey.stop()
        self.books.close()
        self._log.close()
        self._near.cleanup()

    def start(self, *names: str) -> None:
        """Start processes by name, such as "web", "valkey", "worker", "worker-2"; ready or not."""
        for name in names:
            if name == "valkey":
                self._valkey.__enter__()
            else:
                self._children[name] = self._run(name.partition("-")[0])

    def _run(self, program: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *_PROGRAMS[program]],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PATH": os.defpath, **self.environ},
            stdout=self._log,
            stderr=self._log,
            start_new_session=True,
            preexec_fn=end_with_parent(),
        )

    def open_for_business(self) -> None:
        """Wait until the web process answers."""
        until(lambda: self._answers() or not self.alive("web"), _START, "the web process answers")
        assert self.alive("web"), Path(self._log.name).read_text()

    def _answers(self) -> bool:
        try:
            with urlopen(self._health, timeout=1) as answer:  # noqa: S310 (our own address)
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def kill(self, name: str) -> None:
        """kill -9, and see it dead."""
        self.kills += 1
        self.tell(name, signal.SIGKILL)
        if name == "valkey":
            until(lambda: not self._valkey.pid, 5, "Valkey is dead")
            self._valkey.stop()
        else:
            self._children.pop(name).wait()

    def tell(self, name: str, signal_: signal.Signals) -> None:
        """Send a signal to a process of ours, which must be alive."""
        assert self.alive(name), f"{name} ended by itself"
        os.kill(self._valkey.pid if name == "valkey" else self._children[name].pid, signal_)

    def alive(self, name: str) -> bool:
        """Whether it runs."""
        return bool(self._valkey.pid) if name == "valkey" else self._children[name].poll() is None

    def ended(self, name: str) -> int:
        """Wait for it to end by itself; its exit code."""
        return self._children[name].wait(_START)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
