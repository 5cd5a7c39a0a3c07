"""`kuma keys` and `kuma migrate`: what a machine needs before it can start."""

import os
from pathlib import Path

import click

from bot.app import database_url
from bot.config import read_settings
from bot.data.database import open_database
from bot.data.migrate import migrate as bring
from bot.data.migrate import revise
from bot.data.seal import new_keys


@click.group()
def keys() -> None:
    """The file of keys, without which nothing that was sealed can be read again. Keep a copy apart."""


@keys.command("new")
@click.argument("file", type=click.Path(path_type=Path))
def new(file: Path) -> None:
    """Write new keys to FILE. A file that exists is never replaced."""
    try:
        new_keys(file)
    except FileExistsError:
        raise click.ClickException(f"{file} exists; keys are never replaced") from None
    click.echo(f"{file}: keep a copy where the database is not")


@click.command()
@click.option(
    "--write", default="", help="For engineers: write the migration that bot/data/tables.py needs now."
)
def migrate(write: str) -> None:
    """Bring the database to this release; safe to run twice, and at the same time on two machines."""
    engine = open_database(database_url(read_settings(os.environ)))
    bring(engine)
    if write:
        revise(engine, write)
