"""News of a delivery may come in any order, early, or twice."""

from dataclasses import replace
from itertools import count, permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, select

from bot.data.store import SqlStore
from bot.data.tables import outbox
from bot.service.messages import Report, Status
from bot.service.records import Letter
from tests.data.kept import HORIZON, LEASE, NOW, post

NUMBERS = count(1000)


def leased(store: SqlStore, key: str = "answer:1") -> Letter:
    with store.begin() as unit:
        post(unit, key)
        for id_ in unit.outbox.due(NOW, HORIZON, 1000):
            letter = unit.outbox.claim(id_, "t1", NOW, NOW + LEASE, HORIZON)
    assert letter
    return letter


def finish(store: SqlStore, letter: Letter, state: str, reference: str = "") -> None:
    with store.begin() as unit:
        assert unit.outbox.finish(replace(letter, reference=reference), "t1", state, NOW, NOW)


def tell(store: SqlStore, status: Status, key: str = "", reference: str = "SM1") -> Letter | None:
    with store.begin() as unit:
        return unit.outbox.report(Report("rehearsal", reference, status, f"code-{status}", key), NOW)


def stands(engine: Engine, letter: Letter) -> tuple[str, int]:
    with engine.begin() as connection:
        row = connection.execute(select(outbox).where(outbox.c.id == letter.id)).one()
    return row.state, row.status


@given(st.lists(st.sampled_from(list(Status)), min_size=1, max_size=6), st.integers(0, 6))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_and_any_copies_give_the_highest(
    store: SqlStore, engine: Engine, told: list[Status], early: int
) -> None:
    number = next(NUMBERS)
    letter = leased(store, f"answer:{number}")
    for status in told[:early]:
        tell(store, status, reference=f"SM{number}")
    finish(store, letter, "accepted", f"SM{number}")
    for status in told[early:]:
        tell(store, status, reference=f"SM{number}")
    assert stands(engine, letter) == ("accepted", max(told))


def test_every_order_of_a_delivery_ends_alike(store: SqlStore, engine: Engine) -> None:
    told = (Status.SENT, Status.FAILED, Status.DELIVERED)
    for number, order in enumerate(permutations(told)):
        letter = leased(store, f"answer:{number}")
        finish(store, letter, "accepted", f"SM{number}")
        for status in order:
            tell(store, status, reference=f"SM{number}")
        assert stands(engine, letter) == ("accepted", Status.DELIVERED)


def test_news_that_came_before_the_reference_is_remembered(store: SqlStore, engine: Engine) -> None:
    letter = leased(store)
    assert tell(store, Status.UNDELIVERED) is None
    finish(store, letter, "accepted", "SM1")
    assert stands(engine, letter) == ("accepted", Status.UNDELIVERED)
    with store.begin() as unit:
        assert unit.outbox.failed(letter)


@pytest.mark.parametrize("state", ["pending", "doubt", "unknown"])
def test_news_with_our_key_proves_that_it_had_left(store: SqlStore, engine: Engine, state: str) -> None:
    letter = leased(store)
    finish(store, letter, state)
    tell(store, Status.SENT, letter.id)
    assert stands(engine, letter) == ("accepted", Status.SENT)
    with store.begin() as unit:
        assert unit.outbox.due(NOW, HORIZON, 10) == ()


def test_news_during_a_send_ends_its_lease(store: SqlStore, engine: Engine) -> None:
    letter = leased(store)
    tell(store, Status.SENT, letter.id)
    with store.begin() as unit:
        assert not unit.outbox.finish(letter, "t1", "doubt", NOW, NOW)
    assert stands(engine, letter) == ("accepted", Status.SENT)


def test_a_failure_gives_the_letter_back_once(store: SqlStore) -> None:
    letter = leased(store)
    finish(store, letter, "accepted", "SM1")
    failed = tell(store, Status.UNDELIVERED)
    assert failed
    assert failed.id == letter.id
    assert tell(store, Status.UNDELIVERED) is None
    assert tell(store, Status.FAILED) is None


def test_news_of_a_stranger_changes_nothing(store: SqlStore, engine: Engine) -> None:
    letter = leased(store)
    finish(store, letter, "accepted", "SM1")
    assert tell(store, Status.FAILED, reference="SM2") is None
    assert tell(store, Status.FAILED, "no-such-key", "SM3") is None
    assert stands(engine, letter) == ("accepted", 0)
