"""Join the staff's web application; only the process that serves it loads its pages."""

from functools import partial

from flask import Flask

from bot.app import console_url, keys_of, now, open_line, risks
from bot.app.rehearsal import rooms
from bot.app.talks import workshop
from bot.config import Settings
from bot.console.house import House
from bot.console.site import create_console


def console(settings: Settings) -> Flask:
    """The staff's web application. Raises ValueError where production has no https address for it."""
    keys = keys_of(settings)
    line = open_line(settings, keys)
    if settings.env == "production" and not settings["KUMA_CONSOLE_URL"]:
        raise ValueError("KUMA_CONSOLE_URL is not set: the https address at which browsers reach the console")
    training = settings.training or settings.env != "production"
    ready = partial(risks, settings, line)
    shop, demo = workshop(settings.number("KUMA_USSD_SEPTETS")), settings.env == "demo"
    house = House(line, keys, now, ready, console_url(settings), training, shop, rooms(), demo)
    return create_console(house)
