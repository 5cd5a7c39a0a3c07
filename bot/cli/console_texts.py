"""`kuma texts proposals` and `kuma texts approvals`: bring what the console holds of the texts into git."""

import os
import sys

import click

from bot.app import given, ready_line
from bot.cli.judged import differing, standing, worse
from bot.config import read_settings
from bot.data.approvals import write_approvals
from bot.data.library import read_contents, write_contents
from bot.engine.approval import State, state
from bot.engine.prints import prints
from bot.service.patch import patch
from bot.service.proposals import Proposal, cells, standing_of
from bot.service.sheet_back import applied


@click.command()
@click.option("--apply", "applies", is_flag=True, help="Write them into messages/ too, all or none.")
def proposals(applies: bool) -> None:
    """Print what the console proposes for the texts, as a patch that git reads."""
    contents = read_contents()
    found = _proposed()
    for each in found:
        if standing_of(contents, each) == "overtaken":
            click.echo(f"{each.message} {each.part} ({each.language}): other words stand there now", err=True)
    new = applied(contents, cells(contents, found))
    click.echo(patch(contents, new), nl=False)
    if not applies:
        return
    if faults := worse(new):
        click.echo("\n".join((*faults, "Nothing was written.")), err=True)
        sys.exit(1)
    write_contents(differing(contents, new))


@click.command()
@click.option("--write", "writes", is_flag=True, help="Put them into messages/approved.csv too.")
def approvals(writes: bool) -> None:
    """List the approvals given in the console."""
    known = prints(read_contents())
    rows = given(read_settings(os.environ))
    for message, language in sorted(rows):
        row = rows[message, language]
        now = state(known, rows, message, language) if message in known[language] else State.DRAFT
        click.echo(f"{message} ({language}): {row.who}, {row.when}, {now}")
    if writes:
        kept = {key: row for key, row in standing(known).items() if key[0] in known[key[1]]}
        write_approvals(kept)
        click.echo(f"{len(kept)} approvals written")


def _proposed() -> tuple[Proposal, ...]:
    settings = read_settings(os.environ)
    try:
        with ready_line(settings).store.begin() as unit:
            return unit.proposals.all()
    except ValueError as error:
        raise click.ClickException(str(error)) from None
