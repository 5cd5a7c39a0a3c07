"""Find the words that differ from one by a slip of the thumb, fast among fifteen thousand."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

SHORT = 4  # letters; in a shorter word every letter counts
LONG = 8  # letters from which two slips are forgiven


@dataclass(frozen=True, slots=True)
class Slips:
    """Words by first letter and length: a slip hardly ever changes the first letter."""

    words: Mapping[tuple[str, int], tuple[str, ...]]

    def near(self, word: str) -> tuple[str, ...]:
        """The nearest words, all as near as each other: one slip away, or two if the word has eight letters.

        A slip is a letter changed, added, lost, or swapped with its neighbour.
        """
        if len(word) < SHORT:
            return ()
        most = 2 if len(word) >= LONG else 1
        sizes = range(len(word) - most, len(word) + most + 1)
        alike = [other for size in sizes for other in self.words.get((word[0], size), ())]
        found = process.extract(word, alike, scorer=OSA.distance, score_cutoff=most, limit=None)
        return tuple(other for other, slips, _ in found if slips == found[0][1])


def slips(words: Iterable[str]) -> Slips:
    """Sort the words into drawers, once."""
    drawers: dict[tuple[str, int], list[str]] = {}
    for word in words:
        drawers.setdefault((word[0], len(word)), []).append(word)
    return Slips({drawer: tuple(inside) for drawer, inside in drawers.items()})
