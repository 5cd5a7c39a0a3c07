"""Days of the week and hours of the day: whether a time lies in them, and the minutes of a week they hold."""

from collections.abc import Iterable, Iterator
from datetime import datetime, time

DAY = 24 * 60
WEEK = 7 * DAY
"""Minutes; a week begins on Monday at 00:00."""

NAMES = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")


def within(days: frozenset[int], opens: time, closes: time, now: datetime) -> bool:
    """Whether `now` lies in these hours of these days, counted from Monday = 0.

    `closes` <= `opens` means that they end the day after, so 00:00 to 00:00 is day and night.
    """
    today, clock = now.weekday(), now.time()
    if opens < closes:
        return today in days and opens <= clock < closes
    since_today = today in days and clock >= opens
    since_yesterday = (today - 1) % 7 in days and clock < closes
    return since_today or since_yesterday


def minutes(days: frozenset[int], opens: time, closes: time) -> Iterator[int]:
    """The minutes of a week that `within` holds, from 0 to 10079."""
    first, last = opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute
    length = last - first if opens < closes else DAY - first + last
    for day in sorted(days):
        yield from ((day * DAY + first + minute) % WEEK for minute in range(length))


def minute(now: datetime) -> int:
    """The minute of the week that a time lies in."""
    return now.weekday() * DAY + now.hour * 60 + now.minute


def spans(of: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The unbroken stretches of some minutes, each from its first to the one after its last."""
    start = end = -1
    for each in sorted(of):
        if each != end:
            if end >= 0:
                yield start, end
            start = each
        end = each + 1
    if end >= 0:
        yield start, end


def told(at: int) -> str:
    """A minute of the week as staff write it: "lun 08:00"; the last midnight is "lun 00:00" again."""
    day, rest = divmod(at % WEEK, DAY)
    return f"{NAMES[day]} {rest // 60:02d}:{rest % 60:02d}"
