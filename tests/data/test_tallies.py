"""Counts and ideas are kept without a person."""

from datetime import date, timedelta

import pytest
from sqlalchemy import Engine

from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.service.tallies import Tally
from tests.data.kept import NOW, fresh, together


def test_an_answer_given_twice_is_counted_twice(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.tallies.add("q-sondage", "ecole", "2026-11")
        unit.tallies.add("q-sondage", "ecole", "2026-11")
        unit.tallies.add("q-sondage", "eau", "2026-11")
        unit.tallies.add("q-sondage", "ecole", "2026-12")
    with store.begin() as unit:
        assert unit.tallies.all() == (
            Tally("q-sondage", "eau", "2026-11", 1),
            Tally("q-sondage", "ecole", "2026-11", 2),
            Tally("q-sondage", "ecole", "2026-12", 1),
        )


def test_answers_given_at_once_are_all_counted(store: SqlStore) -> None:
    def answer(_: int) -> None:
        with store.begin() as unit:
            unit.tallies.add("q-sondage", "ecole", "2026-11")

    assert together(6, answer) == [None] * 6
    with store.begin() as unit:
        assert unit.tallies.all() == (Tally("q-sondage", "ecole", "2026-11", 6),)


def test_what_is_undone_is_not_counted(store: SqlStore) -> None:
    def fail() -> None:
        with store.begin() as unit:
            unit.tallies.add("q-sondage", "ecole", "2026-11")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with store.begin() as unit:
        assert unit.tallies.all() == ()


def test_r36_an_idea_is_sealed_and_known_by_its_day_only(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        unit.ideas.add("Une cour propre", NOW + timedelta(days=1))
        unit.ideas.add("Des lampes la nuit", NOW)
    with engine.begin() as connection:
        rows = connection.exec_driver_sql("SELECT * FROM idea").mappings().all()
    assert [set(row) for row in rows] == [{"id", "text", "at"}] * 2
    assert all(b"lampes" not in bytes(row["text"]) for row in rows)
    assert all(row["at"] % 86_400_000 == 0 for row in rows)
    with store.begin() as unit:
        assert unit.ideas.all() == (
            (date(2026, 11, 24), "Des lampes la nuit"),
            (date(2026, 11, 25), "Une cour propre"),
        )


def test_an_idea_that_no_key_opens_is_empty(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        unit.ideas.add("Des lampes la nuit", NOW)
    other = SqlStore(engine, Keys("k2", {"k2": b"3" * 32}, b"2" * 32), fresh())
    with other.begin() as unit:
        assert unit.ideas.all() == ((date(2026, 11, 24), ""),)
