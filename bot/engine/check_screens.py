"""Whether what one turn says fits the SMS it may cost and the screens a person will page through."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.engine.check_texts import place, unasked
from bot.engine.flow import Book, End, Menu, Question
from bot.engine.gsm7 import cost
from bot.engine.reach import PUBLIC, Place, entered, explore, start, step_at
from bot.engine.sayings import Saying, sayings, unclear
from bot.engine.screen import all_pages
from bot.engine.talk import Talk
from bot.engine.texts import LANGUAGES, Texts
from bot.engine.turn import Say, Turn


@dataclass(frozen=True, slots=True)
class Limits:
    """What fits: septets in an SMS and on a USSD page, and the pages a question may take on USSD."""

    sms: int = 160
    ussd: int = 160
    pages: int = 2


def check_screens(book: Book, texts: Texts, limits: Limits) -> Iterator[str]:
    """A complaint for each turn that does not fit. The texts are all there, the roads all end."""
    for here in explore(book, entered(book)):
        where = f"flows/{here.at.flow}.toml: [{here.at.step}]"
        for how, saying in _turns(book, texts, here):
            for language in LANGUAGES:
                faults = _faults(texts, saying, language, book.flows[here.at.flow].segments, limits)
                yield from (f"{where}{how} ({language}) {fault}" for fault in faults)
    yield from _first(book, texts, limits)
    yield from _engine(book, texts, limits)


def _turns(book: Book, texts: Texts, here: Place) -> Iterator[tuple[str, Saying]]:
    step = step_at(book, here)
    if isinstance(step, Menu | Question | End):
        yield from (("", saying) for saying in sayings(book, texts, here))
    if isinstance(step, Menu | Question):
        yield from ((" asked again", saying) for saying in unclear(texts, step))


def _faults(texts: Texts, saying: Saying, language: str, most: int, limits: Limits) -> Iterator[str]:
    price = cost(texts.spoken(saying.replies, language))
    if price.segments > most or price.units > most * limits.sms:
        yield f"costs {price.segments} SMS ({price.units} signs), at most {most} (R07)"
    yield from _paged(texts, saying, language, limits)


def _paged(texts: Texts, saying: Saying, language: str, limits: Limits) -> Iterator[str]:
    needed = len(all_pages(texts, Turn(Talk(language=language), saying.replies), limits.ussd))
    # Once the talk has ended, 8 no longer shows the next page.
    most = 1 if saying.ends else limits.pages
    if needed > most:
        yield f"takes {needed} screens on USSD, at most {most}{' at the end' if saying.ends else ''}"


def _first(book: Book, texts: Texts, limits: Limits) -> Iterator[str]:
    """What is said before the language is known is said in all: by SMS it may cost what it costs."""
    door = book.doors[PUBLIC]
    for name in dict.fromkeys((door.start, door.help)):
        here = start(book.flows[name])
        where = f"flows/{name}.toml: [{here.at.step}] (all languages at once)"
        for saying in sayings(book, texts, here):
            yield from (f"{where} {fault}" for fault in _paged(texts, saying, "", limits))


def _engine(book: Book, texts: Texts, limits: Limits) -> Iterator[str]:
    for message in unasked(book):
        for language in LANGUAGES:
            faults = _faults(texts, Saying((Say(message),)), language, 1, limits)
            yield from (f"{place(texts, message, language)} {fault}" for fault in faults)
