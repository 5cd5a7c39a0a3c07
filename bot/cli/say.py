"""`kuma say`: talk to the line in this terminal, as a phone would."""

from datetime import timedelta
from textwrap import wrap

import click

from bot.app import book, now
from bot.app.rehearsal import rehearsal
from bot.data.library import EXAMPLE, ROSTERS
from bot.service.rehearsal import Rehearsal

PHONE = "+22370000001"
COLUMNS = 79
HELP = """\
Type what the phone would send.
An empty line dials (USSD) or sends an empty SMS.
  /10      ten minutes pass        /drop    the network cuts the session
  /13 1    the partner whose phone is +223 70 00 00 13 answers "1"
  /quit    end
Lines with ! are what the partners' phones show."""


@click.command()
@click.argument("flow", required=False)
@click.option("--language", default="", type=click.Choice(["", "fr", "bm"]), help="Already chosen.")
@click.option("--ussd", is_flag=True, help="A USSD session instead of SMS.")
def say(flow: str | None, language: str, ussd: bool) -> None:
    """Talk to the line from FLOW on, or from a first contact; nothing leaves, nothing is kept."""
    names = book().flows
    if flow is not None and flow not in names:
        raise click.BadParameter(f"there is no flow {flow}; there are {', '.join(names)}")
    click.echo(HELP)
    with rehearsal(now(), EXAMPLE.read_text("utf-8"), rosters=ROSTERS.read_text("utf-8")) as played:
        if flow:
            _write(played.start(PHONE, flow, language or "fr", ussd=ussd))
        elif ussd:
            _ussd(played, None)
        _show(played)
        while _one(played, ussd):
            _show(played)


def _one(played: Rehearsal, ussd: bool) -> bool:
    try:
        text = click.prompt("", prompt_suffix="> ", default="", show_default=False)
    except (click.Abort, EOFError):
        return False
    words = text.split(maxsplit=1)
    match words:
        case ["/quit", *_]:
            return False
        case ["/drop"]:
            played.drop(PHONE)
        case [slash] if slash[1:].isdecimal() and slash.startswith("/"):
            played.pass_time(timedelta(minutes=int(slash[1:])))
        case [slash, answer] if slash[1:].isdecimal() and slash.startswith("/"):
            played.sms(f"+2237000{int(slash[1:]):04d}", answer)
        case _ if ussd:
            _ussd(played, text or None)
        case _:
            played.sms(PHONE, text)
    return True


def _ussd(played: Rehearsal, text: str | None) -> None:
    screen = played.ussd(PHONE, text)
    _write(screen.text + ("\n[fin]" if screen.ends else ""))


def _show(played: Rehearsal) -> None:
    for text in played.news(PHONE):
        _write(text)
    for number in range(10, 21):
        for text in played.news(f"+2237000{number:04d}"):
            _write(f"! {number}: {text}")


def _write(text: str) -> None:
    """Line by line as the phone has them, broken between words where the terminal ends."""
    for line in text.splitlines():
        click.echo("\n".join(wrap(line, COLUMNS)) or "")
