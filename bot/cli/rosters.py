"""`kuma rosters`: who is on call, and when nobody is."""

import os
from collections.abc import Iterator
from pathlib import Path

import click

from bot.app import ready_line
from bot.cli.files import read_csv, refuse
from bot.config import read_settings
from bot.referral.partner import Partner
from bot.referral.roster import Shift
from bot.service.roster_csv import import_rosters, told_holes
from bot.service.rows import days


@click.group()
def rosters() -> None:
    """Who is on call at each partner, by shifts of the week."""


@rosters.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def import_(file: Path) -> None:
    """Renew all rosters from FILE, a CSV: all of its lines, or none; a hole is told, and kept."""
    number, errors, holes = import_rosters(ready_line(read_settings(os.environ)), read_csv(file))
    refuse(file, errors)
    for hole in holes:
        click.echo(f"HOLE {hole}", err=True)
    click.echo(f"{number} shifts")


@rosters.command()
@click.argument("partner", default="")
def week(partner: str) -> None:
    """Print the week of every roster, or of PARTNER's (its id); HOLE where it is open and nobody is on."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        found, shifts = unit.partners.all(), unit.rosters.all()
    if partner and partner not in {each.id for each in found}:
        raise click.ClickException(f"the directory has no partner {partner}")
    for each in found:
        if partner in ("", each.id):
            click.echo("\n".join(_week(each, shifts.get(each.id, ()))))


def _week(partner: Partner, shifts: tuple[Shift, ...]) -> Iterator[str]:
    yield partner.id if shifts else f"{partner.id}: no roster, its opening hours count"
    for shift in shifts:
        hours = f"{shift.opens:%H:%M}-{shift.closes:%H:%M}"
        yield f"  {shift.name:12} {days(shift.days):20} {hours}  {len(shift.phones)} phones"
    yield from (f"  HOLE {hole.partition(': ')[2]}" for hole in told_holes(partner, shifts))
