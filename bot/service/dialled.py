"""A public emergency number, and when it may be shown: only if it was dialled not long ago (R21)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from bot.engine.gsm7 import septets
from bot.engine.spelling import sendable

KINDS = ("secours", "sante", "enfants", "ecoute")
"""In the order in which they are shown."""
MOST, ROOM = 3, 100
"""How many numbers fit beside a sentence, and the septets they may take together."""
SOON = timedelta(days=14)
"""So long before a number is hidden, staff are warned."""


@dataclass(frozen=True, slots=True)
class Hotline:
    """A public number, dialled to check on the day `verified` by `verified_by`; None: never, never shown."""

    number: str
    kind: str
    label_fr: str
    label_bm: str
    verified: date | None = None
    verified_by: str = ""


class Hotlines(Protocol):
    """The directory of public numbers."""

    def all(self) -> tuple[Hotline, ...]:
        """Every active one, by number."""

    def replace(self, hotline: Hotline) -> None:
        """Add or renew one; of two days on which it was dialled, the later one stays."""

    def retire(self, keep: Iterable[str]) -> int:
        """No longer have any number but these; how many were retired."""

    def verify(self, number: str, who: str, day: date) -> bool:
        """Keep who dialled it and when; False when there is no such number."""


def shown(hotlines: Iterable[Hotline], today: date, age: timedelta) -> tuple[Hotline, ...]:
    """Those verified at most `age` ago, in the order of their kinds. A day that has yet to come is none."""
    fresh = [each for each in hotlines if each.verified and timedelta() <= today - each.verified <= age]
    return tuple(sorted(fresh, key=lambda each: (KINDS.index(each.kind), each.number)))


def listed(hotlines: Iterable[Hotline], language: str) -> str:
    """As many as fit, "Secours 17, Feu 18", in letters that an SMS holds."""
    told = ""
    for each in tuple(hotlines)[:MOST]:
        label = each.label_bm if language == "bm" else each.label_fr
        longer = ", ".join(part for part in (told, sendable(f"{label} {each.number}", language)) if part)
        if septets(longer) > ROOM:
            break
        told = longer
    return told


def ending(hotlines: Iterable[Hotline], today: date, age: timedelta) -> tuple[str, ...]:
    """The numbers that were verified once and are hidden now, or will be soon."""
    last = today + SOON - age
    return tuple(each.number for each in hotlines if each.verified and each.verified < last)
