"""Open the line and its ways out, as the settings say."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

from bot.app.chance import Random, now
from bot.app.rules import rules
from bot.app.talks import book, messages
from bot.channels.africastalking import AfricasTalkingGateway
from bot.channels.rehearsal import NAME as REHEARSAL
from bot.channels.rehearsal import RehearsalGateway
from bot.channels.twilio import TwilioGateway
from bot.config import Settings
from bot.data.database import open_database
from bot.data.gazetteer import read_gazetteer
from bot.data.migrate import behind
from bot.data.proposals import approved_in
from bot.data.rehearsed import Rehearsed
from bot.data.seal import Keys, read_keys
from bot.data.store import SqlStore
from bot.engine.approval import Approvals
from bot.service.line import Line
from bot.service.messages import Gateway


def ready_line(settings: Settings) -> Line:
    """The line over a database that is of this release. Raises ValueError when it is not."""
    keys = keys_of(settings)
    if outdated(settings):
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


def given(settings: Settings) -> Approvals:
    """The approvals of texts that were given in the console; none without a database."""
    there = settings["DATABASE_URL"] or (Path(settings["KUMA_FOLDER"]) / "kuma.db").exists()
    return approved_in(database_url(settings)) if there else {}


def outdated(settings: Settings) -> bool:
    """Whether the database lacks a migration of this release."""
    # Asked at every look at /ready: a pool of its own, left open, would use the database's connections up.
    engine = open_database(database_url(settings))
    try:
        return behind(engine)
    finally:
        engine.dispose()
