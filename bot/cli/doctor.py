"""`kuma doctor`: what is missing for production or at risk now, each with its mend."""

import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping

import click

from bot.app import complaints, database_url, given, keys_of, named, open_line, risks
from bot.config import Settings, SettingsError, missing, read_settings
from bot.data.approvals import refuse_drafts
from bot.data.database import DatabaseError, journal
from bot.data.seal import KeysError
from bot.service.joining import administers
from bot.service.line import Line


@click.command()
def doctor() -> None:
    """Say what is missing for production and what is at risk; exit code 1 when anything is."""
    found = list(_looked(os.environ))
    for sentence in found:
        click.echo(f"- {sentence}")
    click.echo("All is well." if not found else f"{len(found)} to mend.")
    sys.exit(1 if found else 0)


def _looked(environ: Mapping[str, str]) -> Iterator[str]:
    try:
        settings = read_settings(environ, env="rehearsal")
    except SettingsError as error:
        yield from error.faults
        return
    if settings.env != "production":
        yield f"KUMA_ENV is {settings.env}: nothing leaves this machine; for real use: KUMA_ENV=production"
        yield from missing(settings)
    yield from complaints(settings.number("KUMA_USSD_SEPTETS"))
    if settings.training:
        yield "KUMA_TRAINING is 1: Bambara drafts are shown, so give nobody in need this number (R49)"
    yield from _drafts(settings)
    if journal() == "DELETE" and database_url(settings).startswith("sqlite"):
        version = sqlite3.sqlite_version
        yield f"SQLite {version} can lose commits in WAL, so the slower journal is used; 3.51.3 is the mend"
    yield from _at_risk(settings)


def _drafts(settings: Settings) -> Iterator[str]:
    try:
        refuse_drafts(given=given(settings))
    except ValueError as error:
        yield str(error)


def _at_risk(settings: Settings) -> Iterator[str]:
    try:
        line = open_line(settings, keys_of(settings))
        found = risks(settings, line)
        yield from found.values()
        yield from () if "schema" in found else (*_named(line), *_led(line))
    except (KeysError, DatabaseError) as error:
        yield str(error)
    except Exception as error:
        # A driver's own words can hold the address and the password.
        yield f"the database does not answer ({type(error).__name__}); is DATABASE_URL right, is it running?"


def _named(line: Line) -> Iterator[str]:
    with line.store.begin() as unit:
        names = [partner.name for partner in unit.partners.all()]
    yield from named(names)


def _led(line: Line) -> Iterator[str]:
    with line.store.begin() as unit:
        led = any(administers(each) for each in unit.staff.all())
    if not led:
        mend = "kuma staff invite LOGIN --role administrator --name NAME"
        yield f"nobody administers the console: no invitation there, and nobody can be let go; {mend}"
