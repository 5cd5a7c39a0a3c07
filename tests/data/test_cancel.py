"""R13: what is withdrawn never begins to leave, in whatever state it is found."""

from dataclasses import replace

import pytest

from bot.data.store import SqlStore
from bot.service.records import Letter
from tests.data.kept import AWA, HORIZON, LEASE, NOW, post


def leased(store: SqlStore) -> Letter:
    with store.begin() as unit:
        post(unit)
        (id_,) = unit.outbox.due(NOW, HORIZON, 10)
        letter = unit.outbox.claim(id_, "t1", NOW, NOW + LEASE, HORIZON)
    assert letter
    return letter


def cancel(store: SqlStore) -> int:
    with store.begin() as unit:
        return unit.outbox.cancel(unit.people.meet(AWA, NOW).id, NOW)


def waiting(store: SqlStore) -> tuple[str, ...]:
    with store.begin() as unit:
        return unit.outbox.due(NOW + LEASE, HORIZON, 10)


def test_r13_what_waits_is_withdrawn(store: SqlStore) -> None:
    with store.begin() as unit:
        post(unit, "answer:1")
        post(unit, "news:1", "news")
    assert cancel(store) == 2
    assert waiting(store) == ()
    assert cancel(store) == 0


def test_r13_what_waits_for_another_is_not(store: SqlStore) -> None:
    with store.begin() as unit:
        post(unit)
        assert unit.outbox.cancel(unit.people.meet("+22370000002", NOW).id, NOW) == 0
    assert len(waiting(store)) == 1


@pytest.mark.parametrize("state", ["pending", "doubt"])
def test_r13_a_send_under_way_that_fails_does_not_begin_again(store: SqlStore, state: str) -> None:
    letter = leased(store)
    assert cancel(store) == 1
    with store.begin() as unit:
        assert unit.outbox.finish(letter, "t1", state, NOW, NOW)
    assert waiting(store) == ()


def test_a_send_under_way_that_succeeds_is_told_as_it_was(store: SqlStore) -> None:
    letter = leased(store)
    cancel(store)
    with store.begin() as unit:
        unit.outbox.finish(replace(letter, reference="SM1"), "t1", "accepted", NOW, NOW)
        assert unit.outbox.counts(NOW) == {"accepted": 1, "oldest": 0}


def test_r13_a_letter_in_doubt_is_withdrawn(store: SqlStore) -> None:
    letter = leased(store)
    with store.begin() as unit:
        unit.outbox.finish(letter, "t1", "doubt", NOW, NOW)
    assert cancel(store) == 1
    assert waiting(store) == ()


def test_what_has_left_is_not_withdrawn(store: SqlStore) -> None:
    letter = leased(store)
    with store.begin() as unit:
        unit.outbox.finish(letter, "t1", "accepted", NOW, NOW)
    assert cancel(store) == 0
