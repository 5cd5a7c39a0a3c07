"""The needs that no partner in reach could meet, as counts that point at nobody (R38)."""

from collections.abc import Iterable, Iterator

from bot.service.tallies import SMALL


def shown(counts: Iterable[tuple[str, str, int]]) -> Iterator[tuple[str, str, str]]:
    """(service, area, how many), where small counts are "<5"; no totals, so no difference reveals one."""
    for service, area, number in counts:
        yield service, area or "?", f"<{SMALL}" if number < SMALL else str(number)
