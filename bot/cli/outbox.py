"""`kuma outbox`: what waits to leave and what went wrong, in numbers only."""

import os
from datetime import UTC, datetime, timedelta

import click

from bot.app import now, ready_line
from bot.config import read_settings


@click.command()
def outbox() -> None:
    """Count the messages by state. Dead and unknown ones need a person."""
    settings = read_settings(os.environ)
    with ready_line(settings).store.begin() as unit:
        counts = dict(unit.outbox.counts(now()))
        held = unit.inbox.quarantined(datetime.min.replace(tzinfo=UTC) + timedelta(days=1))
    oldest = counts.pop("oldest")
    for state, number in sorted(counts.items()):
        click.echo(f"{state:10} {number}")
    click.echo(f"oldest that waits: {oldest} s\nunreadable, held back: {held}")
