"""A message that waits is leased to one worker at a time, and only the lease's owner may end it."""

from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Engine

from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.service.messages import Report, Status
from bot.service.records import Letter
from tests.data.kept import AWA, HORIZON, KEYS, LEASE, NOW, fresh, post, together

SECOND = timedelta(seconds=1)


def claimed(store: SqlStore, lease: str = "t1", moment: datetime = NOW) -> Letter:
    """Lease the first letter that is due."""
    with store.begin() as unit:
        (first, *_) = unit.outbox.due(moment, HORIZON, 10)
        letter = unit.outbox.claim(first, lease, moment, moment + LEASE, HORIZON)
    assert letter
    return letter


def posted(store: SqlStore, *keys: str) -> None:
    with store.begin() as unit:
        for key in keys or ("answer:1",):
            assert post(unit, key)


def states(store: SqlStore) -> dict[str, int]:
    with store.begin() as unit:
        return {state: number for state, number in unit.outbox.counts(NOW).items() if state != "oldest"}


def test_the_same_key_posts_once(store: SqlStore) -> None:
    with store.begin() as unit:
        assert [post(unit), post(unit)] == [True, False]
    with store.begin() as unit:
        assert not post(unit)


def test_sixteen_workers_claim_each_of_fifty_once(store: SqlStore) -> None:
    posted(store, *(f"answer:{number}" for number in range(50)))

    def work(worker: int) -> list[str]:
        mine = []
        with store.begin() as unit:
            due = unit.outbox.due(NOW, HORIZON, 100)
        for id_ in due:
            with store.begin() as unit:
                if unit.outbox.claim(id_, f"t{worker}", NOW, NOW + LEASE, HORIZON):
                    mine.append(id_)
        return mine

    found = together(16, work)
    ids = [id_ for mine in found if isinstance(mine, list) for id_ in mine]
    assert len(ids) == len(set(ids)) == 50


def test_a_leased_letter_is_not_due_until_its_lease_ends(store: SqlStore) -> None:
    posted(store)
    letter = claimed(store)
    assert (letter.state, letter.attempts, letter.text) == ("pending", 1, "Bonjour")
    with store.begin() as unit:
        assert unit.outbox.due(NOW + LEASE - SECOND, HORIZON, 10) == ()
        assert unit.outbox.claim(letter.id, "t2", NOW, NOW + LEASE, HORIZON) is None
    again = claimed(store, "t2", NOW + LEASE)
    assert (again.state, again.attempts) == ("leased", 2)


def test_a_late_worker_changes_nothing(store: SqlStore) -> None:
    posted(store)
    slow = claimed(store, "slow")
    quick = claimed(store, "quick", NOW + LEASE)
    with store.begin() as unit:
        assert unit.outbox.finish(replace(quick, reference="B"), "quick", "accepted", NOW, NOW)
        assert not unit.outbox.finish(replace(slow, reference="A"), "slow", "dead", NOW, NOW)
    assert states(store) == {"accepted": 1}


def test_a_letter_ends_once(store: SqlStore) -> None:
    posted(store)
    letter = claimed(store)
    with store.begin() as unit:
        assert unit.outbox.finish(letter, "t1", "accepted", NOW, NOW)
        assert not unit.outbox.finish(letter, "t1", "pending", NOW, NOW)
    assert states(store) == {"accepted": 1}


def test_a_due_date_beyond_the_horizon_counts_as_due(store: SqlStore) -> None:
    posted(store)
    letter = claimed(store)
    with store.begin() as unit:
        unit.outbox.finish(letter, "t1", "pending", NOW + timedelta(days=30), NOW)
        assert unit.outbox.due(NOW, HORIZON, 10) == (letter.id,)
        assert unit.outbox.due(NOW + timedelta(days=29), HORIZON, 10) == ()


def test_the_longest_waiting_comes_first_and_no_more_than_asked(store: SqlStore) -> None:
    posted(store, "answer:1", "answer:2", "answer:3")
    first = claimed(store)
    with store.begin() as unit:
        unit.outbox.finish(first, "t1", "pending", NOW - SECOND, NOW)
        assert unit.outbox.due(NOW, HORIZON, 1) == (first.id,)
        assert len(unit.outbox.due(NOW, HORIZON, 2)) == 2


def test_a_gateways_id_belongs_to_one_letter(store: SqlStore) -> None:
    posted(store, "answer:1", "answer:2")
    first, second = claimed(store), claimed(store)
    with store.begin() as unit:
        unit.outbox.finish(replace(first, reference="SM1"), "t1", "accepted", NOW, NOW)
        assert unit.outbox.taken(second, "SM1")
        assert not unit.outbox.taken(first, "SM1")
        assert not unit.outbox.taken(second, "SM2")


def test_what_was_posted_lately_is_counted_by_kind(store: SqlStore) -> None:
    posted(store, "answer:1", "answer:2")
    with store.begin() as unit:
        person = unit.people.meet(AWA, NOW).id
        assert unit.outbox.since(person, "answer", NOW) == 2
        assert unit.outbox.since(person, "answer", NOW + SECOND) == 0
        assert unit.outbox.since(person, "news", NOW) == 0


def test_a_letter_whose_key_is_gone_is_claimed_empty(engine: Engine) -> None:
    ids = fresh()
    posted(SqlStore(engine, KEYS, ids))
    other = SqlStore(engine, Keys("k9", {"k9": b"9" * 32}, KEYS.lookup), ids)
    assert claimed(other).text == ""


def test_counts_tell_the_states_and_how_long_the_oldest_waits(store: SqlStore) -> None:
    posted(store, "answer:1", "answer:2")
    letter = claimed(store)
    with store.begin() as unit:
        assert unit.outbox.counts(NOW + LEASE) == {"leased": 1, "pending": 1, "oldest": 30}
        unit.outbox.finish(letter, "t1", "dead", NOW, NOW)
        assert unit.outbox.counts(NOW) == {"dead": 1, "pending": 1, "oldest": 0}


def test_news_that_waits_for_her_hours_is_not_late(store: SqlStore) -> None:
    with store.begin() as unit:
        post(unit, "news:1", "news")
    letter = claimed(store)
    with store.begin() as unit:
        unit.outbox.finish(letter, "t1", "pending", NOW + timedelta(hours=10), NOW)
        assert unit.outbox.counts(NOW + timedelta(hours=9))["oldest"] == 0
        assert unit.outbox.counts(NOW + timedelta(hours=11))["oldest"] == 3600


def test_news_of_a_cancelled_letter_does_not_revive_it(store: SqlStore) -> None:
    posted(store)
    with store.begin() as unit:
        (letter,) = unit.outbox.due(NOW, HORIZON, 10)
        unit.outbox.cancel(unit.people.meet(AWA, NOW).id, NOW)
        unit.outbox.report(Report("rehearsal", "SM1", Status.DELIVERED, key=letter), NOW)
    assert states(store) == {"cancelled": 1}
