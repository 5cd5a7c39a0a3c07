"""`kuma console`: the staff's web process."""

import logging
import os

import click

from bot.app import checked, console_url
from bot.app.staff import console as site
from bot.cli.serve import run
from bot.config import read_settings
from bot.console.site import LARGEST as LARGEST_FORM


@click.command()
def console() -> None:
    """Answer the staff's browsers on KUMA_CONSOLE_BIND until told to stop."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    settings = read_settings(os.environ)
    checked(settings)
    run(
        "console",
        site(settings),
        settings["KUMA_CONSOLE_BIND"],
        LARGEST_FORM,
        console_url(settings),
    )
