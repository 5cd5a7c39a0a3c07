"""The matching key of what people type: the spellings of one word fold to one key, two words to two."""

import re
from collections.abc import Mapping, Sequence
from unicodedata import category, normalize

from rapidfuzz import fuzz

NEAR = 85  # of 100: one letter too many in a word of five, one letter wrong in a word of seven
LONG = 5  # letters: "oui", "non", "tɛ" (is not) and "bɛ" (is) are never guessed at

_APOSTROPHES = str.maketrans("", "", "'’‘ʼʻ‛`´′\u00ad")  # U+00AD: a hyphen nobody sees
_LETTERS = str.maketrans({"ɛ": "e", "ɔ": "o", "ɲ": "ny", "ŋ": "ng", "œ": "oe", "æ": "ae"})

# French spellings of Bambara's sounds, in the order they are undone.
_SOUNDS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"\biii\b", "3"),  # Farakoro I, II and III are three places
        (r"\bii\b", "2"),
        (r"tch|t[iy](?=[aeo])", "c"),
        (r"dj", "j"),
        (r"gn(?=[aeiou])", "ny"),
        (r"gu(?=[ei])", "g"),
        (r"ou(?=[aei])", "w"),
        (r"ou", "u"),
        (r"qu?|c(?![ehi])", "k"),  # not "ce": "cɛ" is a man, "kɛ" is to do
        (r"ph", "f"),
        (r"(?<=[a-z])y(?![aeiou])", "i"),
        (r"(?<=[aeiou])h\b", ""),  # only there: "onhon" is yes, "on-on" is no
        (r"([a-mo-z])\1+", r"\1"),  # not "nn" ("bana", ill; "banna", refused), and no digits
    )
)


def fold(text: str) -> str:
    """The key of a text in French or Bambara: small letters, digits and single blanks. Never to be shown.

    Two choices differ from the rule of thumb in bambara.md: ɲ, gn and ny fold to "ny" and not to "n",
    c and k meet only where French says them alike; both cost no spelling of the glossary and keep
    "ɲɛ" from "ne", "jɔnya" (slavery) from "joona" (quickly), "cɛ" (man) from "kɛ" (do).
    Of the glossary's 359 spellings seen in SMS 332 fold to a standard form; the others are other words.
    """
    key = _bare(text)
    for spelling, sound in _SOUNDS:
        key = spelling.sub(sound, key)
    return " ".join(key.split())


def choose(text: str, labels: Mapping[str, tuple[str, ...]] | Sequence[tuple[str, str]]) -> str | None:
    """The one option one of whose words the text resembles; None if it is none, or could be two.

    `labels` maps an option to its words, or lists pairs of an option and a word.
    A word spelled right goes before one with a slip: "sikaso" is Sikasso, though Sikassobo is near.
    The first words of a single option are enough: "parler" is "Parler à quelqu'un".
    """
    key = fold(text)
    words = [(option, fold(word)) for option, word in _pairs(labels)]
    for alike in (_same, _near, _begins):
        found = {option for option, word in words if alike(key, word)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _bare(text: str) -> str:
    plain = text.lower().translate(_APOSTROPHES).translate(_LETTERS)
    letters = (letter for letter in normalize("NFKD", plain) if category(letter) not in ("Mn", "Me"))
    return "".join(letter if letter.isalnum() else " " for letter in letters)


def _same(key: str, other: str) -> bool:
    return key != "" and key.replace(" ", "") == other.replace(" ", "")


def _begins(key: str, other: str) -> bool:
    return key != "" and other.startswith(f"{key} ")


def _near(key: str, other: str) -> bool:
    """Word by word, for one short word turns a sentence: "n tɛ se" (I cannot), "n bɛ se" (I can)."""
    words, others = key.split(), other.split()
    pairs = zip(words, others, strict=False)
    return bool(words) and len(words) == len(others) and all(_slip(one, two) for one, two in pairs)


def _slip(word: str, other: str) -> bool:
    """Whether the words differ by a slip, never at the start: "impossible" is not "possible"."""
    if word == other:
        return True
    return (
        min(len(word), len(other)) >= LONG
        and abs(len(word) - len(other)) <= 2
        and word[0] == other[0]
        and word.isalpha()  # nothing is near a number
        and fuzz.ratio(word, other) >= NEAR
    )


def _pairs(labels: Mapping[str, tuple[str, ...]] | Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    if isinstance(labels, Mapping):
        return [(option, word) for option, words in labels.items() for word in words]
    return list(labels)
