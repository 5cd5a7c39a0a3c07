"""The partner's side by SMS: "1", "1 K4T7" and "k4t7 1" mean what they say, and nothing is guessed."""

import re
from dataclasses import replace

from bot.engine.flow import Book
from bot.engine.talk import Spot, Talk, learn
from bot.service.records import Case

FLOW = "partenaire"
ANSWER = "reponse"
"""The step of the partner's flow that takes 1, 2 or 3 for the case it knows as `code`."""

_DIGIT = re.compile(r"[123]")
_CODE = re.compile(r"[A-Z][A-Z0-9]{3}")


def primed(
    book: Book, talk: Talk, inputs: tuple[str, ...], cases: tuple[Case, ...]
) -> tuple[Talk, tuple[str, ...]]:
    """The talk and inputs that a partner's SMS means.

    A digit with a code answers that case, whatever has become of it; a digit alone answers the only
    one of the `cases` that wait for it; with several it begins the flow, which asks which one.
    Everything else stays as it is.
    """
    if len(inputs) != 1:
        return talk, inputs
    digit, code = _parsed(inputs[0])
    if not digit or (not code and not talk.idle):
        return talk, inputs
    if code or len(cases) == 1:
        return _at_answer(book, talk, code or cases[0].code), (digit,)
    return replace(talk, at=None, callers=(), trail=()), ("?",)


def _parsed(text: str) -> tuple[str, str]:
    words = re.findall(r"[A-Z0-9]+", text.upper())
    digits = [word for word in words if _DIGIT.fullmatch(word)]
    codes = [word for word in words if _CODE.fullmatch(word)]
    whole = len(digits) == 1 and len(codes) <= 1 and len(words) == len(digits) + len(codes)
    return (digits[0], codes[0] if codes else "") if whole else ("", "")


def _at_answer(book: Book, talk: Talk, code: str) -> Talk:
    spot = Spot(FLOW, ANSWER, book.flows[FLOW].print)
    fresh = Talk(door=talk.door, language=talk.language, at=spot)
    return learn(fresh, "code", code)
