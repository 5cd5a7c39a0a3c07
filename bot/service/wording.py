"""A text as those who write and approve it see it: what is written, what leaves, what it costs."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.engine.approval import Approval, Approvals, State, state
from bot.engine.check_texts import samples
from bot.engine.gsm7 import Cost, cost
from bot.engine.parts import parts
from bot.engine.repair import misspelt, repaired
from bot.engine.screen import all_pages
from bot.engine.spelling import sendable
from bot.engine.talk import Talk
from bot.engine.texts import Texts
from bot.engine.turn import Ask, Reply, Say, Turn
from bot.service.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Piece:
    """One part of a text. `sent` is what leaves for it, "" when that is what is written.

    `letters` are those to be repaired, and `mended` is the text without them, "" when there are none.
    """

    name: str
    text: str
    sent: str
    letters: tuple[str, ...]
    mended: str


@dataclass(frozen=True, slots=True)
class Wording:
    """A text in one language, with its options as they are sent together.

    `units` are septets in GSM-7, else 16-bit units; `screens` the USSD pages it takes.
    """

    message: str
    language: str
    print: str
    state: State
    approval: Approval | None
    pieces: tuple[Piece, ...]
    encoding: str
    units: int
    segments: int
    screens: int


def wordings(
    workshop: Workshop, approvals: Approvals, file: str, language: str, septets: int
) -> Mapping[str, Wording]:
    """Every text of a file ("aide.ftl") in a language, by message. `septets` are those of a screen."""
    pieces: dict[str, list[Piece]] = {}
    for part in parts(workshop.contents[language][file]):
        pieces.setdefault(part.message, []).append(piece(part.name, part.text, language))
    return {
        message: _wording(workshop, approvals, message, language, septets, tuple(found))
        for message, found in pieces.items()
    }


def piece(name: str, text: str, language: str) -> Piece:
    """What is to be said of one part; an option's name begins with a dot, `text` is the message's own."""
    leaves, letters = sendable(text, language), misspelt(text, language)
    mended = repaired(text, language).strip() if letters else ""
    return Piece(name, text, leaves if leaves != text else "", letters, mended)


def _wording(
    workshop: Workshop,
    approvals: Approvals,
    message: str,
    language: str,
    septets: int,
    pieces: tuple[Piece, ...],
) -> Wording:
    texts = workshop.texts
    price, screens = _measured(texts, message, language, septets)
    return Wording(
        message,
        language,
        workshop.prints[language][message],
        state(workshop.prints, approvals, message, language),
        approvals.get((message, language)),
        pieces,
        price.encoding,
        price.units,
        price.segments,
        screens,
    )


def _measured(texts: Texts, message: str, language: str, septets: int) -> tuple[Cost, int]:
    """The dearest form of a text as SMS, and the most USSD screens that one takes."""
    replies = [_reply(texts, message, args) for args in samples(texts, message)]
    turns = [Turn(Talk(language=language), (reply,)) for reply in replies]
    prices = [cost(texts.spoken(turn.replies, language)) for turn in turns]
    screens = max(len(all_pages(texts, turn, septets)) for turn in turns)
    return max(prices, key=lambda price: (price.segments, price.units)), screens


def _reply(texts: Texts, message: str, args: Mapping[str, str]) -> Reply:
    options = texts.index["fr"][message].options
    return Ask(message, options, args) if options else Say(message, args)
