"""A file of the directory waits sealed, for one person and one hour."""

from datetime import timedelta

from sqlalchemy import Engine, select

from bot.data.drafts import draft_file
from bot.data.store import SqlStore
from tests.data.kept import NOW

HOUR = timedelta(hours=1)


def test_a_file_waits_for_whoever_sent_it_and_for_nobody_else(store: SqlStore) -> None:
    with store.begin() as unit:
        id_ = unit.drafts.keep("fanta", "partners", "name\n", NOW)
    with store.begin() as unit:
        kept = unit.drafts.get(id_, "fanta", NOW)
        assert kept is not None
        assert (kept.register, kept.text, kept.at) == ("partners", "name\n", NOW)
        assert unit.drafts.get(id_, "oumou", NOW) is None
        assert unit.drafts.get("0" * 32, "fanta", NOW) is None


def test_it_waits_for_an_hour_and_is_forgotten_then(store: SqlStore) -> None:
    with store.begin() as unit:
        id_ = unit.drafts.keep("fanta", "partners", "name\n", NOW)
        assert unit.drafts.get(id_, "fanta", NOW + HOUR - timedelta(seconds=1))
        assert unit.drafts.get(id_, "fanta", NOW + HOUR) is None
        assert unit.drafts.purge(NOW) == 0
        assert unit.drafts.purge(NOW + timedelta(seconds=1)) == 1


def test_a_newer_file_replaces_the_one_for_the_same_list_only(store: SqlStore) -> None:
    with store.begin() as unit:
        old, roads, others = (
            unit.drafts.keep(who, register, "a", NOW)
            for who, register in (("fanta", "partners"), ("fanta", "roads"), ("oumou", "partners"))
        )
        new = unit.drafts.keep("fanta", "partners", "b", NOW)
        assert unit.drafts.get(old, "fanta", NOW) is None
        assert unit.drafts.get(new, "fanta", NOW)
        assert unit.drafts.get(roads, "fanta", NOW)
        assert unit.drafts.get(others, "oumou", NOW)
        unit.drafts.drop(new)
        assert unit.drafts.get(new, "fanta", NOW) is None


def test_r34_the_numbers_in_it_are_not_in_the_database(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        unit.drafts.keep("fanta", "partners", "+22370000010", NOW)
    with engine.begin() as connection:
        assert b"70000010" not in connection.execute(select(draft_file.c.content)).scalar_one()
