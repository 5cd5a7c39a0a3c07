"""The gazetteer: Mali's places, chosen by number or found by any spelling. Pure: it is handed its places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.referral.branches import Branch, branches
from bot.referral.place import LABEL, Place, distance_km, label
from bot.referral.search import Name, Names, key, names

__all__ = ["LABEL", "Entry", "Gazetteer", "Place", "distance_km", "gazetteer", "label"]

_KNOWN = ("seat", "town", "quarter", "commune")
_ROMAN = ("", "I", "II", "III", "IV", "V", "VI")


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the gazetteer's file: a place and the other spellings of its name."""

    place: Place
    other_names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All places and branches by id, and all ways to them."""

    places: Mapping[str, Place]
    tree: Mapping[str, Branch]
    names: Names

    def regions(self) -> tuple[str, ...]:
        """The names of Bamako and the 19 regions of 2023, by the people counted in their towns."""
        return tuple(branch.place.name for branch in self.tree.values())

    def below(self, branch_id: str) -> tuple[Place, ...]:
        """The cercles of "region:Kayes" by people, the communes of "region:Bamako"; () for anything else."""
        branch = self.tree.get(branch_id)
        return branch.below if branch else ()

    def find(self, id: str) -> Place | None:
        """The place or the branch with this id."""
        return self.places.get(id)

    def named(self, name: str) -> tuple[Place, ...]:
        """The places called so, by label ("Koro", "Koro (San)") if one fits, else by name; no slips."""
        bare, _, where = name.partition(" (")
        places = [self.places[one] for one in self.names.named(bare)]
        exact = [place for place in places if name in (label(place), f"{place.name} ({place.cercle})")]
        return tuple(exact or ([] if where else places))

    def search(self, text: str, limit: int = 7) -> tuple[Place, ...]:
        """The places a text may name, towns before villages, to be confirmed by number; () when unsure.

        No two of them look the same on a phone, see `label`.
        """
        groups = [[self.places[one] for one in ids] for ids in self.names.find(text)]
        said = key(text)
        distinct: dict[str, Place] = {}
        for place in sorted(_inside(groups), key=lambda place: _by_weight(place, said)):
            distinct.setdefault(label(place), place)
        return tuple(distinct.values())[:limit]


def gazetteer(entries: Iterable[Entry]) -> Gazetteer:
    """Build the gazetteer from the lines of its file."""
    lines = tuple(entries)
    tree = {branch.place.id: branch for branch in branches(line.place for line in lines)}
    places = {line.place.id: line.place for line in lines}
    for branch in tree.values():
        places |= {place.id: place for place in (branch.place, *branch.below)}
    return Gazetteer(places, tree, names(_names(lines, tree.values())))


def _names(lines: Iterable[Entry], tree: Iterable[Branch]) -> Iterator[Name]:
    for line in lines:
        for text in (line.place.name, *line.other_names):
            yield Name(text, line.place.id, line.place.kind in _KNOWN)
    for place in (place for branch in tree for place in branch.below if place.kind == "commune"):
        number = int(place.name.split()[-1])
        for text in (place.name, f"Commune {_ROMAN[number]}"):
            yield Name(text, place.id, known=True)


def _inside(groups: list[list[Place]]) -> list[Place]:
    """The places of all groups; of "Kéniéba, Kita" only the Kéniébas that are in Kita."""
    places = [place for group in groups for place in group]
    inner = [
        place
        for group in groups
        for place in group
        if any(_holds(outer, place) for other in groups if other is not group for outer in other)
    ]
    return inner or places


def _holds(outer: Place, inner: Place) -> bool:
    return outer.kind == "seat" and outer.name in (inner.region, inner.cercle)


def _by_weight(place: Place, said: str) -> tuple[bool, bool, bool, int, str, str]:
    """Seats, then towns by people, then villages; those called so before those only also called so."""
    also = key(place.name) not in said
    return place.kind != "seat", place.kind not in _KNOWN, also, -place.population, place.cercle, place.id
