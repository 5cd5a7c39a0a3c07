"""`kuma` in this process, with no settings but those of the test."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from tests.web.house import connections_closed


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Kuma = Callable[..., Said]


@pytest.fixture
def kuma(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Kuma]:
    """Call as kuma("keys", "new", "file"); KUMA_FOLDER is the test's own folder."""
    for name in list(os.environ):
        if name.startswith(("KUMA_", "TWILIO_", "AFRICASTALKING_", "DATABASE_", "REDIS_", "PUBLIC_")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("KUMA_FOLDER", str(tmp_path))

    def run(*arguments: str) -> Said:
        with pytest.raises(SystemExit) as end:
            main(arguments)
        code = end.value.code
        assert isinstance(code, int)
        return Said(code, *capsys.readouterr())

    with connections_closed():
        yield run


@pytest.fixture
def prepared(kuma: Kuma, tmp_path: Path) -> Kuma:
    """The same, with keys and a migrated database."""
    assert kuma("keys", "new", str(tmp_path / "keys.json")).code == 0
    assert kuma("migrate").code == 0
    return kuma
