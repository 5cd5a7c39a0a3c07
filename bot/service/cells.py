"""Read what any cell may hold: words, a list, a number, a day; `CellError` says what is wrong with it."""

import re
from collections.abc import Collection
from datetime import date

from bot.service.faults import CellError

_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SEPARATORS = re.compile(r"[;|,]")

FULL = 200
"""Letters of a list."""
NAMED = 80
"""Letters of the name of a person of staff."""


def words(cell: str) -> str:
    """Any text that is not empty."""
    text = seen(cell)
    if not text:
        raise CellError("empty", "it is empty")
    return text


def seen(cell: str) -> str:
    """A text, or nothing, in letters that can be seen: a database refuses some of the others."""
    text = " ".join(cell.split())
    if "\ufffd" in text:
        raise CellError("letters-lost", f"« {text} » has lost letters; save the file as UTF-8", cell=text)
    if not text.isprintable():
        raise CellError("letters-unseen", "it has letters that nobody sees; type it anew")
    return text


def several(cell: str) -> tuple[str, ...]:
    """The items of a list, separated by ";"."""
    items = tuple(item for part in _SEPARATORS.split(words(cell)) if (item := part.strip()))
    if not items:
        raise CellError("empty", "it is empty")
    if len(cell) > FULL:
        raise CellError("list-long", f"it is longer than {FULL} letters", most=str(FULL))
    return items


def chosen(cell: str, known: Collection[str]) -> frozenset[str]:
    """Some of the known words."""
    items = frozenset(item.lower() for item in several(cell))
    strange = sorted(items.difference(known))
    if strange:
        raise strange_word("; ".join(strange), known)
    return items


def count(cell: str) -> int:
    """A whole number of up to four digits."""
    if not re.fullmatch(r"\d{1,4}", cell.strip(), re.ASCII):
        raise CellError("count", f"« {cell.strip()} » is not a whole number", cell=cell.strip())
    return int(cell)


def day(cell: str) -> date:
    """A date: 2026-11-01."""
    text = cell.strip()
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError as error:
        raise CellError("calendar", f"« {text} » is no day of the calendar", cell=text) from error
    raise CellError("date", f"« {text} » is not a date such as 2026-11-01", cell=text)


def who(cell: str) -> str:
    """The name of who verified it, or nothing."""
    text = seen(cell)
    if len(text) > NAMED:
        raise CellError("long", f"it is longer than {NAMED} letters", most=str(NAMED), cell="")
    return text


def strange_word(cell: str, known: Collection[str]) -> CellError:
    """It is none of the words that may stand there."""
    told = ", ".join(known)
    return CellError("word", f"« {cell} » is none of {told}", cell=cell, known=told)


def too_long(cell: str, most: int) -> CellError:
    """It has more letters than there is room for."""
    start = f"« {cell[:most]}… »"
    return CellError("long", f"{start} is longer than {most} letters", cell=start, most=str(most))
