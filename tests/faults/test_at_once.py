"""Everything at once: two workers on one database, and one webhook ten times in the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.faults.gateway import Gateway
from tests.faults.girls import DIALLED, asking, number
from tests.faults.town import Town
from tests.faults.until import until

REQUESTS = 100
COPIES = 10


@pytest.mark.parametrize("lease", [30])
def test_two_workers_send_each_alert_once(town: Town) -> None:
    gateway = Gateway(town.hooks)
    town.start("valkey", "web", "worker", "worker-2")
    town.open_for_business()
    with asking(gateway, REQUESTS) as asked:
        for each in asked:
            each.result()
    until(lambda: not town.books.undone(), 30, "the outbox is done")
    assert len(town.books.codes()) == REQUESTS
    assert town.books.alerted() == town.books.codes()
    # The rehearsal gateway keeps a message once by its key: that nobody sent it twice shows here.
    assert set(town.books.attempts().values()) == {1}
    assert town.alive("worker")
    assert town.alive("worker-2")


def test_ten_copies_of_a_webhook_in_one_moment_are_one_request(town: Town) -> None:
    town.start("web")
    town.open_for_business()
    gateway, together = Gateway(town.hooks), Barrier(COPIES)

    def copy(girl: int) -> str | None:
        together.wait(30)
        form = {"sessionId": f"ATUid-{girl}", "phoneNumber": number(girl), "text": DIALLED}
        return gateway.post("ussd", form)

    with ThreadPoolExecutor(COPIES) as pool:
        for girl in range(10):
            answers = set(pool.map(copy, [girl] * COPIES))
            assert len(answers) == 1
            assert answers.pop() is not None
    assert len(town.books.codes()) == town.books.heard() == 10
