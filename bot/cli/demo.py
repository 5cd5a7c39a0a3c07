"""`kuma demo`: everything on this machine; `--play` also plays a girl's request and a partner's answer."""

import os
import secrets
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from pathlib import Path

import click
from dotenv import dotenv_values

from bot.app import console_url, database_url, keys_of, now, open_line
from bot.cli.phones import answers
from bot.cli.play import play
from bot.cli.supervisor import Supervisor
from bot.config import SETTINGS, SettingsError, read_settings
from bot.data.database import open_database
from bot.data.library import EXAMPLE, ROSTERS
from bot.data.locks import InUseError
from bot.data.migrate import migrate
from bot.data.seal import new_keys
from bot.data.valkey import ValkeyError
from bot.service.directory import import_partners
from bot.service.entrance import open_entrances
from bot.service.roster_csv import import_rosters

READY = 30.0
"""Seconds a web process gets to answer for the first time."""
_WHOLE, _PLAYED = ("serve", "worker", "console"), ("serve", "worker")


@click.command()
@click.option("--play", "played", is_flag=True, help="Play a request and its acceptance, then end.")
def demo(played: bool) -> None:
    """Run everything on this machine, with example partners; nothing leaves it."""
    if played:
        with tempfile.TemporaryDirectory(prefix="kuma-demo-") as folder:
            sys.exit(_run(environment(Path(folder), f"127.0.0.1:{_free_port()}"), played))
    folder_ = Path(os.environ.get("KUMA_FOLDER") or "var").absolute()
    sys.exit(_run(environment(folder_, os.environ.get("KUMA_BIND") or "127.0.0.1:8080"), played))


def _run(environ: Mapping[str, str], played: bool) -> int:
    stop = threading.Event()
    for signal_ in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signal_, lambda *_: stop.set())
    folder = Path(environ["KUMA_FOLDER"])
    try:
        prepare(environ)
        valkey = None if environ.get("REDIS_URL") else folder / "valkey"
        with Supervisor(environ, valkey, _PLAYED if played else _WHOLE) as supervisor:
            silent = _silent(environ, stop, played)
            if silent:
                click.echo(f"kuma demo: nothing answers on {silent}; is the port taken?", err=True)
                return 1
            if played:
                return play(environ)
            _welcome(environ)
            supervisor.watch(stop)
    except (ValkeyError, InUseError, SettingsError) as error:
        click.echo(f"kuma demo: {error}", err=True)
        return 1
    return 0


def prepare(environ: Mapping[str, str]) -> None:
    """Keys, schema and the example directory and rosters, as far as they are missing."""
    settings = read_settings(environ)
    keys = Path(environ["KUMA_FOLDER"]) / "keys.json"
    if not keys.exists():
        new_keys(keys)
    migrate(open_database(database_url(settings)))
    # Nobody verifies invented partners, so they are verified today.
    moment = now()
    line = open_line(settings, keys_of(settings))
    import_partners(line, EXAMPLE.read_text("utf-8"), moment, moment.date())
    import_rosters(line, ROSTERS.read_text("utf-8"))


def environment(folder: Path, bind: str) -> dict[str, str]:
    """The demo's settings; its secrets are made once and kept in the folder."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / "demo.env"
    if not file.exists():
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600), "w") as new:
            new.write(f"AFRICASTALKING_CALLBACK_SECRET={secrets.token_hex(20)}\n")
            new.write(f"TWILIO_AUTH_TOKEN={secrets.token_hex(16)}\nTWILIO_ACCOUNT_SID=AC{'0' * 32}\n")
    made = {name: value or "" for name, value in dotenv_values(file).items()}
    # Every other setting is blanked: a demo near a real line must never come near its database.
    blank = {"KUMA_SETTINGS": "", **{each.name: "" for each in SETTINGS}}
    redis = os.environ.get("REDIS_URL", "")
    return {
        **blank,
        "KUMA_ENV": "demo",
        "KUMA_FOLDER": str(folder),
        "KUMA_BIND": bind,
        "KUMA_CONSOLE_BIND": os.environ.get("KUMA_CONSOLE_BIND") or "127.0.0.1:8081",
        "REDIS_URL": redis,
        **made,
    }


def _silent(environ: Mapping[str, str], stop: threading.Event, played: bool) -> str:
    """Where nothing answers; "" when all do."""
    pages = {"KUMA_BIND": "health", **({} if played else {"KUMA_CONSOLE_BIND": "login"})}
    asked = (environ[bind] for bind, page in pages.items() if not _answers(_url(environ, bind, page), stop))
    return next(asked, "")


def _url(environ: Mapping[str, str], bind: str, page: str) -> str:
    return f"http://{environ[bind]}/{page}"


def _answers(url: str, stop: threading.Event) -> bool:
    deadline = time.monotonic() + READY
    while time.monotonic() < deadline and not stop.is_set():
        if answers(url):
            return True
        stop.wait(0.1)
    return False


def _welcome(environ: Mapping[str, str]) -> None:
    secret = environ["AFRICASTALKING_CALLBACK_SECRET"]
    address = f"http://{environ['KUMA_BIND']}"
    click.echo(
        f"""
Kuma runs on this machine, with example partners. Nothing leaves it. Ctrl-C ends it.

  is it well?        {address}/ready
  talk to it         python3 go.py kuma say
  dial as a phone    curl -d 'sessionId=1&phoneNumber=%2B22370000001&serviceCode=*384%23&text=' \\
                       {address}/hooks/africastalking/{secret}/ussd
  what waits         python3 go.py kuma outbox
  the console        http://{environ["KUMA_CONSOLE_BIND"]}; each link lets in once:
{_entrances(environ)}
  its files          {environ["KUMA_FOLDER"]}
"""
    )


def _entrances(environ: Mapping[str, str]) -> str:
    """A line for each invented person and the link by which one enters as them."""
    settings = read_settings(environ)
    line = open_line(settings, keys_of(settings))
    links = [
        (staff.role, f"{console_url(settings)}/demo/{token}") for staff, token in open_entrances(line, now())
    ]
    return "\n".join(f"    {role:16} {link}" for role, link in links)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
