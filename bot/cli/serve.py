"""`kuma serve`: the public web process."""

import logging
import os

import click
import waitress  # type: ignore[import-untyped]  # it ships no py.typed

from bot.app import checked, site
from bot.config import read_settings
from bot.web.site import LARGEST

THREADS = 8


@click.command()
def serve() -> None:
    """Answer the gateways on KUMA_BIND until told to stop."""
    logging.basicConfig(format="%(message)s", level=logging.WARNING)
    settings = read_settings(os.environ)
    checked(settings)
    application = site(settings)
    click.echo(f"kuma serve: listening on http://{settings['KUMA_BIND']}")
    waitress.serve(
        application,
        listen=settings["KUMA_BIND"],
        threads=THREADS,
        ident="",
        max_request_body_size=LARGEST + 1,
        channel_timeout=30,
        clear_untrusted_proxy_headers=True,
    )
