"""The demo: one command plays a whole request, and nothing outlives it however it ends."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.cli.demo import environment

ROOT = Path(__file__).parents[1]
PATIENCE = 60.0


def command(*arguments: str, **environ: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "bot.cli", *arguments],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1", **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def children(pid: int) -> set[int]:
    """The processes that a process has started, and theirs."""
    parents = {
        int(folder.name): _parent(folder) for folder in Path("/proc").iterdir() if folder.name.isdigit()
    }
    found: set[int] = set()
    near = {pid}
    while near:
        near = {child for child, parent in parents.items() if parent in near} - found
        found |= near
    return found


def _parent(folder: Path) -> int:
    try:
        return int((folder / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:  # it has ended meanwhile
        return 0


def alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@contextmanager
def running(folder: Path) -> Iterator[tuple[subprocess.Popen[str], set[int]]]:
    """A demo that has said that it runs, and its children."""
    demo = command(
        "demo", KUMA_FOLDER=str(folder), KUMA_BIND="127.0.0.1:18763", KUMA_CONSOLE_BIND="127.0.0.1:18764"
    )
    try:
        assert demo.stdout is not None
        said = ""
        for line in demo.stdout:
            said += line
            if "Ctrl-C ends it" in line:
                break
        assert "Ctrl-C ends it" in said, said
        yield demo, children(demo.pid)
    finally:
        for pid in (*children(demo.pid), demo.pid):
            if alive(pid):
                os.kill(pid, signal.SIGKILL)
        demo.wait()
        assert demo.stdout is not None
        demo.stdout.close()


def gone(pids: set[int]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not any(alive(pid) for pid in pids):
            return True
        time.sleep(0.05)  # until the kernel has ended them
    return False


def test_a_demo_never_comes_near_a_real_database(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "KUMA_SETTINGS", "KUMA_KEYS_FILE", "TWILIO_FROM"):
        monkeypatch.setenv(name, "real")
    environ = environment(tmp_path, "127.0.0.1:1")
    assert {environ[name] for name in ("DATABASE_URL", "KUMA_SETTINGS", "KUMA_KEYS_FILE", "TWILIO_FROM")} == {
        ""
    }
    assert environ["KUMA_ENV"] == "demo"


def test_one_request_travels_from_a_screen_to_a_caseworkers_phone_and_back() -> None:
    play = command("demo", "--play")
    said, _ = play.communicate(timeout=PATIENCE)
    assert play.returncode == 0, said
    for shown in ("Kunnafoni", "Zone: Kati", "est à vous", "minè"):
        assert shown in said


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_nothing_outlives_the_demo(end: signal.Signals, tmp_path: Path) -> None:
    with running(tmp_path) as (demo, started):
        assert len(started) == 4, "web, worker, console and Valkey"
        demo.send_signal(end)
        demo.wait(PATIENCE)
        assert gone(started)
        if end is not signal.SIGKILL:
            assert demo.returncode == 0


def test_what_dies_is_started_again(tmp_path: Path) -> None:
    with running(tmp_path) as (demo, started):
        for pid in started:
            os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + PATIENCE
        while len(again := children(demo.pid) - started) < 4 and time.monotonic() < deadline:
            time.sleep(0.05)  # until the supervisor has seen it
        assert len(again) == 4
