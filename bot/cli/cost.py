"""`kuma texts cost`: what each flow costs in each language: screens, SMS segments, F CFA, words to read."""

import os

import click

from bot.app import book
from bot.config import Settings, read_settings
from bot.data.gazetteer import read_gazetteer
from bot.data.library import read_messages
from bot.engine.fares import Fare, fares
from bot.engine.reading import reading
from bot.engine.texts import LANGUAGES
from bot.service.readers import readers

HEADS = ("screens", "SMS out", "SMS in", "F USSD", "F SMS", "longest", "words")


@click.command()
def cost() -> None:
    """Tell the dearest and the mean road of each flow, and how it reads: its longest sentence in words and
    the mean words of a screen. Prices are KUMA_PRICE_SMS and KUMA_PRICE_USSD."""
    settings = read_settings(os.environ)
    found, texts, understand = book(), read_messages(), readers(read_gazetteer())
    click.echo(f"{'flow':24} {'road':8}" + "".join(f"{head:>9}" for head in HEADS))
    for flow in found.flows.values():
        for language in LANGUAGES:
            ussd = settings.number("KUMA_USSD_SEPTETS")
            both = fares(found, texts, understand, flow, language, ussd)
            read = reading(texts, flow, language, ussd)
            first = _line(f"{flow.name} ({language})", "dearest", both.dearest, settings)
            click.echo(f"{first}{read.longest:9}{read.mean:9.1f}")
            click.echo(_line("", "mean", both.mean, settings))


def _line(name: str, road: str, fare: Fare, settings: Settings) -> str:
    by_ussd = settings.number("KUMA_PRICE_USSD") if fare.screens else 0
    by_sms = fare.by_sms(settings.number("KUMA_PRICE_SMS"))
    counts = "".join(f"{count:9.1f}" for count in (fare.screens, fare.out, fare.sent))
    return f"{name:24} {road:8}{counts}{by_ussd:9}{by_sms:9.0f}"
