"""Once a webhook is answered nothing loses it: kill -9 of everything but the database while many ask."""

import os
from collections.abc import Sequence
from concurrent.futures import Future

import pytest

from tests.faults.books import Books
from tests.faults.gateway import Gateway
from tests.faults.girls import asking, number
from tests.faults.raid import VICTIMS, raid
from tests.faults.town import Town
from tests.faults.until import until

# From Python 3.12: the raid starts processes while the gateway's threads run; what runs between fork and
# exec is one prctl.
pytestmark = pytest.mark.filterwarnings("default:.*multi-threaded.*:DeprecationWarning")

SEED = int(os.environ.get("KUMA_TEST_SEED", "7"))


def test_every_request_survives_the_kills(town: Town, database_url: str) -> None:
    requests = 200 if database_url.startswith("sqlite") else 100
    gateway = Gateway(town.hooks, SEED)
    town.start("valkey", "web", "worker")
    town.open_for_business()
    with asking(gateway, requests) as asked:
        raid(town, SEED, lambda: gateway.answered, lambda: _all_done(asked))
    for each in asked:
        each.result()
    took = until(lambda: not town.books.undone(), 30, "the outbox is done")
    _tell_figures(town, gateway, took)
    assert town.kills >= len(VICTIMS)
    assert all(town.alive(name) for name in VICTIMS)
    _everything_came_of_it(town.books, requests)


def _everything_came_of_it(books: Books, requests: int) -> None:
    assert len(books.codes()) == books.persons() == requests
    # Equal lists: none is missing, none is there twice.
    assert books.alerted() == books.codes()
    assert set(books.letters()) == {"accepted"}
    # Those who wrote two SMS got two answers; those who dialled had theirs on the screen.
    assert {len(books.shown_on(number(girl))) for girl in range(0, requests, 4)} == {2}


def _all_done(asked: Sequence[Future[None]]) -> bool:
    return all(each.done() for each in asked)


def _tell_figures(town: Town, gateway: Gateway, took: float) -> None:
    again = sum(times > 1 for times in town.books.attempts().values())
    print(f"\n{town.kills} kills; {gateway.answered} posts answered and {gateway.repeated} of them repeated;")
    print(f"{gateway.refused} tries had no answer; {again} letters tried again; all done {took:.1f} s later")
