"""One history of the schema makes the tables of the code on both databases."""

from bot.data.database import open_database
from bot.data.migrate import behind, drift, migrate
from tests.data.kept import together


def test_an_empty_database_is_behind_and_a_migrated_one_is_not(database_url: str) -> None:
    engine = open_database(database_url)
    assert behind(engine)
    migrate(engine)
    assert not behind(engine)
    engine.dispose()


def test_migrating_twice_is_migrating_once(database_url: str) -> None:
    engine = open_database(database_url)
    migrate(engine)
    migrate(engine)
    assert not behind(engine)
    engine.dispose()


def test_the_history_makes_exactly_the_tables_of_the_code(database_url: str) -> None:
    engine = open_database(database_url)
    assert drift(engine)
    migrate(engine)
    assert drift(engine) == []
    engine.dispose()


def test_two_machines_may_migrate_at_once(database_url: str) -> None:
    engines = [open_database(database_url) for _ in range(2)]
    assert together(2, lambda index: migrate(engines[index])) == [None, None]
    assert drift(engines[0]) == []
    for engine in engines:
        engine.dispose()
