"""What the pages of the directory need to say its days and hours."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time

from bot.referral.hours import NAMES, spans
from bot.service.rows import hours


def noon(day: date) -> datetime:
    """The noon of a day, to be told as a day wherever it is read; Bamako keeps UTC all year."""
    return datetime.combine(day, time(12), UTC)


TERMS: Mapping[str, object] = {"noon": noon, "spans": spans, "weekdays": NAMES, "hours": hours}
"""Handed to the templates that import `terms.html` or `minutes.html`."""
