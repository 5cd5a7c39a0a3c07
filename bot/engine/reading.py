"""How hard a flow is to read: its longest sentence, and how many words a screen holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.engine.check_texts import samples
from bot.engine.flow import Flow, Menu
from bot.engine.roads import spoken
from bot.engine.screen import all_pages
from bot.engine.talk import Talk
from bot.engine.texts import Texts
from bot.engine.turn import Ask, Reply, Say, Turn

_SENTENCE = re.compile(r"(?<=[.!?:;])\s+|\n")
_WORD = re.compile(r"[\w'’-]+")
_FIGURE = re.compile(r"^\d+\. ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of the longest sentence, and the mean of the words of a USSD screen."""

    longest: int = 0
    mean: float = 0


def sentences(text: str) -> list[str]:
    """The sentences of a text; a line is one, and so is what stands before a colon."""
    return _SENTENCE.split(text)


def words(text: str) -> int:
    """How many words a text has; a figure alone is one."""
    return len(_WORD.findall(text))


def reading(texts: Texts, flow: Flow, language: str, ussd: int) -> Reading:
    """What each step of a flow says, once, in its longest form; `ussd` is the septets of a screen.

    Options count with their labels, without their figures. What a reader offers is left out: names of
    places are no sentences. A flow that says nothing reads as 0.
    """
    turns = [Turn(Talk(language=language), (reply,)) for reply in _said(texts, flow, language)]
    told = [_FIGURE.sub("", texts.spoken(turn.replies, language)) for turn in turns]
    longest = max((words(each) for text in told for each in sentences(text)), default=0)
    screens = sum(len(all_pages(texts, turn, ussd)) for turn in turns)
    return Reading(longest, sum(map(words, told)) / screens if screens else 0)


def _said(texts: Texts, flow: Flow, language: str) -> Iterator[Reply]:
    for step in flow.steps.values():
        for message in spoken(step):
            args = max(samples(texts, message), key=lambda each: len(texts.say(message, language, each)))
            keys = tuple(step.choices) if isinstance(step, Menu) and message == step.ask else ()
            yield Ask(message, keys, args) if keys else Say(message, args)
