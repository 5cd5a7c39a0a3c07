"""Prepare `.venv` from `requirements.lock` when needed, then run Kuma or its tests in it.

Only the standard library, and nothing that Python 3.7 could not read: an old Python must reach the
sentence that says it is too old.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
VENV = ROOT / ".venv"
STAMP = VENV / "installed-lock"
WINDOWS = os.name == "nt"
BIN = VENV / ("Scripts" if WINDOWS else "bin")
PYTHON = str(BIN / ("python.exe" if WINDOWS else "python"))
OLDEST = (3, 11)

# -P, or a `bot` in the folder where the reader stands would be taken for ours.
KUMA = ["-P", "-m", "bot.cli"]
COMMANDS = {"demo": [*KUMA, "demo"], "test": ["-m", "pytest"], "kuma": KUMA}
USAGE = """Usage: python3 go.py COMMAND [arguments]

  demo   start Kuma here, with nothing to set up
  test   run the tests; the arguments are pytest's
  kuma   any command of Kuma; `python3 go.py kuma --help` lists them"""


class StoppedError(Exception):
    """A sentence for the person at the keyboard."""


def main(args: list[str]) -> int:
    """Return an exit code, or never return: on POSIX the command takes this process over."""
    if sys.version_info < OLDEST:
        return said(f"Kuma needs Python 3.11 or newer; this is {sys.version.split()[0]}.", code=2)
    if not args or args[0] not in COMMANDS:
        return said(USAGE, code=2)
    try:
        prepare()
    except StoppedError as stop:
        return said(str(stop), code=1)
    except KeyboardInterrupt:
        return said("Stopped before .venv was ready; the next run starts it anew.", code=130)
    return run([PYTHON, *COMMANDS[args[0]], *args[1:]], folder=ROOT if args[0] == "test" else Path.cwd())


def said(text: str, code: int) -> int:
    print(text, file=sys.stderr)
    return code


def prepare() -> None:
    """Make `.venv` anew unless it already holds exactly what the lock says."""
    if is_ready():
        return
    said("Preparing .venv, once; this takes less than a minute on a good connection ...", code=0)
    pip = new_venv()
    if not install_by_uv(pip):
        install_by_pip(pip)
    STAMP.write_text(lock_hash())


def is_ready() -> bool:
    return os.path.exists(PYTHON) and STAMP.exists() and STAMP.read_text() == lock_hash()


def lock_hash() -> str:
    return hashlib.sha256(LOCK.read_bytes()).hexdigest()


def new_venv() -> list[str]:
    """Make an empty `.venv` and return the pip command that installs into it."""
    venv = [sys.executable, "-m", "venv", "--clear"]
    if succeeds([*venv, str(VENV)], quiet=True):
        return [PYTHON, "-m", "pip"]
    # Debian and Ubuntu without python3-venv: venv is there, the pip to put into it is not.
    if not succeeds([*venv, "--without-pip", str(VENV)]):
        raise StoppedError(f"Python could not make {VENV}; the lines above say why.")
    pip = [sys.executable, "-m", "pip", "--python", PYTHON]
    if not succeeds([*pip, "--version"], quiet=True) and not shutil.which("uv"):
        raise StoppedError("This Python has no pip; on Debian or Ubuntu, `apt install python3-venv`.")
    return pip


def install_by_uv(pip: list[str]) -> bool:
    """The quick way, with the uv of the lock, or with the machine's own when that cannot be had."""
    with tempfile.TemporaryDirectory() as folder:
        only_uv = Path(folder, "uv.txt")
        only_uv.write_text(entry_of("uv", LOCK.read_text()))
        succeeds(by_hash(pip, only_uv), quiet=True)
    uv = shutil.which("uv", path=os.pathsep.join([str(BIN), os.environ.get("PATH", "")]))
    if uv is None:
        return False
    install = by_hash([uv, "pip"], LOCK, "--python", PYTHON)
    # Behind a proxy that opens TLS, only the machine's own certificates are of use.
    return succeeds(install, quiet=True) or succeeds([*install, "--system-certs"])


def entry_of(name: str, lock: str) -> str:
    """The lines of one package in the lock: its pin, and the hashes indented under it."""
    entry = re.search(rf"^{name}==.*(\n .*)*\n", lock, re.MULTILINE)
    return entry.group() if entry else ""


def by_hash(pip: list[str], wanted: Path, *options: str) -> list[str]:
    return [*pip, "install", "--quiet", *options, "--require-hashes", "-r", str(wanted)]


def install_by_pip(pip: list[str]) -> None:
    """The slow way, for a mirror that only pip's own configuration knows."""
    said("uv could not install the packages; trying pip ...", code=0)
    if not succeeds(by_hash(pip, LOCK)):
        raise StoppedError("What requirements.lock lists could not be installed; is this machine online?")


def succeeds(command: list[str], quiet: bool = False) -> bool:
    """Whether a command ends well; what it prints goes to stderr, so stdout stays Kuma's."""
    output = subprocess.DEVNULL if quiet else sys.stderr
    # The Python that was started is the one to use: uv must not fetch another.
    env = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    return subprocess.run(command, stdout=output, stderr=output, env=env, check=False).returncode == 0


def run(command: list[str], folder: Path) -> NoReturn:
    """Become the command, so that its signals and its exit code are ours."""
    path = os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))
    env = {**os.environ, "PYTHONPATH": path}
    if WINDOWS:
        sys.exit(subprocess.run(command, env=env, cwd=folder, check=False).returncode)
    os.chdir(folder)
    os.execve(command[0], command, env)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
