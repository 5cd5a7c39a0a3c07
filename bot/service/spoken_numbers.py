"""Find what could be dialled in a text: digits of any script, and numbers in words of French and Bambara."""

import re
from dataclasses import dataclass
from unicodedata import digit

from bot.engine.fold import fold

DIALLED = 7
"""Digits in a row that count as a number: one of Mali has eight (AMRTP), and one may be left out.

Sums under a million, hours, ages and public short codes stay below.
"""

_TOKEN = re.compile(r"[^\W\d_]+|\d|\S")
_UPWARDS = (
    "zero un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "fu kelen fila saba naani duuru wɔɔrɔ wolonwula segin kɔnɔntɔn tan",
    "- - fla - nani - - wolonfila seegin kɔnɔntɔ",
    "- - - - - - - wolonwla",
)
"""The words for 0, 1, 2 and so on, in French, and in Bambara as it is written in several ways."""
_ROUND = {
    10**6: "million millions",
    1000: "mille waa",
    100: "cent cents kɛmɛ",
    90: "nonante",
    80: "huitante octante",
    70: "septante",
    60: "soixante",
    50: "cinquante",
    40: "quarante",
    30: "trente",
    20: "vingt vingts mugan",
    # "bi" makes tens: "bi wolonwula" is 70, two digits in two words. So is "double zéro"; "triple" is three.
    10: "triple",
    1: "bi double",
}
_VALUES = {
    fold(word): value
    for value, words in (*(pair for row in _UPWARDS for pair in enumerate(row.split())), *_ROUND.items())
    for word in words.split()
    if word != "-"
}
_BETWEEN = frozenset(
    map(fold, ("et", "puis", "ensuite", "après", "point", "tiret", "espace", "virgule", "plus", "ni", "ani"))
)
"""What people say between the parts of a number."""
_OH = re.compile(r"[oO]+")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a number: where it stands, and its digits, or the value that a word says."""

    start: int
    end: int
    digits: int = 0
    value: int | None = None


def dialled(text: str) -> tuple[tuple[int, int], ...]:
    """Where each run of `DIALLED` digits or more begins and ends.

    A run goes on over blanks, signs and what is said between the parts of a number, and ends at any other
    word. A letter between two digits without a blank does not end it ("7x0x0"), but for the h of an hour.
    """
    found: list[tuple[int, int]] = []
    run: list[_Piece] = []
    for token in (*_TOKEN.finditer(text), None):
        piece = _piece(token) if token else None
        if piece:
            run.append(piece)
        elif token is None or not _glue(text, token, bool(run)):
            found += [(run[0].start, run[-1].end)] if _length(run) >= DIALLED else []
            run = []
    return tuple(found)


def _piece(token: re.Match[str]) -> _Piece | None:
    said = token[0]
    if digit(said[0], None) is not None:
        return _Piece(token.start(), token.end(), digits=1)
    if _OH.fullmatch(said):
        return _Piece(token.start(), token.end(), digits=len(said))
    value = _VALUES.get(fold(said)) if said.isalpha() else None
    return None if value is None else _Piece(token.start(), token.end(), value=value)


def _glue(text: str, token: re.Match[str], inside: bool) -> bool:
    """Whether a run goes on over what is no part of a number itself."""
    if not token[0].isalpha():
        return True
    near = text[max(0, token.start() - 1) : token.start()], text[token.end() : token.end() + 1]
    tight = all(each.isdecimal() for each in near)
    return inside and (fold(token[0]) in _BETWEEN or (tight and len(token[0]) == 1 and token[0] not in "hH"))


def _length(run: list[_Piece]) -> int:
    """The digits that a run comes to: words that make one number count as that number."""
    total, said = 0, -1
    for piece in run:
        if piece.value is None:
            total, said = total + piece.digits + _size(said), -1
        elif said >= 0 and (whole := _joined(said, piece.value)):
            said = whole
        else:
            total, said = total + _size(said), piece.value
    return total + _size(said)


def _joined(said: int, more: int) -> int:
    """The number that a word makes with what was said before; 0 when it begins another."""
    if more >= 100:
        return said * more if 0 < said < more else 0
    over = said % 100
    if over == 4 and more == 20:
        return said + 76
    tens = 20 <= over <= 90 and over % 10 == 0 and 1 <= more <= 9
    teens = (over in (60, 80) and 10 <= more <= 19) or (over in (10, 70, 90) and 7 <= more <= 9)
    return said + more if more and (tens or teens or (said >= 100 and over == 0)) else 0


def _size(value: int) -> int:
    return len(str(value)) if value >= 0 else 0
