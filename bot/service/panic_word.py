"""Which words can be a safety word: one that nobody types here for another reason (R14)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.engine.flow import Book, Known, Menu, Option
from bot.engine.fold import fold
from bot.engine.texts import Texts
from bot.engine.words import command
from bot.referral.places import Gazetteer

LETTERS = range(3, 21)
"""How long it may be."""


@dataclass(frozen=True, slots=True)
class PanicWordReader:
    """One word of 3 to 20 letters that is no word of the line and no town of the country.

    `spoken_for` gives the folded words that mean something else here; it is asked only when needed.
    """

    gazetteer: Gazetteer
    spoken_for: Callable[[], frozenset[str]]

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """None: she chooses."""
        return ()

    def read(self, text: str, known: Known) -> str | None:
        """The word as she wrote it; None when it is not acceptable."""
        word, key = text.strip(), fold(text)
        if not key.isalpha() or len(key) not in LETTERS:
            return None
        taken = command(word) or key in self.spoken_for() or self._town(word)
        return None if taken else word

    def _town(self, word: str) -> bool:
        # Thousands of villages are called as things are ("kalo", the moon): only larger places are refused.
        return any(place.kind != "village" for place in self.gazetteer.named(word))


def spoken_for(book: Book, texts: Texts) -> frozenset[str]:
    """The folded keywords of every flow, and the labels of every menu in every language."""
    labels = (
        label
        for flow in book.flows.values()
        for step in flow.steps.values()
        if isinstance(step, Menu)
        for _, label in texts.labels(step.ask, step.choices, "")
    )
    keywords = (word for flow in book.flows.values() for word in flow.keywords)
    return frozenset(map(fold, (*labels, *keywords)))
