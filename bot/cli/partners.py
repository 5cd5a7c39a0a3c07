"""`kuma partners`: the directory."""

import os
from pathlib import Path

import click

from bot.app import now, ready_line
from bot.cli.files import read_csv, refuse
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
    number, errors = import_partners(ready_line(settings), read_csv(file), now())
    refuse(file, errors)
    click.echo(f"{number} partners")
