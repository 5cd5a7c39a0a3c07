"""`kuma tallies` and `kuma ideas`: how children and learners answered, of whom nothing is kept."""

import os

import click

from bot.app import ready_line
from bot.config import read_settings
from bot.service.tallies import shown


@click.command()
def tallies() -> None:
    """Print name, value, month and count; small counts as "<5", and what would reveal them as "hidden"."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        found = unit.tallies.all()
    for tally, count in shown(found):
        click.echo(f"{tally.name:20} {tally.value:20} {tally.month} {count:>7}")


@click.command()
def ideas() -> None:
    """Print the ideas for the Children's Parliament, with the day they came."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        found = unit.ideas.all()
    for day, text in found:
        click.echo(f"{day}  {text or '(no key opens this one)'}")
