"""Read one cell of the partners' file; `CellError` says what is wrong with it."""

import re
from datetime import time
from unicodedata import combining, normalize

from bot.referral.places import Gazetteer, Place, label
from bot.service.cells import chosen as chosen
from bot.service.cells import count as count
from bot.service.cells import day as day
from bot.service.cells import several as several
from bot.service.cells import strange_word as strange_word
from bot.service.cells import too_long as too_long
from bot.service.cells import who as who
from bot.service.cells import words as words
from bot.service.faults import CellError
from bot.service.numbers import msisdn

DAYS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
NEVER = (time(0), time(0))
"""Stands in for hours that cannot be read."""

_HOURS = re.compile(r"(\d\d:\d\d)\s*-\s*(\d\d:\d\d)", re.ASCII)

LONGEST = 40
"""Letters of a name or a kind: the directory has no room for more."""


def name(cell: str) -> str:
    """A name with letters or digits in it."""
    text = words(cell)
    if not slug(text):
        raise CellError("name", f"« {text} » is no name", cell=text)
    _short(slug(text))
    return _short(text)


def kind(cell: str) -> str:
    """What sort of partner it is, in a word or two."""
    return _short(words(cell))


def slug(text: str) -> str:
    """A name as an id: "Centre Exemple Ségou" is "centre-exemple-segou"."""
    plain = "".join(letter for letter in normalize("NFKD", text.lower()) if not combining(letter))
    return "-".join(re.findall(r"[^\W_]+", plain))


def languages(cell: str) -> frozenset[str]:
    """Codes of languages: "fr", "bm"."""
    items = frozenset(item.lower() for item in several(cell))
    strange = sorted(item for item in items if not re.fullmatch(r"[a-z]{2,3}", item))
    if strange:
        told = "; ".join(strange)
        raise CellError("language", f"« {told} » is not the code of a language, such as bm or fr", cell=told)
    return items


def days(cell: str) -> frozenset[int]:
    """Days from Monday = 0: "lun-dim", "lun;mar", "sam-lun"."""
    return frozenset(day for item in several(cell) for day in _span(item))


def hours(cell: str) -> tuple[time, time]:
    """When it opens and closes: "08:00-17:00"; "00:00-24:00" is day and night and gives 00:00 twice."""
    found = _HOURS.fullmatch(cell.strip())
    if not found:
        raise CellError("hours", f"« {cell.strip()} » is not HH:MM-HH:MM", cell=cell.strip())
    at_midnight = found[2] == "24:00"
    opens, closes = _clock(found[1]), time(0) if at_midnight else _clock(found[2])
    if opens == closes and not at_midnight:
        said = f"« {cell.strip()} » is no time at all; day and night is 00:00-24:00"
        raise CellError("hours-none", said, cell=cell.strip())
    return opens, closes


def phones(cell: str) -> tuple[str, ...]:
    """Numbers of Mali, each once, as E.164."""
    found = dict.fromkeys(_phone(item, at) for at, item in enumerate(several(cell), 1))
    if len(found) < len(several(cell)):
        raise CellError("phone-twice", "it has one number twice")
    return tuple(found)


def place(cell: str, gazetteer: Gazetteer) -> Place:
    """The one place with this id, label or name."""
    text = words(cell)
    known = gazetteer.find(text)
    found = (known,) if known else gazetteer.named(text)
    if not found:
        raise CellError("place", f"« {text} » is not in the gazetteer", cell=text)
    if len(found) > 1:
        candidates = ", ".join(f"{one.id} {label(one)}" for one in found)
        said = f"« {text} » could be {candidates}; write the id"
        raise CellError("places", said, cell=text, candidates=candidates)
    return found[0]


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise too_long(text, LONGEST)
    return text


def _span(item: str) -> list[int]:
    first, dash, last = (part.strip().lower() for part in item.partition("-"))
    if dash and not (first and last):
        raise CellError("days", f"« {item} » is not a day, nor two days such as lun-ven", cell=item)
    for name in (first, last) if dash else (first,):
        if name not in DAYS:
            raise strange_word(name, DAYS)
    start, end = DAYS.index(first), DAYS.index(last or first)
    return [day % 7 for day in range(start, end + 1 if start <= end else end + 8)]


def _clock(text: str) -> time:
    try:
        return time.fromisoformat(text)
    except ValueError as error:
        raise CellError("clock", f"« {text} » is not a time of day", cell=text) from error


def _phone(item: str, at: int) -> str:
    number = msisdn(item)
    if number is None:
        # The page tells it by its place: a number is shown nowhere that nobody asked for.
        raise CellError("phone", f"« {item} » is not a number of Mali", at=str(at))
    return number
