"""`kuma` as a process of its own, on a port of this machine, spoken to in raw bytes."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.data.library import ROOT

QUIET = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
START = 30
"""Seconds a process gets to start, on a machine that is busy."""


def run(*arguments: str, root: Path = ROOT, **environ: str) -> subprocess.CompletedProcess[str]:
    """A command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "bot.cli", *arguments],
        cwd=root,
        env=QUIET | environ,
        capture_output=True,
        text=True,
        timeout=START,
        check=False,
    )


def copied(folder: Path) -> Path:
    """The program, its flows and its texts in a folder of their own, to change."""
    for name in ("bot", "flows", "messages"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def free_port() -> int:
    """A port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serving(log: Path, environ: Mapping[str, str]) -> Iterator[None]:
    """`kuma serve`, from when it listens; all it says goes to `log`."""
    with log.open("wb") as out:
        command = [sys.executable, "-u", "-m", "bot.cli", "serve"]
        process = subprocess.Popen(
            command, cwd=ROOT, env={**QUIET, **environ}, stdout=subprocess.PIPE, stderr=out
        )
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith(b"kuma serve: listening on http://"), log.read_text()
            yield
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=START)


def say(port: int, raw: bytes) -> bytes:
    """Send these very bytes; everything that comes back until the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as connection:
        with suppress(ConnectionError):  # it may refuse before it has read all
            connection.sendall(raw)
        return _all(connection)


def _all(connection: socket.socket) -> bytes:
    said = b""
    with suppress(ConnectionError):
        while part := connection.recv(65536):
            said += part
    return said


def request(path: bytes, body: bytes, *headers: bytes, length: bool = True) -> bytes:
    """A POST, to the byte."""
    lines = [b"POST " + path + b" HTTP/1.1", b"Host: 127.0.0.1", b"Connection: close", *headers]
    if length:
        lines.append(b"Content-Length: %d" % len(body))
    return b"\r\n".join(lines) + b"\r\n\r\n" + body
