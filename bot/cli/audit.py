"""`kuma audit`: who saw, revealed, changed, exported and approved what."""

import os
import sys

import click

from bot.app import now, ready_line
from bot.config import read_settings
from bot.service.line import BAMAKO


@click.command()
@click.option("--verify", is_flag=True, help="Only say whether it is as it was written; exit code 1 if not.")
@click.option("--who", default="", help="Only what this one did.")
@click.option("--what", default="", help="Only what is of this kind, such as number-revealed.")
@click.option("--object", "about", default="", help="Only what concerns this: a case's code, a login, ...")
@click.option(
    "--limit", default=50, type=click.IntRange(1, 10000), show_default=True, help="At most so many."
)
def audit(verify: bool, who: str, what: str, about: str, limit: int) -> None:
    """The newest lines of the audit, newest last."""
    with ready_line(read_settings(os.environ)).store.begin() as unit:
        number, broken = unit.audit.lines(), unit.audit.broken() if verify else 0
        found = () if verify else unit.audit.entries(who=who, what=what, object=about, limit=limit)
    for each in reversed(found):
        when = f"{each.at.astimezone(BAMAKO):%Y-%m-%d %H:%M}"
        click.echo(
            f"{each.number:6} {when} {each.who:20} {each.what:20} {each.object:12} {each.why}".rstrip()
        )
    if verify:
        click.echo(f"broken at line {broken}: the database was changed by hand" if broken else _whole(number))
        sys.exit(1 if broken else 0)


def _whole(number: int) -> str:
    return f"whole, {number} lines; verified at {now().astimezone(BAMAKO):%Y-%m-%d %H:%M}"
