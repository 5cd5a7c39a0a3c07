"""Turn the settings into the rules that use cases read."""

from collections.abc import Mapping
from datetime import timedelta

from bot.channels.rehearsal import NAME as REHEARSAL
from bot.config import Settings
from bot.referral.urgency import Limits
from bot.service.line import Rules


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
