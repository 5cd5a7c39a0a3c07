"""`kuma serve`: the public web process."""

import logging
import os
from wsgiref.types import WSGIApplication

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
    bind = settings["KUMA_BIND"]
    run("serve", site(settings), bind, LARGEST, f"http://{bind}")


def run(name: str, application: WSGIApplication, bind: str, largest: int, address: str) -> None:
    """Serve an application on an address and port until told to stop. Raises ClickException."""
    try:
        server = waitress.create_server(
            application,
            listen=bind,
            threads=THREADS,
            ident="",
            max_request_body_size=largest + 1,
            channel_timeout=30,
            clear_untrusted_proxy_headers=True,
        )
    except OSError as error:
        raise click.ClickException(f"nobody can listen on {bind}: {error.strerror}") from None
    click.echo(f"kuma {name}: listening on {address}")
    server.run()
