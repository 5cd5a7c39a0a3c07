"""The bootstrap: what it prepares, what it says, and that it steps aside."""

import ast
import hashlib
import importlib.util
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
FAKE = "import os, sys; print(os.getpid(), *sys.argv[1:], flush=True); sys.stdin.read(); sys.exit(7)"

posix = pytest.mark.skipif(sys.platform == "win32", reason="elsewhere the command is a child")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the bootstrap whose `.venv` is ready, with a Kuma that says its process and its words."""
    shutil.copy(ROOT / "go.py", tmp_path)
    shutil.copy(ROOT / "requirements.lock", tmp_path)
    (tmp_path / "bot" / "cli").mkdir(parents=True)
    (tmp_path / "bot" / "__init__.py").touch()
    (tmp_path / "bot" / "cli" / "__init__.py").touch()
    (tmp_path / "bot" / "cli" / "__main__.py").write_text(FAKE)
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    python = tmp_path / ".venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    lock_hash = hashlib.sha256((tmp_path / "requirements.lock").read_bytes()).hexdigest()
    (tmp_path / ".venv" / "installed-lock").write_text(lock_hash)
    return tmp_path


@pytest.fixture
def bootstrap(project: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("go_of_project", project / "go.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def go(project: Path, *words: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    command = [sys.executable, str(project / "go.py"), *words]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@posix
def test_it_becomes_the_command_and_its_exit_code_is_the_commands(project: Path) -> None:
    with go(project, "demo", "--port", "8001") as started:
        said, complaint = started.communicate("")
    assert said.split() == [str(started.pid), "demo", "--port", "8001"]
    assert started.returncode == 7
    assert complaint == ""


@posix
def test_a_signal_reaches_the_command(project: Path) -> None:
    with go(project, "kuma", "worker") as started:
        assert started.stdout
        assert started.stdout.readline().split() == [str(started.pid), "worker"]
        started.send_signal(signal.SIGTERM)
        started.communicate("")
    assert started.returncode == -signal.SIGTERM


@posix
def test_the_tests_run_where_the_project_is(project: Path) -> None:
    (project / "test_one.py").write_text("import os\ndef test_here():\n    assert 'go.py' in os.listdir()\n")
    with go(project, "test", "-q", "-p", "no:cacheprovider", "test_one.py") as started:
        said, _ = started.communicate("")
    assert "1 passed" in said
    assert started.returncode == 0


@pytest.mark.parametrize("words", [(), ("help",), ("--help",)])
def test_without_a_known_command_it_says_which_there_are(project: Path, words: tuple[str, ...]) -> None:
    with go(project, *words) as started:
        _, complaint = started.communicate("")
    assert started.returncode == 2
    assert complaint.startswith("Usage: python3 go.py COMMAND")


def test_an_old_python_is_told_so(bootstrap: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    vars(bootstrap)["OLDEST"] = (99, 0)
    assert bootstrap.main(["demo"]) == 2
    assert "Kuma needs Python 3.11 or newer" in capsys.readouterr().err


def test_the_lock_holds_the_uv_that_installs_it(bootstrap: ModuleType) -> None:
    entry = bootstrap.entry_of("uv", (ROOT / "requirements.lock").read_text())
    pin, *hashes = entry.splitlines()
    assert pin.startswith("uv==")
    assert hashes
    assert all(line.startswith("    --hash=sha256:") for line in hashes)


def test_an_older_python_can_read_it() -> None:
    # 3.7 is the oldest that knows `from __future__ import annotations`.
    ast.parse((ROOT / "go.py").read_text(), feature_version=(3, 7))


def test_a_changed_lock_is_installed_anew(bootstrap: ModuleType, project: Path) -> None:
    assert bootstrap.is_ready()
    (project / "requirements.lock").write_text("flask==3.1.3")
    assert not bootstrap.is_ready()
