"""Play one request over the real webhooks: Awa dials in Bambara, a centre answers by SMS, Awa comes back."""

import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import click
from rich.console import Console
from rich.table import Table

from bot.app import keys_of, rehearsed
from bot.channels.twilio import sign
from bot.cli.phones import posted
from bot.config import read_settings
from bot.data.rehearsed import Rehearsed

AWA = "+22370000001"
CENTRE = "+22370000010"
LINE = "+22370000099"
PATIENCE = 20.0
"""Seconds to wait for an SMS; it takes less than one."""

# Bambara, talk to someone, no danger and my own phone, a place to sleep, agreed, 15-17, "kati", the first
# one found, the code she chooses, and only when I write. She comes back with it: yes, it was help.
REQUEST = ("1", "2", "2", "4", "1", "3", "kati", "1", "4827", "1")
RETURN = ("6", "4827", "1")


@dataclass(slots=True)
class Stage:
    """Both phones: what each typed and showed, in the order of time."""

    address: str
    secret: str
    account: str
    token: str
    drawer: Rehearsed
    lines: list[tuple[str, str]] = field(default_factory=list)

    def dial(self, session: str, inputs: tuple[str, ...]) -> str:
        """A USSD session on Awa's phone; the last screen."""
        screen, typed = self._screen(session, ""), ""
        self.lines.append(("*384#", ""))
        self.lines.append((screen, ""))
        for text in inputs:
            typed = f"{typed}*{text}" if typed else text
            screen = self._screen(session, typed)
            self.lines += [(f"> {text}", ""), (screen, "")]
        return screen

    def write(self, text: str) -> None:
        """An SMS from the centre's phone, signed as Twilio signs."""
        url = f"{self.address}/hooks/twilio/sms"
        form = {
            "MessageSid": f"SM{len(self.lines):032d}",
            "AccountSid": self.account,
            "From": CENTRE,
            "Body": text,
        }
        form["To"] = "+22370000099"
        posted(url, form, {"X-Twilio-Signature": sign(url, form, self.token)})
        self.lines.append(("", f"> {text}"))

    def receive(self, number: int) -> None:
        """Wait until the centre's phone has shown so many messages."""
        deadline = time.monotonic() + PATIENCE
        while len(shown := self.drawer.shown_on(CENTRE)) < number:
            if time.monotonic() > deadline:
                raise TimeoutError("the centre's phone got no SMS")
            time.sleep(0.05)
        self.lines.append(("", shown[-1][1]))

    def _screen(self, session: str, text: str) -> str:
        form = {"sessionId": session, "phoneNumber": AWA, "serviceCode": "*384#", "text": text}
        url = f"{self.address}/hooks/africastalking/{self.secret}/ussd"
        return posted(url, form).partition(" ")[2]


def play(environ: Mapping[str, str]) -> int:
    """Play it and show both phones side by side; the exit code."""
    settings = read_settings(environ)
    stage = Stage(
        f"http://{environ['KUMA_BIND']}",
        environ["AFRICASTALKING_CALLBACK_SECRET"],
        environ["TWILIO_ACCOUNT_SID"],
        environ["TWILIO_AUTH_TOKEN"],
        rehearsed(settings, keys_of(settings)),
    )
    try:
        stage.dial("play-1", REQUEST)
        stage.receive(1)
        stage.write("1")
        stage.receive(2)
        stage.dial("play-2", RETURN)
    except OSError as error:  # TimeoutError is one
        click.echo(f"kuma demo: the play broke off ({type(error).__name__}: {error})", err=True)
        return 1
    _show(stage.lines)
    return 0


def _show(lines: list[tuple[str, str]]) -> None:
    table = Table(title="Kuma: a request for help, from a USSD screen to a caseworker's phone")
    table.add_column("Awa, USSD, in Bambara", width=38)
    table.add_column("Centre Exemple Faladié, SMS", width=38)
    for left, right in lines:
        table.add_row(left, right, end_section=not left.startswith(">") and not right.startswith(">"))
    Console(width=84, highlight=False, markup=False).print(table)
