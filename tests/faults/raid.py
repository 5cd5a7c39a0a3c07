"""Kill -9 at moments and of victims that a seed chooses."""

from collections.abc import Callable
from itertools import count
from random import Random  # noqa: TID251 (seeded, so that a raid can be had again)

from tests.faults.town import Town
from tests.faults.until import rest

VICTIMS = ("worker", "valkey", "web")


def raid(town: Town, seed: int, answered: Callable[[], int], over: Callable[[], bool]) -> None:
    """Until it is over, kill each in turn of a shuffled round, and start it again at once.

    A victim waits for some more answers first, or nothing would ever get done on a slow machine.
    """
    dice = Random(seed)  # noqa: S311 (no secret hangs on it)
    for number in count():
        if number % len(VICTIMS) == 0:
            order = dice.sample(VICTIMS, len(VICTIMS))
        enough = answered() + dice.randint(1, 25)
        while not over() and answered() < enough:
            rest(0.01)
        rest(dice.random() / 4)
        if over():
            return
        town.kill(order[number % len(VICTIMS)])
        town.start(order[number % len(VICTIMS)])
