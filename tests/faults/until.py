"""Wait for a fact, not for a time."""

import threading
import time
from collections.abc import Callable

_LOOK = 0.02  # seconds between looks
_NEVER = threading.Event()


def until(fact: Callable[[], object], seconds: float, what: str) -> float:
    """Wait until it is so; how many seconds that took. Raises AssertionError with `what` when it never is."""
    begun = time.monotonic()
    while not fact():
        assert time.monotonic() - begun < seconds, f"not within {seconds:.0f} s: {what}"
        rest(_LOOK)
    return time.monotonic() - begun


def rest(seconds: float) -> None:
    """Let others have the processor."""
    _NEVER.wait(seconds)
