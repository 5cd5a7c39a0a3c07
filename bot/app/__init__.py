"""Join everything: the only package that knows all."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from flask import Flask

from bot.app.chance import Random, now
from bot.app.rules import rules
from bot.app.talks import DOORS, book, complaints, messages, named, proven
from bot.channels.africastalking import AfricasTalkingGateway
from bot.channels.rehearsal import NAME as REHEARSAL
from bot.channels.rehearsal import RehearsalGateway
from bot.channels.twilio import TwilioGateway
from bot.config import Settings
from bot.console.house import House
from bot.console.site import create_console
from bot.data.approvals import refuse_drafts
from bot.data.database import open_database
from bot.data.gazetteer import read_gazetteer
from bot.data.migrate import behind
from bot.data.queue import Bell, Silent, connect, open_queue
from bot.data.rehearsed import Rehearsed
from bot.data.seal import Keys, read_keys
from bot.data.store import SqlStore
from bot.service.line import Line
from bot.service.messages import Gateway
from bot.service.risks import at_risk
from bot.web.guards import Doors
from bot.web.site import create_site

__all__ = [
    "DOORS",
    "Random",
    "book",
    "checked",
    "complaints",
    "console",
    "console_url",
    "database_url",
    "gateways",
    "keys_of",
]
__all__ += ["named", "now", "open_line", "proven", "ready_line", "rehearsed", "risks", "rules", "site"]


def checked(settings: Settings) -> None:
    """Refuse to start on flows or texts that could lose a person. Raises ValueError with the complaints."""
    found = complaints(settings.number("KUMA_USSD_SEPTETS"))
    if found:
        raise ValueError("\n".join(found))
    keys_of(settings)
    if settings.env == "production" and not settings.training:
        refuse_drafts()
    if _behind(settings):
        raise ValueError("the database lacks a migration; run: kuma migrate")


def ready_line(settings: Settings) -> Line:
    """The line over a database that is of this release. Raises ValueError when it is not."""
    keys = keys_of(settings)
    if _behind(settings):
        raise ValueError("the database lacks a migration; run: kuma migrate")
    return open_line(settings, keys)


def open_line(settings: Settings, keys: Keys) -> Line:
    """Everything a use case needs, over the database of the settings."""
    store = SqlStore(open_database(database_url(settings)), keys, Random().id)
    return Line(store, book(), messages(), read_gazetteer(), rules(settings), Random())


def database_url(settings: Settings) -> str:
    """The database that is set, or the one in the demo's folder."""
    return settings["DATABASE_URL"] or f"sqlite:///{Path(settings['KUMA_FOLDER']).absolute() / 'kuma.db'}"


def keys_of(settings: Settings) -> Keys:
    """The keys that are set, or those in the demo's folder. Raises KeysError."""
    return read_keys(Path(settings["KUMA_KEYS_FILE"] or Path(settings["KUMA_FOLDER"]) / "keys.json"))


def gateways(settings: Settings, keys: Keys, clock: Callable[[], datetime] = now) -> Mapping[str, Gateway]:
    """The ways out by name: in production those that are set, else the rehearsal."""
    if settings.env != "production":
        return {REHEARSAL: RehearsalGateway(rehearsed(settings, keys), clock)}
    found: dict[str, Gateway] = {}
    if settings.gateway("twilio"):
        found["twilio"] = TwilioGateway(
            settings["TWILIO_ACCOUNT_SID"],
            settings.listed("TWILIO_AUTH_TOKEN")[0],
            settings["TWILIO_FROM"],
            settings["PUBLIC_BASE_URL"].rstrip("/") + "/hooks/twilio/status",
            clock,
            settings["TWILIO_API_BASE_URL"],
        )
    if settings.gateway("africastalking"):
        found["africastalking"] = AfricasTalkingGateway(
            settings["AFRICASTALKING_USERNAME"],
            settings["AFRICASTALKING_API_KEY"],
            settings["AFRICASTALKING_FROM"],
            settings["AFRICASTALKING_API_BASE_URL"],
        )
    return found


def rehearsed(settings: Settings, keys: Keys) -> Rehearsed:
    """What the rehearsal gateway kept."""
    return Rehearsed(open_database(database_url(settings)), keys)


def site(settings: Settings) -> Flask:
    """The public web application."""
    keys = keys_of(settings)
    line = open_line(settings, keys)
    redis = settings["REDIS_URL"]
    bell = Bell(open_queue(connect(redis), keys.derive("jobs"))) if redis else Silent()
    shared = dict(part.split("=", 1) for part in settings.listed("TWILIO_SHARED_KEYS") if "=" in part)
    doors = Doors(
        base_url=settings["PUBLIC_BASE_URL"].rstrip("/") or f"http://{settings['KUMA_BIND']}",
        clock=now,
        ring=bell.ring,
        twilio_account=settings["TWILIO_ACCOUNT_SID"],
        twilio_tokens=settings.listed("TWILIO_AUTH_TOKEN"),
        twilio_shared_keys=shared,
        africastalking_secrets=settings.listed("AFRICASTALKING_CALLBACK_SECRET"),
    )
    return create_site(line, doors, lambda: risks(settings, line))


def console(settings: Settings) -> Flask:
    """The staff's web application. Raises ValueError where production has no https address for it."""
    keys = keys_of(settings)
    line = open_line(settings, keys)
    if settings.env == "production" and not settings["KUMA_CONSOLE_URL"]:
        raise ValueError("KUMA_CONSOLE_URL is not set: the https address at which browsers reach the console")
    training = settings.training or settings.env != "production"
    ready = partial(risks, settings, line)
    demo = settings.env == "demo"
    return create_console(House(line, keys, now, ready, console_url(settings), training, demo))


def console_url(settings: Settings) -> str:
    """Where browsers reach the console, without a slash at the end."""
    return settings["KUMA_CONSOLE_URL"].rstrip("/") or f"http://{settings['KUMA_CONSOLE_BIND']}"


def risks(settings: Settings, line: Line) -> Mapping[str, str]:
    """What threatens a promise now, a sentence each."""
    if _behind(settings):
        return {"schema": "the database lacks a migration; run: kuma migrate"}
    return at_risk(line, now())


def _behind(settings: Settings) -> bool:
    # Asked at every look at /ready: a pool of its own, left open, would use the database's connections up.
    engine = open_database(database_url(settings))
    try:
        return behind(engine)
    finally:
        engine.dispose()
