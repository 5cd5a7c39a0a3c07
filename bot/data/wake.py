"""What a ring of the bell runs in the worker: whatever `answer_with` was given."""

from collections.abc import Callable

_answers: list[Callable[[], object]] = []


def answer_with(drain: Callable[[], object]) -> None:
    """Say what a ring does in this process. An RQ job names a function, so this one has to be global."""
    _answers[:] = [drain]


def wake() -> None:
    """Drain the outbox."""
    for drain in _answers:
        drain()
