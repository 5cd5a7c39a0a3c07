"""A house for each test: over SQLite, or over each kind of database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.house import House, house_over


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """The site over SQLite."""
    with house_over(f"sqlite:///{tmp_path / 'kuma.db'}", tmp_path) as found:
        yield found


@pytest.fixture
def each_house(database_url: str, tmp_path: Path) -> Iterator[House]:
    """The site over SQLite, then over PostgreSQL."""
    with house_over(database_url, tmp_path) as found:
        yield found
