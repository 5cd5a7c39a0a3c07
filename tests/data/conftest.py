"""What the data layer's tests start from."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

from bot.data.store import SqlStore
from tests.data.kept import KEYS, NOW, fresh, opened, partner
from tests.data.loaded import CENTRE, HEAD, OTHER


@pytest.fixture
def engine(schema_url: str) -> Iterator[Engine]:
    """A database of the newest schema, once of each kind."""
    with opened(schema_url) as engine:
        yield engine


@pytest.fixture
def store(engine: Engine) -> SqlStore:
    """A store over it."""
    return SqlStore(engine, KEYS, fresh())


@pytest.fixture
def directory(store: SqlStore) -> SqlStore:
    """A store that knows two teams and the coordination."""
    with store.begin() as unit:
        for each in (CENTRE, OTHER, HEAD):
            unit.partners.replace(partner(each, "coordination" if each == HEAD else "association"), (), NOW)
    return store
