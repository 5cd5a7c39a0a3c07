"""One owner at a time for a folder of data."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class InUseError(RuntimeError):
    """A sentence that says which folder has another owner."""


@contextmanager
def locked(folder: Path, patience: float) -> Iterator[IO[bytes]]:
    """Hold the folder; an owner that is just ending gets `patience` seconds to let go.

    The lock is that of flock(2): a child that inherits the file holds it too.
    """
    deadline = time.monotonic() + patience
    with (folder / "in-use").open("wb") as file:
        while not _taken(file):
            if time.monotonic() > deadline:
                raise InUseError(f"Another Kuma is using {folder}; stop it, or choose another folder.")
            time.sleep(0.02)
        yield file


def _taken(file: IO[bytes]) -> bool:
    import fcntl  # absent on Windows, where this module must still be importable

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
