"""Cut a text into pages that fit one USSD screen or one SMS."""

import re

from bot.engine.gsm7 import Encoding, cost, size

SMALLEST = 40  # septets: below, a page holds little but the way to the next

_BLANK = re.compile(r"(?<!\d\.) ")  # not the one in "1. Oui"


def pages(text: str, limit: int, more: str) -> tuple[str, ...]:
    """The text in pages of at most `limit` septets, each but the last ending with the line `more`.

    A text that leaves GSM-7 gets the UTF-16 units that fill as many bits: 79 for 182 septets.
    A page ends at a line's end if the next line fits one page, else at a blank, else anywhere;
    blanks around it are dropped. A limit below 40, or a `more` that leaves no place, is a ValueError.
    """
    encoding = cost(text + more).encoding
    full = limit if encoding == "GSM-7" else limit * 7 // 16
    room = full - _length("\n" + more, encoding)
    if limit < SMALLEST or room < 2:
        raise ValueError(f"A page of {limit} septets is too small for a text and the line {more!r}")
    return _paged(text.strip(), full, room, more, encoding)


def _paged(text: str, full: int, room: int, more: str, encoding: Encoding) -> tuple[str, ...]:
    found: list[str] = []
    while _length(text, encoding) > full:
        cut = _cut(text, room, encoding)
        found.append(f"{text[:cut].rstrip()}\n{more}")
        text = text[cut:].lstrip()
    return (*found, text)


def _cut(text: str, room: int, encoding: Encoding) -> int:
    """Where the first page ends, at least one letter on."""
    most = _most(text, room, encoding)
    line = text.rfind("\n", 0, most + 1)
    following = text[line + 1 :].partition("\n")[0]
    if line > 0 and _length(following, encoding) <= room:
        return line
    blanks = [match.start() for match in _BLANK.finditer(text[: most + 1])]
    return max(line, *blanks, 0) or most


def _most(text: str, room: int, encoding: Encoding) -> int:
    """How many letters fit the room."""
    for count, letter in enumerate(text):
        room -= size(letter, encoding)
        if room < 0:
            return count
    return len(text)


def _length(text: str, encoding: Encoding) -> int:
    return sum(size(letter, encoding) for letter in text)
