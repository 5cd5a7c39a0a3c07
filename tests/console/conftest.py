"""A console for each test, over SQLite."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.console.rig import Rig, rig_over


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """The console and the line, over one database."""
    with rig_over(f"sqlite:///{tmp_path / 'kuma.db'}") as made:
        yield made
