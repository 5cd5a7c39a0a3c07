"""What the data layer's tests start from."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from bot.data.store import SqlStore
from tests.data.kept import KEYS, fresh, opened


@pytest.fixture
def engine(schema_url: str) -> Iterator[Engine]:
    """A database of the newest schema, once of each kind."""
    with opened(schema_url) as engine:
        yield engine


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    """A store over it."""
    return SqlStore(engine, KEYS, fresh())
