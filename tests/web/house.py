"""The real site over a real database, and those who knock at it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from flask import Flask
from sqlalchemy import Engine, column, event, func, inspect, select, table
from sqlalchemy.engine import make_url
from sqlalchemy.pool import Pool
from werkzeug.test import TestResponse

from bot.app import keys_of, open_line, site
from bot.config import Settings, read_settings
from bot.data.database import open_database
from bot.data.migrate import migrate
from bot.data.seal import new_keys
from bot.service.line import Line
from tests.peers.twilio import ACCOUNT, TOKEN, signature

BASE = "https://kuma.example"
HER = "+22370000001"
OURS = "+22370000099"
SECRET, NEXT_SECRET = "s" * 32, "n" * 32
SHARED = "shared-secret"
SID = "SM" + "0" * 31 + "1"

SMS = {"MessageSid": SID, "AccountSid": ACCOUNT, "From": HER, "To": OURS, "Body": "SOS"}
STATUS = {"MessageSid": SID, "AccountSid": ACCOUNT, "MessageStatus": "delivered", "To": HER}
AFRICASTALKING: Mapping[str, Mapping[str, str]] = {
    "sms": {"id": "ATXid_1", "from": HER, "to": "36000", "text": "SOS", "date": "2026-11-24 06:04:45"},
    "delivery": {"id": "ATXid_1", "status": "Success", "phoneNumber": HER},
    "opt-out": {"senderId": "36000", "phoneNumber": HER},
    "ussd": {"sessionId": "ATUid_1", "phoneNumber": HER, "serviceCode": "*384*7#", "text": ""},
    "ussd-end": {"sessionId": "ATUid_1", "phoneNumber": HER, "status": "Success"},
}
"""What each hook is posted when all is well."""


def encoded(fields: Mapping[str, str | bytes]) -> bytes:
    """The body of a form."""
    return "&".join(f"{quote_plus(name)}={quote_plus(value)}" for name, value in fields.items()).encode()


def settings_over(url: str, folder: Path, **changes: str) -> Settings:
    """A rehearsal with both gateways' doors open."""
    environ = {
        "KUMA_ENV": "rehearsal",
        "KUMA_FOLDER": str(folder),
        "DATABASE_URL": url,
        "PUBLIC_BASE_URL": BASE,
        "TWILIO_ACCOUNT_SID": ACCOUNT,
        "TWILIO_AUTH_TOKEN": TOKEN,
        "TWILIO_SHARED_KEYS": f"SK1={SHARED}",
        "AFRICASTALKING_CALLBACK_SECRET": f"{SECRET}, {NEXT_SECRET}",
    }
    return read_settings(environ | changes)


class House:
    """One site with its database; each post returns what the gateway is answered."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.site: Flask = site(settings)
        self.engine: Engine = open_database(settings["DATABASE_URL"])

    @cached_property
    def line(self) -> Line:
        """The same line as the site's, for what no gateway can do."""
        return open_line(self.settings, keys_of(self.settings))

    def counts(self) -> dict[str, int]:
        """Rows by table, without the tables that have none."""
        names = [name for name in inspect(self.engine).get_table_names() if name != "alembic_version"]
        with self.engine.begin() as connection:
            found = {name: connection.scalar(select(func.count()).select_from(table(name))) for name in names}
        return {name: number for name, number in found.items() if number}

    def column(self, of: str, name: str) -> list[Any]:
        """All values of a table's column."""
        with self.engine.begin() as connection:
            return list(connection.scalars(select(column(name)).select_from(table(of))))

    def twilio(
        self,
        fields: Mapping[str, str] = SMS,
        path: str = "/hooks/twilio/sms",
        token: str = TOKEN,
        **headers: str,
    ) -> TestResponse:
        """What Twilio gets, having signed for the address we are known by."""
        signed = {"X-Twilio-Signature": signature(BASE + path, fields, token), **headers}
        return self.post(path, encoded(fields), **signed)

    def africastalking(
        self, hook: str, fields: Mapping[str, str | bytes] | None = None, **changes: str
    ) -> TestResponse:
        """What Africa's Talking gets at one of its hooks."""
        form = {**(AFRICASTALKING[hook] if fields is None else fields), **changes}
        return self.post(f"/hooks/africastalking/{SECRET}/{hook}", encoded(form))

    def post(self, path: str, body: bytes, **headers: str) -> TestResponse:
        """Any bytes at all, at any path."""
        sent = {"Content-Type": "application/x-www-form-urlencoded", **headers}
        with self.site.test_client() as client:
            return client.post(path, data=body, headers=sent)


@contextmanager
def house_over(url: str, folder: Path, **changes: str) -> Iterator[House]:
    """A house over an empty database; its connections are closed at the end."""
    settings = settings_over(url, folder, **changes)
    new_keys(folder / "keys.json")
    with connections_closed():
        _make(url)
        yield House(settings)


@contextmanager
def connections_closed() -> Iterator[None]:
    """Close at the end what is opened meanwhile: the program keeps its connections until it dies."""
    opened: list[Any] = []

    def keep(connection: Any, record: object) -> None:
        opened.append(connection)

    event.listen(Pool, "connect", keep)
    try:
        yield
    finally:
        event.remove(Pool, "connect", keep)
        for connection in opened:
            connection.close()


def _make(url: str) -> None:
    """Migrate a database; a file of SQLite is copied, once one has been made."""
    path = make_url(url).database
    if not url.startswith("sqlite") or path is None:
        return migrate(open_database(url))
    if not _made:
        migrate(open_database(url))
        _made.append(Path(path).read_bytes())
    Path(path).write_bytes(_made[0])
    return None


_made: list[bytes] = []
