"""How texts are spelled on the wire: what comes in is cleaned, what goes out fits GSM-7."""

import re
from functools import lru_cache
from unicodedata import category, normalize

from bot.engine.gsm7 import guilty

LONGEST = 1600  # characters: the longest Body that Twilio hands over

_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})  # controls; marks and tags nobody sees; halves of a pair
_BLANKS = frozenset("\t\n\v\f\r\x85\u2028\u2029")
_ACCENT = re.compile("[\u0300-\u036f]")
_GUILLEMET = re.compile(r"«[^\S\n]*|[^\S\n]*»")

_SIGNS = (
    dict.fromkeys("‘’‚‛′ʼʻ`´‹›", "'")
    | dict.fromkeys("“”„‟″", '"')
    | dict.fromkeys("‐‑‒–—―−•·", "-")
    | {"×": "x", "÷": "/", "°": "o", "œ": "oe", "Œ": "OE"}
)
# A Bambara name in a French text is spelled as French spells it.
_FRENCH = _SIGNS | {"ɛ": "è", "ɔ": "o", "ɲ": "gn", "ŋ": "ng", "Ɛ": "E", "Ɔ": "O", "Ɲ": "Gn", "Ŋ": "Ng"}
# The old orthography. Plain e and o would make "bɔ" (to leave) a dirty word.
_BAMBARA = _SIGNS | {"ɛ": "è", "ɔ": "ò", "ɲ": "ny", "ŋ": "ng", "Ɛ": "E", "Ɔ": "O", "Ɲ": "Ny", "Ŋ": "Ng"}


def clean(text: str) -> str:
    """Any text as we may keep it: NFC, on one line, at most 1,600 characters, and UTF-8 can hold it.

    NUL would be refused by PostgreSQL, and half a surrogate pair by every encoder.
    """
    seen = "".join(_visible(letter) for letter in text.replace("\r\n", "\n")).lstrip()
    # Normalizing takes the square of a pile of accents: twice the length is enough to look at.
    return normalize("NFC", seen[: 2 * LONGEST])[:LONGEST].strip()


@lru_cache(maxsize=8192)
def sendable(text: str, language: str) -> str:
    """The text in letters of GSM-7, as Bambara ("bm") or French (any other language) spells it.

    What has no such letters (an emoji, Arabic) is left as it is, for `gsm7.guilty` to show.
    Lines stay lines; sending what was already sendable changes nothing.
    """
    letters = _BAMBARA if language == "bm" else _FRENCH
    seen = "".join(letter if letter in "\n\r" else _visible(letter) for letter in text)
    quoted = _GUILLEMET.sub('"', normalize("NFC", seen))
    return "".join(letters.get(letter) or _plain(letter) for letter in quoted)


def _visible(letter: str) -> str:
    if letter in _BLANKS:
        return " "
    return "" if category(letter) in _INVISIBLE else letter


def _plain(letter: str) -> str:
    """The letter without its accent, or as the letters it stands for; itself if that does not help."""
    if not guilty(letter):
        return letter
    plain = _ACCENT.sub("", normalize("NFKD", letter))
    return letter if guilty(plain) else plain
