"""How many SMS segments each text takes, and how many it may take (R07)."""

from collections.abc import Mapping

from bot.engine.check_texts import samples, unasked
from bot.engine.flow import Book
from bot.engine.gsm7 import cost
from bot.engine.parts import OWN
from bot.engine.roads import spoken
from bot.engine.screen import SMS
from bot.engine.spelling import sendable
from bot.engine.texts import Texts

MOST = max(SMS)
"""Segments of a text that no flow says, such as an alert to a partner."""


def segments(texts: Texts, message: str, part: str, language: str) -> int:
    """What one part of a message costs alone, in its longest form. Raises TextError."""
    option = "" if part == OWN else part.removeprefix(".")
    said = [texts.say(message, language, args, option) for args in samples(texts, message)]
    return max(cost(sendable(each, language)).segments for each in said)


def allowed(book: Book) -> Mapping[str, int]:
    """The segments that a message may cost, by message: the least of the flows that say it."""
    found = dict.fromkeys(unasked(book), 1)
    for flow in book.flows.values():
        for step in flow.steps.values():
            for message in spoken(step):
                found[message] = min(flow.segments, found.get(message, MOST))
    return found
