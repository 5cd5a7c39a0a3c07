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
from bot.service.records import NO, REACHED, Person
from bot.service.reveal import close_case, override, reveal, thread, words
from bot.service.threads import Message

Story: TypeAlias = tuple[tuple[datetime, str, str, str], ...]


@click.command()
@click.argument("code")
@click.option("--number", is_flag=True, help="Show the number too; it is written into the story.")
@click.option("--words", "read", is_flag=True, help="Show her last messages too; likewise written down.")
@click.option("--thread", "wrote", is_flag=True, help="Show what both wrote; likewise written down.")
@click.option("--close", is_flag=True, help="End the case; the place at its partner is free again.")
@click.option("--ranked", is_flag=True, help="Show who was considered last for it, and why not or why.")
@click.option("--outcome", default="", help="What was done, with --close: rue, centre, abri, ...")
@click.option("--override", "partner", default="", help="Offer it to this partner though she agreed to none.")
@click.option("--second", default="", help="Who confirms --override with you (R27).")
@click.option("--who", default="", help="Your name, with any of these.")
@click.option("--why", default="", help="The reason, likewise.")
def case(
    code: str,
    number: bool,
    read: bool,
    wrote: bool,
    close: bool,
    outcome: str,
    ranked: bool,
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
    messages = thread(line, code, who, why, now()) if wrote else ()
    if partner:
        override(line, code, partner, who, second, why, now())
    if close:
        close_case(line, code, who, why, outcome, now())
    found = _told(line, code)
    if ranked:
        _rank(line, found)
    _read(written, messages)
    if shown:
        click.echo(f"number: {shown}")


def _told(line: Line, code: str) -> str:
    """Print the case and its story; its id."""
    with line.store.begin() as unit:
        found = unit.cases.by_code(code.upper())
        if found is None:
            raise click.ClickException("there is no case with this code")
        person = unit.people.get(found.person)
        story = unit.cases.story(found.id)
    click.echo(
        f"{found.code}  {found.urgency}, {found.need}, {found.state}, {found.area or 'place not known'}"
    )
    _tell(person, story)
    return found.id


def _read(written: tuple[tuple[datetime, bytes], ...], messages: tuple[Message, ...]) -> None:
    for at, raw in written:
        form = fields(raw)
        said = clean(first(form, "Body") or first(form, "text"))
        click.echo(f"{at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  she: {said}")
    for each in messages:
        click.echo(f"{each.at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  {each.author} ({each.state}): {each.text}")


def _rank(line: Line, id_: str) -> None:
    with line.store.begin() as unit:
        looked = unit.considered.of(id_)
    for rank, each in enumerate(looked, 1):
        able = "able" if each.able else "no"
        km = "?" if each.km is None else f"{each.km:.0f}"
        click.echo(f"{rank:>3} {able:4} {km:>5} km  {each.partner}: {each.reason}")


def _tell(person: Person, story: Story) -> None:
    hours = f", {person.since} h to {person.until} h" if person.contact in REACHED else ""
    said = "never, as she said" if person.contact == NO else person.contact
    click.echo(f"safe contact: {said}{hours}")
    for at, by, what, reason in story:
        click.echo(f"{at.astimezone(BAMAKO):%Y-%m-%d %H:%M}  {by}: {what} {reason}".rstrip())
