"""Prove that no flow can lose a person: every fault of the flows and their texts, as a sentence.

What is looked at later needs what was looked at before: roads are walked once their steps exist.
"""

from collections.abc import Collection, Mapping

from bot.engine.check_doors import check_doors
from bot.engine.check_known import check_known
from bot.engine.check_labels import check_labels
from bot.engine.check_roads import check_roads
from bot.engine.check_screens import Limits, check_screens
from bot.engine.check_steps import check_steps
from bot.engine.check_texts import check_texts
from bot.engine.flow import Book, Known, Option
from bot.engine.known import NOTHING, Gives
from bot.engine.prove import Proof, prove
from bot.engine.texts import Texts

__all__ = ["Limits", "Proof", "check", "proof"]


def check(
    book: Book,
    texts: Texts,
    readers: Collection[str],
    powers: Mapping[str, tuple[str, ...]],
    limits: Limits,
    gives: Gives = NOTHING,
) -> tuple[str, ...]:
    """Every complaint, each beginning with the file it is about; none when the flows may be used.

    `powers` are the outcomes of each effect, () where it has none; `gives` the variables it teaches,
    whatever its outcome. The readers are known by name only: `prove` with real ones tries those too.
    """
    walkable = tuple(dict.fromkeys([*check_steps(book, readers, powers), *check_doors(book)]))
    sayable = tuple(dict.fromkeys([*check_texts(book, texts), *check_labels(book, texts)]))
    found = walkable + sayable
    if not walkable:
        found += tuple(dict.fromkeys([*check_roads(book), *check_known(book, texts, gives)]))
    # What may not fit is measured once all of it can be said; `proof` tries it, which takes seconds.
    return found or tuple(dict.fromkeys(check_screens(book, texts, limits)))


def proof(
    book: Book,
    texts: Texts,
    readers: Collection[str],
    limits: Limits,
    gives: Gives = NOTHING,
) -> Proof:
    """Every state of a book without other complaints tried: see `prove`."""
    return prove(book, texts, dict.fromkeys(readers, _Deaf()), limits, gives)


class _Deaf:
    """A reader that offers and understands nothing, for here readers are known by name only."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """Nothing to show."""
        return ()

    def read(self, text: str, known: Known) -> None:
        """Nothing is understood."""
