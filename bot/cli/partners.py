"""`kuma partners`: the directory."""

import os
import sys
from pathlib import Path

import click

from bot.app import now, ready_line
from bot.config import read_settings
from bot.service.directory import import_partners


@click.group()
def partners() -> None:
    """The directory of partners."""


@partners.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Renew the directory from FILE, a CSV: all of its rows, or none and every error by line and column."""
    settings = read_settings(os.environ)
    try:
        text = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        fault = f"{file.name}: byte {error.start} is not UTF-8; save it as CSV UTF-8"
        raise click.ClickException(fault) from None
    number, errors = import_partners(ready_line(settings), text, now())
    for sentence in errors:
        click.echo(f"{file.name}, {sentence}", err=True)
    if errors:
        click.echo("Nothing was imported.", err=True)
        sys.exit(1)
    click.echo(f"{number} partners")
