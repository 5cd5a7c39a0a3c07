"""A day without an hour, as a moment that is of this day wherever it is read."""

from datetime import UTC, date, datetime, time


def noon(day: date) -> datetime:
    """Its noon; Bamako keeps UTC all year."""
    return datetime.combine(day, time(12), UTC)
