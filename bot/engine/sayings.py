"""What a person reads at once: all that one turn can say."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.engine.check_texts import samples
from bot.engine.flow import Book, End, Menu, Question
from bot.engine.reach import Place, onward, step_at
from bot.engine.texts import Texts, open_version
from bot.engine.turn import Ask, Reply, Say


@dataclass(frozen=True, slots=True)
class Saying:
    """The replies of a turn, and whether the talk ends with them."""

    replies: tuple[Reply, ...] = ()
    ends: bool = False


def sayings(book: Book, texts: Texts, place: Place) -> Iterator[Saying]:
    """What can be said from a place on until somebody has to answer, by every road.

    Lines that a reader offers are left out: they are paged.
    """
    here = step_at(book, place)
    if isinstance(here, Menu | Question):
        yield from (Saying((asked,)) for asked in _questions(texts, here))
        return
    own = _says(texts, here.say) if isinstance(here, End) else [None]
    for _, near in onward(book, place):
        for rest in sayings(book, texts, near) if near else [Saying(ends=True)]:
            yield from (replace(rest, replies=(said, *rest.replies)) if said else rest for said in own)


def unclear(texts: Texts, here: Menu | Question) -> Iterator[Saying]:
    """What an unclear answer to a question is answered."""
    for retry in _says(texts, here.retry or "engine-unclear"):
        yield from (Saying((retry, asked)) for asked in _questions(texts, here))


def _questions(texts: Texts, here: Menu | Question) -> list[Reply]:
    if isinstance(here, Question):
        return [*_says(texts, here.ask)]
    return [Ask(here.ask, tuple(here.choices), args) for args in samples(texts, here.ask)]


def _says(texts: Texts, message: str) -> list[Say]:
    versions = (False, True) if open_version(texts, message) else (False,)
    return [Say(message, args, openly) for args in samples(texts, message) for openly in versions]
