"""Say when: how long ago, the day and the hour in Bamako. Pure."""

from datetime import datetime, timedelta

from bot.service.line import BAMAKO

_MONTHS = {
    "fr": [
        "janv.",
        "févr.",
        "mars",
        "avril",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}


def lasted(length: timedelta) -> tuple[int, str]:
    """How many of what: "minute" below two hours, "hour" below two days, "day"."""
    waited = max(length, timedelta(0))
    if waited < timedelta(hours=2):
        return waited // timedelta(minutes=1), "minute"
    if waited < timedelta(days=2):
        return waited // timedelta(hours=1), "hour"
    return waited.days, "day"


def day(moment: datetime, language: str) -> str:
    """24 nov. 2026, in Bamako."""
    here = moment.astimezone(BAMAKO)
    return f"{here.day} {_MONTHS[language][here.month - 1]} {here.year}"


def hour(moment: datetime) -> str:
    """17:05, in Bamako."""
    return f"{moment.astimezone(BAMAKO):%H:%M}"
