"""A process that could not keep its promises does not start, and says why."""

import socket
from pathlib import Path

import pytest

from bot.data.seal import new_keys
from tests.cli.conftest import Kuma
from tests.cli.process import copied, run
from tests.test_config import GOOD

PASSWORD = "password-of-kuma"
LACKS = [
    "KUMA_KEYS_FILE is not set: the file of keys; make one with: kuma keys new FILE",
    "PUBLIC_BASE_URL is not set: https address the gateways call, without a path",
    "REDIS_URL is not set: redis://... or unix:///socket",
    "no gateway is set: give all of TWILIO_... or all of AFRICASTALKING_...",
]


def test_a_production_without_settings_does_not_start() -> None:
    done = run("serve", KUMA_ENV="production", DATABASE_URL=f"postgresql://kuma:{PASSWORD}@db/kuma")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines() == LACKS


@pytest.mark.parametrize("command", ["worker", "outbox", "migrate", "check"])
def test_no_command_runs_on_a_production_without_settings(
    kuma: Kuma, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setenv("KUMA_ENV", "production")
    monkeypatch.setenv("DATABASE_URL", f"postgresql://kuma:{PASSWORD}@db/kuma")
    said = kuma(command)
    assert (said.code, said.out, said.err.splitlines()) == (2, "", LACKS)


def test_a_production_without_its_keys_does_not_start(
    kuma: Kuma, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "keys.json"
    for name, value in (GOOD | {"KUMA_KEYS_FILE": str(file)}).items():
        monkeypatch.setenv(name, value)
    said = kuma("serve")
    assert (said.code, said.out) == (2, "")
    assert said.err == f"{file} does not exist; make it with: kuma keys new {file}\n"


def test_r49_a_production_shows_no_unapproved_bambara_unless_it_is_for_training(tmp_path: Path) -> None:
    root = copied(tmp_path)
    (root / "messages" / "approved.csv").unlink()
    new_keys(tmp_path / "keys.json")
    here = {"KUMA_KEYS_FILE": f"{tmp_path}/keys.json", "DATABASE_URL": f"sqlite:///{tmp_path}/kuma.db"}
    for command in ("serve", "worker"):
        done = run(command, root=root, **GOOD | here)
        assert (done.returncode, done.stdout) == (2, "")
        assert "Bambara texts are not approved by a native reader (R49); kuma check " in done.stderr
    done = run("serve", root=root, KUMA_TRAINING="1", **GOOD | here)
    assert done.stderr == "the database lacks a migration; run: kuma migrate\n", "it came further"


def test_a_port_that_somebody_has_is_told(tmp_path: Path) -> None:
    new_keys(tmp_path / "keys.json")
    assert run("migrate", KUMA_FOLDER=str(tmp_path)).returncode == 0
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        bind = f"127.0.0.1:{taken.getsockname()[1]}"
        done = run("serve", KUMA_FOLDER=str(tmp_path), KUMA_BIND=bind)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Error: nobody can listen on {bind}: Address already in use\n"


def test_an_address_that_is_none_is_told(prepared: Kuma, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUMA_BIND", "127.0.0.1:many")
    said = prepared("serve")
    assert (said.code, said.out) == (2, "")
    assert "Traceback" not in said.err


def test_a_broken_flow_stops_the_start_with_the_words_of_the_checker(tmp_path: Path) -> None:
    flow = copied(tmp_path) / "flows" / "aide.toml"
    flow.write_text(flow.read_text().replace('giveup  = "alarme-lieu"', 'giveup  = "alrme"'))
    done = run("serve", root=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "[alarme-contact] goes to [alrme], which does not exist" in done.stderr
    assert "Traceback" not in done.stderr
