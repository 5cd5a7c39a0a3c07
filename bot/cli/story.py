"""What `kuma case` prints: the case and its story, and what a person with a reason may read of it."""

from collections.abc import Iterator
from datetime import datetime

import click

from bot.channels.form import fields, first
from bot.engine.spelling import clean
from bot.service.line import BAMAKO, Line
from bot.service.notes import Note
from bot.service.records import NO, REACHED, Case, Person
from bot.service.threads import Message


def tell(line: Line, code: str) -> str:
    """Print the case, her safe contact and the story; its id. Raises ClickException for a code nobody has."""
    with line.store.begin() as unit:
        found = unit.cases.by_code(code.upper())
        if found is None:
            raise click.ClickException("there is no case with this code")
        person = unit.people.get(found.person)
        story = unit.cases.story(found.id)
    _tell_head(found, person)
    for at, by, what, reason in story:
        click.echo(f"{_clock(at)}  {by}: {what} {reason}".rstrip())
    return found.id


def tell_considered(line: Line, case: str) -> None:
    """Print who was considered last, best first, and why not or why."""
    with line.store.begin() as unit:
        looked = unit.considered.of(case)
    for rank, each in enumerate(looked, 1):
        able = "able" if each.able else "no"
        km = "?" if each.km is None else f"{each.km:.0f}"
        click.echo(f"{rank:>3} {able:4} {km:>5} km  {each.partner}: {each.reason}")


def her_words(written: tuple[tuple[datetime, bytes], ...]) -> Iterator[str]:
    """Her messages as they came."""
    for at, raw in written:
        form = fields(raw)
        yield f"{_clock(at)}  she: {clean(first(form, 'Body') or first(form, 'text'))}"


def both_wrote(messages: tuple[Message, ...]) -> Iterator[str]:
    """What she and those who had her case wrote."""
    for each in messages:
        yield f"{_clock(each.at)}  {each.author} ({each.state}): {each.text}"


def partners_noted(kept: tuple[Note, ...]) -> Iterator[str]:
    """The partners' notes."""
    for note in kept:
        yield f"{_clock(note.at)}  {note.partner} notes: {clean(note.text)}"


def _tell_head(case: Case, person: Person) -> None:
    where, done = case.area or "place not known", f", {case.outcome}" if case.outcome else ""
    click.echo(f"{case.code}  {case.urgency}, {case.need}, {case.state}{done}, {where}")
    hours = f", {person.since} h to {person.until} h" if person.contact in REACHED else ""
    said = "never, as she said" if person.contact == NO else person.contact
    click.echo(f"safe contact: {said}{hours}")


def _clock(at: datetime) -> str:
    return f"{at.astimezone(BAMAKO):%Y-%m-%d %H:%M}"
