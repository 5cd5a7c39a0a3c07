"""Read one cell of the partners' file; a ValueError says in a sentence what is wrong with it."""

import re
from collections.abc import Collection
from datetime import date, time
from unicodedata import combining, normalize

from bot.referral.places import Gazetteer, Place, label
from bot.service.numbers import msisdn

DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
NEVER = (time(0), time(0))
"""Stands in for hours that cannot be read."""

_HOURS = re.compile(r"(\d\d:\d\d)\s*-\s*(\d\d:\d\d)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_SEPARATORS = re.compile(r"[;|,]")

LONGEST = 40
"""Letters of a name or a kind: the directory has no room for more."""
FULL = 200
"""Letters of a list."""


def words(cell: str) -> str:
    """Any text that is not empty."""
    text = " ".join(cell.split())
    if not text:
        raise ValueError("it is empty")
    if "\ufffd" in text:
        raise ValueError(f"« {text} » has lost letters; save the file as UTF-8")
    return text


def name(cell: str) -> str:
    """A name with letters or digits in it."""
    text = words(cell)
    if not slug(text):
        raise ValueError(f"« {text} » is no name")
    _short(slug(text))
    return _short(text)


def kind(cell: str) -> str:
    """What sort of partner it is, in a word or two."""
    return _short(words(cell))


def slug(text: str) -> str:
    """A name as an id: "Centre Exemple Ségou" is "centre-exemple-segou"."""
    plain = "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))
    return "-".join(re.findall(r"[^\W_]+", plain))


def several(cell: str) -> tuple[str, ...]:
    """The items of a list, separated by ";"."""
    items = tuple(item for part in _SEPARATORS.split(words(cell)) if (item := part.strip()))
    if not items:
        raise ValueError("it is empty")
    if len(cell) > FULL:
        raise ValueError(f"it is longer than {FULL} letters")
    return items


def chosen(cell: str, known: Collection[str]) -> frozenset[str]:
    """Some of the known words."""
    items = frozenset(item.lower() for item in several(cell))
    strange = sorted(items.difference(known))
    if strange:
        raise ValueError(f"« {'; '.join(strange)} » is none of {', '.join(known)}")
    return items


def languages(cell: str) -> frozenset[str]:
    """Codes of languages: "fr", "bm"."""
    items = frozenset(item.lower() for item in several(cell))
    strange = sorted(item for item in items if not re.fullmatch(r"[a-z]{2,3}", item))
    if strange:
        raise ValueError(f"« {'; '.join(strange)} » is not the code of a language, such as bm or fr")
    return items


def days(cell: str) -> frozenset[int]:
    """Days from Monday = 0: "lun-dim", "lun;mar", "sam-lun"."""
    return frozenset(day for item in several(cell) for day in _span(item))


def hours(cell: str) -> tuple[time, time]:
    """When it opens and closes: "08:00-17:00"; "00:00-24:00" is day and night and gives 00:00 twice."""
    found = _HOURS.fullmatch(cell.strip())
    if not found:
        raise ValueError(f"« {cell.strip()} » is not HH:MM-HH:MM")
    at_midnight = found[2] == "24:00"
    opens, closes = _clock(found[1]), time(0) if at_midnight else _clock(found[2])
    if opens == closes and not at_midnight:
        raise ValueError(f"« {cell.strip()} » is no time at all; day and night is 00:00-24:00")
    return opens, closes


def count(cell: str) -> int:
    """A whole number of up to four digits."""
    if not re.fullmatch(r"\d{1,4}", cell.strip(), re.ASCII):
        raise ValueError(f"« {cell.strip()} » is not a whole number")
    return int(cell)


def day(cell: str) -> date:
    """A date: 2026-11-01."""
    text = cell.strip()
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"« {text} » is no day of the calendar") from error
    raise ValueError(f"« {text} » is not a date such as 2026-11-01")


def phones(cell: str) -> tuple[str, ...]:
    """Numbers of Mali, each once, as E.164."""
    found = dict.fromkeys(_phone(item) for item in several(cell))
    if len(found) < len(several(cell)):
        raise ValueError("it has one number twice")
    return tuple(found)


def place(cell: str, gazetteer: Gazetteer) -> Place:
    """The one place with this id, label or name."""
    text = words(cell)
    known = gazetteer.find(text)
    found = (known,) if known else gazetteer.named(text)
    if not found:
        raise ValueError(f"« {text} » is not in the gazetteer")
    if len(found) > 1:
        candidates = ", ".join(f"{one.id} {label(one)}" for one in found)
        raise ValueError(f"« {text} » could be {candidates}; write the id")
    return found[0]


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f"« {text[:LONGEST]}… » is longer than {LONGEST} letters")
    return text


def _span(item: str) -> list[int]:
    first, dash, last = (part.strip().lower() for part in item.partition("-"))
    if dash and not (first and last):
        raise ValueError(f"« {item} » is not a day, nor two days such as lun-ven")
    for name in (first, last) if dash else (first,):
        if name not in DAYS:
            raise ValueError(f"« {name} » is none of {', '.join(DAYS)}")
    start, end = DAYS.index(first), DAYS.index(last or first)
    return [day % 7 for day in range(start, end + 1 if start <= end else end + 8)]


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise ValueError(f"« {text} » is not a time of day") from error


def _phone(item: str) -> str:
    number = msisdn(item)
    if number is None:
        raise ValueError(f"« {item} » is not a number of Mali")
    return number
