"""The real console over a real line, and those who work in it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from itertools import count

import pyotp
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bot.console.house import House
from bot.console.site import create_console
from bot.service.joining import invite, join
from bot.service.staff import Staff
from tests.service import scene
from tests.service.scene import KEYS, World

URL = "https://console.kuma.example"
PASSWORD = "trois lents hippopotames"
FALADIE, SEGOU, COORDINATION = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"
_FORM = re.compile(r"<form[^>]*>.*?</form>", re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


@dataclass
class Person:
    """Somebody at a browser: what they can ask for, and the forms of the page they saw last."""

    client: FlaskClient
    staff: Staff
    page: str = ""

    def get(self, path: str, **options: object) -> TestResponse:
        """Ask for a page."""
        answer = self.client.get(path, base_url=URL, **options)
        self.page = answer.text
        answer.close()
        return answer

    def post(self, path: str, data: dict[str, object] | None = None, *, marked: bool = True) -> TestResponse:
        """Send a form, with the marks of the page seen last; the answer, and no further."""
        answer = self.client.post(
            path, base_url=URL, data={**(self.marks() if marked else {}), **(data or {})}
        )
        if answer.status_code != 303:
            self.page = answer.text
        return answer

    def follow(self, path: str, data: dict[str, object] | None = None) -> str:
        """Send a form and go on to the page that comes next; its text."""
        answer = self.post(path, data)
        assert answer.status_code == 303, f"{answer.status_code}: {answer.text[:2000]}"
        return self.get(answer.location).text

    def marks(self) -> dict[str, str]:
        """The hidden fields of the first form on the page."""
        if not self.page:
            self.get("/account")
        form = _FORM.search(self.page)
        found = dict(_HIDDEN.findall(form[0])) if form else {}
        return {name: unescape(value) for name, value in found.items() if name in ("csrf_token", "mark")}


@dataclass
class Rig:
    """The line, its console, and a way to sign in as anybody."""

    world: World
    site: Flask
    url: str = URL
    numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def invited(
        self, role: str, partner: str = "", login: str = "", language: str = "fr"
    ) -> tuple[Staff, str]:
        """Somebody invited, with the token of the link."""
        login = login or f"{role}-{next(self.numbers)}"
        new = Staff("", login, f"Nom de {login}", partner, role, language)
        token = f"{login}-token"
        return invite(self.world.line, new, token, "test", self.world.now), token

    def login(self, role: str, partner: str = "", login: str = "", language: str = "fr") -> Person:
        """Somebody who works here, signed in; by default for a partner that suits the role."""
        if role in ("coordinator", "caseworker") and not partner:
            partner = COORDINATION if role == "coordinator" else FALADIE
        staff, token = self.invited(role, partner, login, language)
        with self.world.line.store.begin() as unit:
            unit.staff.invite(staff.id, "", self.world.now)
            staff = Staff(staff.id, staff.login, staff.name, partner, role, language)
            unit.staff.change(staff, self.world.now)
            unit.visits.begin(token, staff.id, self.world.now)
        client = self.client()
        with client.session_transaction(base_url=self.url) as cookie:
            cookie["visit"], cookie["who"] = token, staff.id
        return Person(client, staff)

    def joined(self, role: str, partner: str = "") -> tuple[Staff, str, tuple[str, ...]]:
        """Somebody with a password and codes, not signed in: who, the TOTP secret, the recovery codes."""
        staff, token = self.invited(role, partner)
        with self.world.line.store.begin() as unit:
            secret = unit.staff.secrets(staff.id).totp
        code = self.code(secret)
        staff, codes = join(self.world.line, token, PASSWORD, code, f"{token}-first", self.world.now)
        return staff, secret, codes

    def code(self, secret: str) -> str:
        """What the application on the phone shows now."""
        return pyotp.TOTP(secret).at(self.world.now)

    def client(self) -> FlaskClient:
        """A browser with no cookies."""
        return self.site.test_client()

    def stranger(self) -> Person:
        """Somebody who is not signed in."""
        return Person(self.client(), Staff("", "", "", "", ""))


@contextmanager
def rig_over(database: str, url: str = URL) -> Iterator[Rig]:
    """A console over a new database with the example directory; its clock is the world's."""
    with scene.world(database) as world:
        house = House(world.line, KEYS, lambda: world.now, dict, url, training=True)
        yield Rig(world, create_console(house), url)
