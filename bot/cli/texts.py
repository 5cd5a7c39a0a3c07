"""`kuma texts`: exchange the texts with translators, approve them, and see what they cost."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from bot.app import book, now
from bot.cli.console_texts import approvals, proposals
from bot.cli.cost import cost
from bot.cli.files import read_csv
from bot.cli.judged import differing, faults_of, standing, worse
from bot.data.approvals import read_approvals, write_approvals
from bot.data.library import read_contents, read_messages, write_contents
from bot.engine.approval import State, approve, state, unapproved
from bot.engine.prints import prints
from bot.engine.sizes import allowed
from bot.engine.texts import LANGUAGES
from bot.service.sheet import write_sheet
from bot.service.sheet_back import applied, read_sheet

NEW = click.Path(dir_okay=False, path_type=Path)
OLD = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.group()
def texts() -> None:
    """The texts of the line: sheets for translators, approvals, costs."""


texts.add_command(cost)
texts.add_command(proposals)
texts.add_command(approvals)


@texts.command()
@click.argument("file", type=NEW)
def export(file: Path) -> None:
    """Write all texts to FILE, a CSV with a row for each part of a message."""
    contents = read_contents()
    sheet = write_sheet(contents, standing(prints(contents)))
    try:
        file.write_text(sheet, encoding="utf-8", newline="")
    except OSError as error:
        raise click.ClickException(f"{file} cannot be written: {error.strerror}") from None


@texts.command("import")
@click.argument("file", type=OLD)
def import_(file: Path) -> None:
    """Put the texts that FILE changes into messages/: all of them, or none and every error by line."""
    text = read_csv(file)
    contents = read_contents()
    cells, errors = read_sheet(text, contents, allowed(book()))
    new = applied(contents, cells)
    faults = [f"{file.name}, {error}" for error in errors] or worse(new)
    if faults:
        click.echo("\n".join((*faults, "Nothing was written.")), err=True)
        sys.exit(1)
    write_contents(differing(contents, new))
    for cell in cells:
        click.echo(f"{cell.message} {cell.part} ({cell.language})")
    click.echo(f"{len(cells)} texts changed")


@texts.command("approve")
@click.option("--who", required=True, help="The native reader who has read them.")
@click.option("--language", required=True, type=click.Choice(LANGUAGES))
@click.option("--all", "every", is_flag=True, help="Every text of the language.")
@click.argument("message", nargs=-1)
def approve_(who: str, language: str, every: bool, message: Sequence[str]) -> None:
    """Note that WHO approves each MESSAGE, with its options, as it stands today."""
    if not who.strip():
        raise click.BadParameter("an approval has a name", param_hint="--who")
    found = read_messages()
    if every == bool(message):
        raise click.UsageError("name the messages, or say --all")
    for unknown in sorted({*message} - {*found.index[language]}):
        raise click.BadParameter(f"there is no text {unknown}", param_hint="MESSAGE")
    if faults := faults_of():
        click.echo("\n".join((*faults, "Nothing was approved.")), err=True)
        sys.exit(1)
    known, day = prints(read_contents()), now().date()
    rows = [approve(known, each, language, who.strip(), day) for each in message or found.index[language]]
    new = {(row.message, row.language): row for row in rows}
    write_approvals({**read_approvals(found), **new})
    click.echo(f"{len(rows)} texts approved")


@texts.command("state")
def state_() -> None:
    """Count the texts by state, and list those that are not approved."""
    found = read_messages()
    known = prints(read_contents())
    approvals = standing(known)
    click.echo(f"{'':10}" + "".join(f"{each:>10}" for each in State))
    for language in LANGUAGES:
        states = [state(known, approvals, message, language) for message in found.index[language]]
        click.echo(f"{language:10}" + "".join(f"{states.count(each):>10}" for each in State))
    for language in LANGUAGES:
        for sentence in unapproved(found, known, approvals, language):
            click.echo(sentence)
