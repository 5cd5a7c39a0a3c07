"""Join everything: the only package that knows all."""

from collections.abc import Mapping

from flask import Flask

from bot.app.chance import Random, now
from bot.app.lines import (
    database_url,
    gateways,
    given,
    keys_of,
    open_line,
    outdated,
    ready_line,
    rehearsed,
)
from bot.app.rules import rules
from bot.app.talks import DOORS, book, complaints, named, proven
from bot.config import Settings
from bot.data.approvals import refuse_drafts
from bot.data.queue import Bell, Silent, connect, open_queue
from bot.service.line import Line
from bot.service.risks import at_risk
from bot.web.guards import Doors
from bot.web.site import create_site

__all__ = ["DOORS", "Random", "book", "checked", "complaints", "console_url", "database_url"]
__all__ += ["gateways", "given", "keys_of", "named", "now", "open_line", "proven", "ready_line", "rehearsed"]
__all__ += ["risks", "rules", "site"]


def checked(settings: Settings) -> None:
    """Refuse to start on flows or texts that could lose a person. Raises ValueError with the complaints."""
    found = complaints(settings.number("KUMA_USSD_SEPTETS"))
    if found:
        raise ValueError("\n".join(found))
    keys_of(settings)
    if settings.env == "production" and not settings.training:
        refuse_drafts(given=given(settings))
    if outdated(settings):
        raise ValueError("the database lacks a migration; run: kuma migrate")


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


def console_url(settings: Settings) -> str:
    """Where browsers reach the console, without a slash at the end."""
    return settings["KUMA_CONSOLE_URL"].rstrip("/") or f"http://{settings['KUMA_CONSOLE_BIND']}"


def risks(settings: Settings, line: Line) -> Mapping[str, str]:
    """What threatens a promise now, a sentence each."""
    if outdated(settings):
        return {"schema": "the database lacks a migration; run: kuma migrate"}
    return at_risk(line, now())
