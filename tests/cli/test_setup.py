"""Keys are written once and for one reader; a database is migrated as often as one likes."""

from pathlib import Path

from bot.data.database import open_database
from bot.data.migrate import behind
from bot.data.seal import read_keys
from tests.cli.conftest import Kuma


def test_new_keys_are_for_their_owner_only_r34(kuma: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "keys.json"
    said = kuma("keys", "new", str(file))
    assert (said.code, said.out, said.err) == (0, f"{file}: keep a copy where the database is not\n", "")
    assert oct(file.stat().st_mode & 0o777) == "0o600"
    assert read_keys(file).current == "k1"


def test_keys_are_never_replaced(kuma: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    kuma("keys", "new", str(file))
    before = file.read_bytes()
    said = kuma("keys", "new", str(file))
    assert (said.code, said.err) == (1, f"Error: {file} exists; keys are never replaced\n")
    assert file.read_bytes() == before


def test_new_keys_are_not_printed(kuma: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "keys.json"
    said = kuma("keys", "new", str(file))
    secrets = [word for word in file.read_text().split('"') if len(word) > 40]
    assert [secret for secret in secrets if secret in said.out + said.err] == []
    assert len(secrets) == 2


def test_a_database_is_migrated_twice_without_harm(kuma: Kuma, tmp_path: Path) -> None:
    assert [kuma("migrate").code for _ in range(2)] == [0, 0]
    assert not behind(open_database(f"sqlite:///{tmp_path / 'kuma.db'}"))


def test_a_command_without_keys_says_how_to_make_them(kuma: Kuma, tmp_path: Path) -> None:
    said = kuma("outbox")
    file = tmp_path / "keys.json"
    assert (said.code, said.out) == (2, "")
    assert said.err == f"{file} does not exist; make it with: kuma keys new {file}\n"


def test_an_unknown_command_is_no_traceback(kuma: Kuma) -> None:
    said = kuma("dance")
    assert (said.code, said.out) == (2, "")
    assert "No such command 'dance'" in said.err


def test_help_lists_every_command(kuma: Kuma) -> None:
    said = kuma("--help")
    assert said.code == 0
    assert {"demo", "serve", "worker", "check", "doctor", "keys"} <= set(said.out.split())
