"""The rules of safety that flows and texts must keep, whoever writes them: every breach as a sentence."""

from collections.abc import Collection

from bot.engine.check_echo import check_echo
from bot.engine.check_order import check_order
from bot.engine.check_reading import check_reading
from bot.engine.check_words import check_words
from bot.engine.flow import Book
from bot.engine.texts import Texts


def unsafe(book: Book, texts: Texts, names: Collection[str] = ()) -> tuple[str, ...]:
    """Every breach of a rule in a book that `check` has no complaint about.

    `names` are those of the directory's partners, which no text may hold.
    """
    found = (
        check_words(book, texts, names),
        check_echo(book, texts),
        check_order(book),
        check_reading(texts),
    )
    return tuple(dict.fromkeys(fault for faults in found for fault in faults))
