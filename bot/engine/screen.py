"""What a phone shows of a turn: one page of it, in the spelling that is sent."""

from bot.engine.flow import Book
from bot.engine.pages import pages
from bot.engine.texts import Texts
from bot.engine.turn import Say, Turn

SMS = {1: 160, 2: 306}
"""Septets that fit in one and in two SMS segments (3GPP TS 23.038: 160, and 153 each when joined)."""


def screen(texts: Texts, book: Book, turn: Turn, limit: int | None) -> str:
    """The page where the talk stands; `limit` is septets a screen, None for an SMS of the flow's size."""
    shown = all_pages(texts, turn, limit or SMS[_segments(book, turn)])
    return shown[turn.talk.page % len(shown)]


def all_pages(texts: Texts, turn: Turn, limit: int) -> tuple[str, ...]:
    """Every page of a turn."""
    more = texts.spoken((Say("engine-more"),), turn.talk.language).replace("\n", " / ")
    return pages(texts.spoken(turn.replies, turn.talk.language), limit, more)


def _segments(book: Book, turn: Turn) -> int:
    return book.flows[turn.talk.at.flow].segments if turn.talk.at else max(SMS)
