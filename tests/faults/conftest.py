"""A town for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.town import Town


@pytest.fixture
def lease() -> int:
    """Seconds after which another worker looks at a send: few, so that a kill is soon made good."""
    return 2


@pytest.fixture
def town(tmp_path: Path, database_url: str, lease: int) -> Iterator[Town]:
    """Its directory is filled, and nothing runs in it yet."""
    folder = tmp_path / "town"
    folder.mkdir()
    with Town(folder, database_url, lease) as town:
        yield town
