"""`kuma check` and `kuma draw`: prove the flows, and show them."""

import os
import sys

import click

from bot.app import book, complaints, given, proven
from bot.config import read_settings
from bot.data.approvals import missing_approvals
from bot.data.library import read_messages
from bot.engine.check import Proof
from bot.engine.draw import mermaid


@click.command()
@click.option("--production", is_flag=True, help="Also tell every text that is not approved for real use.")
def check(production: bool) -> None:
    """Prove the flows and texts: a sentence a fault and exit code 1, or what was tried."""
    septets = read_settings(os.environ).number("KUMA_USSD_SEPTETS")
    found = [*complaints(septets)]
    tried = Proof() if found else proven(septets)
    found += tried.faults
    found += missing_approvals(given=given(read_settings(os.environ))) if production else []
    for sentence in found:
        click.echo(sentence)
    if not found:
        click.echo(
            f"{len(book().flows)} flows, {tried.states:,} states, {tried.paths:,} paths and {tried.turns:,}"
            " turns tried, 2 languages, SMS, USSD and rehearsal: no fault"
        )
    sys.exit(1 if found else 0)


@click.command()
@click.argument("flow", required=False)
@click.option("--language", default="fr", type=click.Choice(["fr", "bm"]), help="Of the options' words.")
def draw(flow: str | None, language: str) -> None:
    """Draw FLOW as a Mermaid chart, or list the flows."""
    flows = book().flows
    if flow is None:
        click.echo("\n".join(flows))
    elif flow not in flows:
        raise click.BadParameter(f"there is no flow {flow}; there are {', '.join(flows)}")
    else:
        click.echo(mermaid(flows[flow], read_messages(), language))
