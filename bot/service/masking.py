"""Hide in what two people write to each other all that could lead past the line, or to a shelter.

Pure. Both must stay out of reach of whoever reads the other's phone (R01, R08, R34).
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from unicodedata import combining, normalize

from bot.engine.fold import fold
from bot.service.spoken_numbers import dialled

STARS = "***"
"""What stands in the place of what was hidden."""

_MAIL = re.compile(
    r"\S*@\S*|\b[\w.+-]+\s+(?:arobase|arobaz|at)\s+[\w-]+(?:\s*(?:\.|\bpoint\b|\bdot\b)\s*\w+)+",
    re.IGNORECASE,
)
_ENDS = "com|org|net|info|fr|ml|africa|app|gl|ly|io|gg|tk|sn|bf|tv|site|online|link|xyz|page"
_LINK = re.compile(
    r"\b[a-z]{2,9}://\S+|\bwww\s*\.\s*\S+|\b(?:[\w-]+\.)+[a-z]{2,}/\S*"
    rf"|\b(?:[\w-]+\s?\.\s?)+(?:{_ENDS})\b(?!\w)\S*|\b[\w-]+(?:\s+(?:point|dot)\s+(?:{_ENDS}))\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]+")
_WITHIN = 5
"""Letters from which a name is found also inside other letters."""
_LETTERS = {"ɛ": "e", "ɔ": "o", "ɲ": "ny", "ŋ": "ng"}


@dataclass(frozen=True, slots=True)
class Masked:
    """A text, and whether anything in it was hidden."""

    text: str
    hidden: bool


def masked(text: str, names: Collection[str] = ()) -> Masked:
    """The text without numbers that could be dialled, addresses, and `names` in any spelling."""
    plain = normalize("NFKC", text)
    spans = [found.span() for pattern in (_MAIL, _LINK) for found in pattern.finditer(plain)]
    spans += [*dialled(plain), *_named(plain, names)]
    kept, last = "", 0
    for start, end in _merged(spans):
        kept, last = kept + plain[last:start] + STARS, end
    return Masked(kept + plain[last:], bool(spans))


def _merged(spans: Collection[tuple[int, int]]) -> list[tuple[int, int]]:
    whole: list[tuple[int, int]] = []
    for start, end in sorted(span for span in spans if span[0] < span[1]):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def _named(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    by_letter = _letters(text)
    by_word = [(found.start(), found.end(), _key(found[0])) for found in _WORD.finditer(text)]
    for name in names:
        yield from _inside(by_letter, name)
        yield from _in_words(by_word, "".join(_key(word) for word in _WORD.findall(name)))


def _letters(text: str) -> tuple[str, list[int]]:
    """The letters and digits of a text alone, small and without accents, and where each stood."""
    found = [(letter, at) for at, each in enumerate(text) for letter in _bare(each)]
    return "".join(letter for letter, _ in found), [at for _, at in found]


def _bare(letter: str) -> str:
    plain = normalize("NFKD", _LETTERS.get(letter.lower(), letter.lower()))
    return "".join(each for each in plain if each.isalnum() and not combining(each))


def _inside(by_letter: tuple[str, list[int]], name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands, whatever is written around it and between its letters."""
    key, places = "".join(_bare(letter) for letter in normalize("NFKC", name)), by_letter[1]
    at = by_letter[0].find(key) if len(key) >= _WITHIN and " " in name.strip() else -1
    while at >= 0:
        yield places[at], places[at + len(key) - 1] + 1
        at = by_letter[0].find(key, at + 1)


def _in_words(words: list[tuple[int, int, str]], key: str) -> Iterator[tuple[int, int]]:
    """Where whole words say a name in some spelling."""
    for first, (start, _, _) in enumerate(words):
        said = ""
        for _, end, word in words[first:]:
            said += word
            if said == key:
                yield start, end
            if not key.startswith(said):
                break


def _key(word: str) -> str:
    return fold(word).replace(" ", "")
