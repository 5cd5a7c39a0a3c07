"""Find names in what people type: any spelling, alone or in a sentence, with a slip or without."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.engine.fold import fold
from bot.referral.slips import SHORT, Slips, slips

READ = 40  # words of a text that are read; nobody needs more to say where she is
LONGEST = 3  # words of a name
TALK = 8  # words; in a longer text no word is taken for a village
MANY = 7  # names one slip away; more of them is no answer

# What French and Malian spellings of one name still differ in after `fold`: Diéma and Jɛma, Ɲamakɔrɔ
# and Niamakoro, Tombouctou and Tonbuktu.
_SOUNDS = tuple(
    (re.compile(spelling), sound)
    for spelling, sound in (
        (r"\s", ""),
        (r"d[iy](?=[aeou])", "j"),
        (r"ni(?=[aeou])", "ny"),
        (r"m(?=[bp])", "n"),
        (r"nn+", "n"),
    )
)

# Words said around a place: most of them are some village's name too, or a letter away from one.
_AROUND = """
suis habite habitons viens vient dans chez avec pour sans près loin côté ville village quartier cercle
région site brousse maison marché école gare route notre nous elle elles vous veux peux peut dire aide
aidez maman papa père mère soeur frère bonjour merci maintenant toujours
n ne i a an aw u bɛ tɛ ye ka kana la na ma ni fɛ kɔnɔ kɔrɔ kan kun kɛrɛ so dugu yan yen sisan min fana
san nara bɔra taara taga taa sigi sigilen siran kasi kuma denmisɛn den muso cɛ fa ba baara sɔgɔma tile su
"""
_COMMON = frozenset(fold(word) for word in _AROUND.split())

Found: TypeAlias = tuple[tuple[str, ...], ...]  # ids, a group for each name that was said


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of the name of the thing `id`; `known` if many know it: a town, not a village."""

    text: str
    id: str
    known: bool


@dataclass(frozen=True, slots=True)
class Names:
    """The ids behind every key; which keys many people know; both open to slips."""

    ids: Mapping[str, tuple[str, ...]]
    known: frozenset[str]
    slips: Slips
    known_slips: Slips

    def find(self, text: str) -> Found:
        """What the text names: the whole before its words, towns before villages, slips last."""
        words = fold(text).split()[:READ]
        brief = words if len(words) <= TALK else []
        whole = key(" ".join(words))
        return (
            self._right(whole, words)
            or self._longest(words, self._town)
            or self._longest(brief, self._named)
            or self._guess(whole, words)
            or self._longest([word for word in words if len(word) > SHORT], self._nearly_town)
            or _group(self._all(word for word in brief if word in self.known))  # kɔrɔ is old, and Koro a town
        )

    def named(self, text: str) -> tuple[str, ...]:
        """The ids of what is called exactly so."""
        return self._named(key(text))

    def _right(self, whole: str, words: list[str]) -> Found:
        """What is called so; if that is no town, the towns one slip away as well."""
        found = self._named(whole) if len(words) == 1 or any(map(_telling, words)) else self._town(whole)
        return _group(found + self._nearly_town(whole) if found and whole not in self.known else found)

    def _named(self, name: str) -> tuple[str, ...]:
        return self.ids.get(name, ())

    def _town(self, name: str) -> tuple[str, ...]:
        return self._named(name) if name in self.known else ()

    def _nearly_town(self, name: str) -> tuple[str, ...]:
        return self._all(self.known_slips.near(name))

    def _guess(self, whole: str, words: list[str]) -> Found:
        near = self.slips.near(whole) if any(map(_telling, words)) else ()
        return _group(self._all(near if len(near) <= MANY else [name for name in near if name in self.known]))

    def _longest(self, words: list[str], look: Callable[[str], tuple[str, ...]]) -> Found:
        """What the longest stretches of a sentence name, one group a stretch."""
        for length in range(min(LONGEST, len(words)), 0, -1):
            hits = tuple(ids for name in _stretches(words, length) if (ids := look(name)))
            if hits:
                return hits
        return ()

    def _all(self, keys: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for key in keys for one in self.ids[key]))


def names(spellings: Iterable[Name]) -> Names:
    """Fold all the spellings, once: fifteen thousand places take a third of a second."""
    ids: dict[str, dict[str, None]] = {}
    known = set()
    for name in spellings:
        folded = key(name.text)
        if folded:
            ids.setdefault(folded, {})[name.id] = None
            known |= {folded} if name.known else set()
    return Names({one: tuple(some) for one, some in ids.items()}, frozenset(known), slips(ids), slips(known))


def key(text: str) -> str:
    """What all spellings of a place's name have in common; never to be shown."""
    folded = fold(text)
    for spelling, sound in _SOUNDS:
        folded = spelling.sub(sound, folded)
    return folded


def _group(ids: tuple[str, ...]) -> Found:
    return (ids,) if ids else ()


def _stretches(words: list[str], length: int) -> Iterator[str]:
    """The keys of all stretches of so many words, but for those that only join common or short words."""
    for start in range(len(words) - length + 1):
        stretch = words[start : start + length]
        if any(_telling(word) for word in stretch):
            yield key(" ".join(stretch))


def _telling(word: str) -> bool:
    return len(word) >= SHORT and word not in _COMMON
