"""`kuma outcomes`: what was done in all cases, by what each of them said herself."""

import os

import click

from bot.app import ready_line
from bot.config import read_settings
from bot.service.counting import counted, shown


@click.command()
def outcomes() -> None:
    """Print each outcome with how many said yes, a little, nobody came, nothing; small counts as "<5"."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        found = counted(unit)
    click.echo(f"{'outcome':20} {'help':>8} {'a little':>8} {'none':>8} {'unsaid':>8}")
    for outcome, numbers in shown(found):
        click.echo(f"{outcome:20} " + " ".join(f"{number:>8}" for number in numbers))
