"""Join everything: the only package that knows all."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from flask import Flask

from bot.app.chance import Random, now
from bot.app.talks import DOORS, book, complaints, messages, named, proven
from bot.channels.africastalking import AfricasTalkingGateway
from bot.channels.rehearsal import NAME as REHEARSAL
from bot.channels.rehearsal import RehearsalGateway
from bot.channels.twilio import TwilioGateway
from bot.config import Settings
from bot.data.approvals import refuse_drafts
from bot.data.database import open_database
from bot.data.gazetteer import read_gazetteer
from bot.data.migrate import behind
from bot.data.proposals import approved_in
from bot.data.queue import Bell, Silent, connect, open_queue
from bot.data.rehearsed import Rehearsed
from bot.data.seal import Keys, read_keys
from bot.data.store import SqlStore
from bot.engine.approval import Approvals
from bot.referral.urgency import Limits
from bot.service.line import Line, Rules
from bot.service.messages import Gateway
from bot.service.risks import at_risk
from bot.web.guards import Doors
from bot.web.site import create_site

__all__ = ["DOORS", "Random", "book", "checked", "complaints", "database_url", "gateways", "given"]
__all__ += ["keys_of"]
__all__ += ["named", "now", "open_line", "proven", "ready_line", "rehearsed", "risks", "rules", "site"]


def checked(settings: Settings) -> None:
    """Refuse to start on flows or texts that could lose a person. Raises ValueError with the complaints."""
    found = complaints(settings.number("KUMA_USSD_SEPTETS"))
    if found:
        raise ValueError("\n".join(found))
    keys_of(settings)
    if _behind(settings):
        raise ValueError("the database lacks a migration; run: kuma migrate")
    if settings.env == "production" and not settings.training:
        refuse_drafts(given=given(settings))


def given(settings: Settings) -> Approvals:
    """The approvals of texts that were given in the console; none without a database of this release."""
    file = Path(settings["KUMA_FOLDER"]) / "kuma.db"
    if (not settings["DATABASE_URL"] and not file.exists()) or _behind(settings):
        return {}
    return approved_in(open_database(database_url(settings)))


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


def rules(settings: Settings) -> Rules:
    """The settings that use cases read. Outside production nothing leaves the machine."""
    live = settings.env == "production"
    out = settings["KUMA_SMS_OUT"] if live else REHEARSAL
    ready = [name for name in ("twilio", "africastalking") if live and settings.gateway(name)]
    return Rules(
        out=out,
        doors={name: name for name in ready},
        ussd=settings.number("KUMA_USSD_SEPTETS"),
        patience=timedelta(minutes=settings.number("KUMA_TALK_MINUTES")),
        wait=_lengths(settings, "KUMA_WAIT"),
        limits=_limits(settings),
        farewell=timedelta(hours=settings.number("KUMA_FORGET_HOURS")),
        stale=timedelta(days=settings.number("KUMA_STALE_DAYS")),
        reach=settings.number("KUMA_REACH_KM"),
        hotline=timedelta(days=settings.number("KUMA_HOTLINE_DAYS")),
        lease=timedelta(seconds=settings.number("KUMA_LEASE_SECONDS")),
        doubt=timedelta(seconds=settings.number("KUMA_DOUBT_SECONDS")),
        reporting=settings["KUMA_REPORTING"],
        free=settings["KUMA_FREE"] == "1",
        relays=settings.number("KUMA_RELAY_HOUR"),
        live=timedelta(minutes=settings.number("KUMA_RELAY_MINUTES")),
        thread=timedelta(days=settings.number("KUMA_THREAD_DAYS")),
    )


def _limits(settings: Settings) -> Limits:
    return Limits(
        coordinate=_lengths(settings, "KUMA_COORDINATE"),
        overdue=_lengths(settings, "KUMA_OVERDUE"),
        told=timedelta(minutes=settings.number("KUMA_TOLD_MINUTES")),
        follow=timedelta(days=settings.number("KUMA_FOLLOW_DAYS")),
        again=timedelta(days=settings.number("KUMA_AGAIN_DAYS")),
        unanswered=timedelta(days=settings.number("KUMA_CLOSE_DAYS")),
    )


def _lengths(settings: Settings, name: str) -> Mapping[str, timedelta]:
    """Minutes by urgency."""
    levels = ("high", "medium", "low")
    return {level: timedelta(minutes=settings.number(f"{name}_{level.upper()}")) for level in levels}


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
