"""Leave no process behind: a child that Linux ends together with the one that started it."""

import ctypes
import os
import signal
import sys
from collections.abc import Callable

PR_SET_PDEATHSIG = 1  # prctl(2)


def end_with_parent() -> Callable[[], None] | None:
    """A `preexec_fn` for Popen; the child gets SIGTERM when the *thread* that started it ends.

    So start children from the main thread. None where Linux's prctl(2) is missing.
    """
    if sys.platform != "linux":
        return None
    prctl, parent = ctypes.CDLL(None).prctl, os.getpid()

    def before_exec() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        # The parent may have died before the line above; nothing would tell us then.
        if os.getppid() != parent:
            os._exit(1)

    return before_exec
