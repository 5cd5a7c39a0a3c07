"""`kuma case`: what happened in a case, and the way to the number that its story keeps."""

import os
from datetime import datetime
from typing import TypeAlias

import click

from bot.app import now, ready_line
from bot.channels.form import fields, first
from bot.config import read_settings
from bot.engine.spelling import clean
from bot.service.line import BAMAKO, Line
from bot.service.notes import Note
from bot.service.records import Person
from bot.service.reveal import close_case, notes, override, reveal, words

Story: TypeAlias = tuple[tuple[datetime, str, str, str], ...]


@click.command()
@click.argument("code")
@click.option("--number", is_flag=True, help="Show the number too; it is written into the story.")
@click.option("--words", "read", is_flag=True, help="Show her last messages too; likewise written down.")
@click.option("--notes", "noted", is_flag=True, help="Show its partners' notes too; likewise written down.")
@click.option("--close", is_flag=True, help="End the case; the place at its partner is free again.")
@click.option("--outcome", default="", help="What was done, with --close; else what its holder said.")
@click.option("--override", "partner", default="", help="Offer it to this partner though she agreed to none.")
@click.option("--second", default="", help="Who confirms --override with you (R27).")
@click.option("--who", default="", help="Your name, with any of these.")
@click.option("--why", default="", help="The reason, likewise.")
def case(
    code: str,
    number: bool,
    read: bool,
    noted: bool,
    close: bool,
    outcome: str,
    partner: str,
    second: str,
    who: str,
    why: str,
) -> None:
    """The story of the case with CODE. Its safe contact says whether and when she may be called."""
    settings = read_settings(os.environ)
    line = ready_line(settings)
    shown = reveal(line, code, who, why, now()) if number else ""
    written = words(line, code, who, why, now()) if read else ()
    kept = notes(line, code, who, why, now()) if noted else ()
    if partner:
        override(line, code, partner, who, second, why, now())
    if close:
        close_case(line, code, outcome, who, why, now())
    _show(line, code)
    _quote(written, kept)
    if shown:
        click.echo(f"number: {shown}")


def _show(line: Line, code: str) -> None:
    with line.store.begin() as unit:
        found = unit.cases.by_code(code.upper())
        if found is None:
            raise click.ClickException("there is no case with this code")
        person = unit.people.get(found.person)
        story = unit.cases.story(found.id)
    where, done = found.area or "place not known", f", {found.outcome}" if found.outcome else ""
    click.echo(f"{found.code}  {found.urgency}, {found.need}, {found.state}{done}, {where}")
    _tell(person, story)


def _quote(written: tuple[tuple[datetime, bytes], ...], kept: tuple[Note, ...]) -> None:
    for at, raw in written:
        form = fields(raw)
        said = clean(first(form, "Body") or first(form, "text"))
        click.echo(f"{at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  she: {said}")
    for note in kept:
        click.echo(f"{note.at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  {note.partner} notes: {clean(note.text)}")


def _tell(person: Person, story: Story) -> None:
    hours = f", {person.since} h to {person.until} h" if person.contact in ("sms", "call") else ""
    click.echo(f"safe contact: {person.contact}{hours}")
    for at, by, what, reason in story:
        click.echo(f"{at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  {by}: {what} {reason}".rstrip())
