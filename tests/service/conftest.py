"""What the service's tests start from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service import scene
from tests.service.scene import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """The line over SQLite, with the example partners."""
    with scene.world(f"sqlite:///{tmp_path / 'kuma.db'}") as made:
        yield made


@pytest.fixture
def both(schema_url: str) -> Iterator[World]:
    """The same, once over each kind of database."""
    with scene.world(schema_url) as made:
        yield made
