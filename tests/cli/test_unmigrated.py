"""A database of another release is told, with the mend, and never used."""

from pathlib import Path

import pytest

from bot.data.seal import new_keys
from tests.cli.process import run


@pytest.mark.parametrize("command", ["serve", "worker", "outbox"])
def test_a_database_without_its_schema_is_told(command: str, tmp_path: Path) -> None:
    new_keys(tmp_path / "keys.json")
    done = run(command, KUMA_FOLDER=str(tmp_path), KUMA_BIND="127.0.0.1:1")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "the database lacks a migration; run: kuma migrate\n"
