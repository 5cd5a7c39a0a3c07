"""What a text costs as SMS: the GSM-7 alphabet (3GPP TS 23.038) and how many segments a text takes."""

from dataclasses import dataclass
from typing import Literal

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENSION = frozenset("\f^{}\\[~]|€")  # an escape and a letter: two septets each

_ALPHABET = BASIC | EXTENSION

Encoding = Literal["GSM-7", "UCS-2"]
_ALONE: dict[Encoding, int] = {"GSM-7": 160, "UCS-2": 70}  # units, in 140 bytes
_JOINED: dict[Encoding, int] = {"GSM-7": 153, "UCS-2": 67}  # less the 6 bytes that number the parts


@dataclass(frozen=True, slots=True)
class Cost:
    """What a text takes; `units` are septets in GSM-7 and UTF-16 units (2 bytes) in UCS-2."""

    encoding: Encoding
    segments: int
    units: int


def guilty(text: str) -> tuple[str, ...]:
    """The letters that leave GSM-7, each once, in the order they come; with none, a text stays in it."""
    return tuple(dict.fromkeys(letter for letter in text if letter not in _ALPHABET))


def septets(text: str) -> int:
    """The length of a text in GSM-7; a text that cannot be written in it is a ValueError."""
    if letters := guilty(text):
        raise ValueError(f"GSM-7 has no {', '.join(map(repr, letters))}, in {text!r}")
    return sum(size(letter, "GSM-7") for letter in text)


def size(letter: str, encoding: Encoding) -> int:
    """The units of one letter of the encoding."""
    if encoding == "GSM-7":
        return 2 if letter in EXTENSION else 1
    return 2 if letter > "\uffff" else 1


def cost(text: str) -> Cost:
    """The encoding, segments and units of a text, as Twilio's published calculator counts them.

    No segment ends inside an escape pair or a surrogate pair. An empty text is one segment of GSM-7.
    Unlike the calculator, a flag or a family may be cut between its code points, as phones allow.
    """
    encoding: Encoding = "UCS-2" if guilty(text) else "GSM-7"
    sizes = [size(letter, encoding) for letter in text]
    units = sum(sizes)
    segments = 1 if units <= _ALONE[encoding] else _parts(sizes, _JOINED[encoding])
    return Cost(encoding, segments, units)


def _parts(sizes: list[int], room: int) -> int:
    parts, left = 0, 0
    for size in sizes:
        if size > left:
            parts, left = parts + 1, room
        left -= size
    return parts
