"""`kuma roads` and `kuma unmet`: what keeps help out of reach."""

import os
from pathlib import Path

import click

from bot.app import ready_line
from bot.cli.files import read_csv, refuse
from bot.config import read_settings
from bot.service.road_csv import import_roads
from bot.service.unmet import shown


@click.group()
def roads() -> None:
    """The roads of the seasons, by cercle."""


@roads.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Renew the roads from FILE, a CSV: all of its lines, or none and every error by line and column."""
    number, errors = import_roads(ready_line(read_settings(os.environ)), read_csv(file))
    refuse(file, errors)
    click.echo(f"{number} roads")


@roads.command("list")
def list_() -> None:
    """Print cercle, first and last month, state, and the day on which it was verified."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        found = unit.roads.all()
    for each in found:
        click.echo(f"{each.cercle:25} {each.first:>2} to {each.last:>2}  {each.state:6} {each.verified}")


@click.command()
def unmet() -> None:
    """Print service, area and count of what no partner in reach could do; small counts as "<5"."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        counts = unit.considered.counts()
    for service, area, number in shown(counts):
        click.echo(f"{service:10} {area:25} {number:>5}")
