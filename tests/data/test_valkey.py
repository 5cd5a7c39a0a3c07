"""The embedded Valkey: its data survive, the server does not."""

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from redis import Redis
from redis.exceptions import OutOfMemoryError

from bot.data.locks import InUseError
from bot.data.valkey import Valkey, ValkeyError

START = """
import sys, time
from pathlib import Path
from bot.data.valkey import Valkey
valkey = Valkey(Path(sys.argv[1])).__enter__()
print(valkey.pid, flush=True)
sys.stdin.read()
"""


def call(url: str, *command: str) -> object:
    with Redis.from_url(url) as redis:
        return redis.execute_command(*command)


def soon(fact: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 5
    while not fact():
        if time.monotonic() > deadline:
            return False
        os.sched_yield()
    return True


def gone(pid: int) -> bool:
    """Ended, or a zombie that nobody has reaped yet."""
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] == "Z"


def test_what_it_is_given_survives_its_end(tmp_path: Path) -> None:
    with Valkey(tmp_path) as valkey:
        call(valkey.url, "SET", "bell", "rung")
    assert valkey.pid == 0
    with Valkey(tmp_path) as valkey:
        assert call(valkey.url, "GET", "bell") == b"rung"


def test_what_it_is_given_survives_a_kill(tmp_path: Path) -> None:
    with Valkey(tmp_path) as valkey:
        call(valkey.url, "SET", "bell", "rung")
        os.kill(valkey.pid, signal.SIGKILL)
    with Valkey(tmp_path) as valkey:
        assert call(valkey.url, "GET", "bell") == b"rung"


def test_a_full_server_refuses_rather_than_forgets(tmp_path: Path) -> None:
    with Valkey(tmp_path) as valkey:
        call(valkey.url, "SET", "first", "kept")
        call(valkey.url, "CONFIG", "SET", "maxmemory", "1")
        with pytest.raises(OutOfMemoryError):
            call(valkey.url, "SET", "second", "too much")
        assert call(valkey.url, "GET", "first") == b"kept"


def test_only_its_owner_reaches_it_and_only_here(tmp_path: Path) -> None:
    with Valkey(tmp_path / "queue") as valkey:
        socket = (tmp_path / "queue" / "valkey.sock").stat()
        assert stat.S_IMODE(socket.st_mode) == 0o700
        assert stat.S_IMODE((tmp_path / "queue").stat().st_mode) == 0o700
        assert call(valkey.url, "CONFIG", "GET", "port") == {b"port": b"0"}


def test_a_second_one_on_the_same_folder_is_refused_in_words(tmp_path: Path) -> None:
    with Valkey(tmp_path), pytest.raises(InUseError, match="Another Kuma is using"):
        Valkey(tmp_path, patience=0.05).__enter__()


def test_a_path_too_long_for_a_socket_is_reached_by_a_link(tmp_path: Path) -> None:
    with Valkey(tmp_path / ("une longue demeure " * 8)) as valkey:
        assert len(valkey.url) < 100
        assert call(valkey.url, "PING")
    assert not Path(valkey.url.removeprefix("unix://")).parent.exists()


def test_stopping_twice_is_harmless(tmp_path: Path) -> None:
    with Valkey(tmp_path) as valkey:
        valkey.stop()
    assert valkey.pid == 0


def test_it_starts_from_the_main_thread_only(tmp_path: Path) -> None:
    said: list[str] = []

    def start() -> None:
        try:
            Valkey(tmp_path).__enter__()
        except ValkeyError as error:
            said.append(str(error))

    thread = threading.Thread(target=start)
    thread.start()
    thread.join()
    assert said == ["The embedded Valkey must be started from the main thread."]


def test_a_server_that_cannot_start_says_why(tmp_path: Path) -> None:
    (tmp_path / "appendonlydir").write_text("not a folder")
    with pytest.raises(ValkeyError, match=r"did not start. The last it said: .*appendonlydir"):
        Valkey(tmp_path).__enter__()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_when_its_parent_is_killed(tmp_path: Path, blow: signal.Signals) -> None:
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", START, tmp_path], stdin=pipe, stdout=pipe) as parent:
        assert parent.stdout
        server = int(parent.stdout.readline())
        assert not gone(server)
        parent.send_signal(blow)
        parent.wait()
    assert soon(lambda: gone(server))
    with Valkey(tmp_path) as valkey:
        assert call(valkey.url, "PING")
