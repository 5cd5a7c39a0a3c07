"""A plain stop (SIGTERM, as at every update) finishes what is under way and leaves the rest as it was."""

import signal

import pytest

from tests.faults.gateway import Gateway
from tests.faults.girls import dials
from tests.faults.town import Town
from tests.faults.until import until

WAITING = 20
AT_ONCE = 8  # bot.cli.work.SENDERS


@pytest.mark.parametrize("lease", [30])
@pytest.mark.parametrize("database_url", ["postgres"], indirect=True)
def test_a_stopped_worker_finishes_the_sends_under_way_and_begins_no_other(town: Town) -> None:
    town.start("web")
    town.open_for_business()
    gateway = Gateway(town.hooks)
    for girl in range(WAITING):
        dials(gateway, girl)
    with town.books.gateway_that_hangs():
        town.start("worker")
        until(lambda: town.books.letters().get("leased") == AT_ONCE, 30, "sends are under way")
        town.tell("worker", signal.SIGTERM)
    assert town.ended("worker") == 0
    assert town.books.letters() == {"accepted": AT_ONCE, "pending": WAITING - AT_ONCE}
    assert len(town.books.alerted()) == AT_ONCE
    town.tell("web", signal.SIGTERM)
    assert town.ended("web") in (0, -signal.SIGTERM)
