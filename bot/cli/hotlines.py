"""`kuma hotlines`: the emergency numbers, and who dialled each of them to check (R21)."""

import os
from pathlib import Path

import click

from bot.app import now, ready_line
from bot.cli.files import read_csv, refuse
from bot.config import read_settings
from bot.service.dialled import shown
from bot.service.hotline_csv import import_hotlines
from bot.service.hotlines import verify
from bot.service.line import BAMAKO


@click.group()
def hotlines() -> None:
    """The emergency numbers; one that nobody has dialled to check is shown to nobody."""


@hotlines.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Renew the list from FILE, a CSV: all of its lines, or none and every error by line and column."""
    number, errors = import_hotlines(ready_line(read_settings(os.environ)), read_csv(file), now())
    refuse(file, errors)
    click.echo(f"{number} numbers")


@hotlines.command("list")
def list_() -> None:
    """Print number, kind, label, the day it was dialled and by whom, and whether it is shown."""
    line = ready_line(read_settings(os.environ))
    with line.store.begin() as unit:
        found = unit.hotlines.all()
    fresh = shown(found, now().astimezone(BAMAKO).date(), line.rules.hotline)
    for each in found:
        dialled = f"{each.verified} {each.verified_by}" if each.verified else "never dialled"
        state = "shown" if each in fresh else "hidden"
        click.echo(f"{each.number:10} {each.kind:8} {each.label_fr:25} {state:7} {dialled}")


@hotlines.command("verified")
@click.argument("number")
@click.option("--who", default="", help="Who dialled it.")
def verified(number: str, who: str) -> None:
    """Record that NUMBER was dialled today, and that its label is right."""
    verify(ready_line(read_settings(os.environ)), number, who, now())
