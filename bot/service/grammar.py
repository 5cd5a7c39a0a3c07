"""What a partner's SMS asks for: "1 K4T7", "k4t7 2 4", "NOTE K4T7 elle a mangé". Pure."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bot.engine.fold import fold
from bot.service.codes import CODE, meant, spelled

ANSWERS = {"1": "oui", "2": "non", "3": "plus-tard"}
"""What the digits of an alert say."""

_WORDS = {
    "vu": ("vu", "encours", "daminɛ"),
    "note": ("note", "noter", "sɛbɛn"),
    "passer": ("passer", "passe", "lase"),
    "fini": ("fini", "finie", "finir", "fin", "termine", "banna"),
    "dossiers": ("mes", "dossiers", "dossier", "taw"),
    "garde": ("garde", "kɔlɔsi"),
}
_VERBS = {fold(word): verb for verb, words in _WORDS.items() for word in words}
_YES_OR_NO = frozenset(map(fold, ("oui", "ok", "okay", "d'accord", "awɔ", "onhon", "non", "ayi", "on-on")))
_PLAIN = re.compile(r"[A-Za-z0-9\s.,:;!?#*()/-]*")
_DIGIT_FIRST = re.compile(rf"([123])({CODE.pattern})?([1-6])?")
_CODE_FIRST = re.compile(rf"({CODE.pattern})([123])([1-6])?")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be done ("repondre" is to ask for the answer), with which case, and what else was said."""

    verb: str
    code: str = ""
    rest: str = ""


def wished(text: str, codes: Collection[str]) -> Wish | None:
    """The wish of a text from a phone that may see the cases of these codes; None when it has none."""
    head, _, rest = re.sub(r"(?i)^\s*en\s+cours\b", "encours", text).strip(" .,:;!?").partition(" ")
    verb = _VERBS.get(fold(head))
    if verb:
        return Wish(verb, *_parted(rest, codes))
    if fold(head) in _YES_OR_NO:
        # A yes in words is asked again with digits (R32).
        return Wish("repondre")
    code = spelled(text)
    return Wish("repondre", code) if code in codes else _digits(text)


def _digits(text: str) -> Wish | None:
    joined = spelled(text)
    if not _PLAIN.fullmatch(text):
        return None
    if found := _DIGIT_FIRST.fullmatch(joined):
        digit, code, why = (part or "" for part in found.groups())
    elif found := _CODE_FIRST.fullmatch(joined):
        code, digit, why = (part or "" for part in found.groups())
    else:
        return None
    # A reason goes with a no and a code only: "1 2" says nothing that is sure.
    return None if why and not (code and digit == "2") else Wish(ANSWERS[digit], code, why)


def _parted(rest: str, codes: Collection[str]) -> tuple[str, str]:
    """The code that the words begin with, also in two parts, and the other words."""
    words = rest.split()
    for count in (2, 1):
        said = spelled("".join(words[:count]))
        sure = said in codes or (count == 1 and (meant(said, codes) or _looks(said)))
        if len(words) >= count and sure:
            return said, rest.split(None, count)[count] if len(words) > count else ""
    return "", rest.strip()


def _looks(said: str) -> bool:
    # "elle" has the form of a code; with a digit in it, a word is one.
    return bool(CODE.fullmatch(said)) and any(sign.isdigit() for sign in said)
