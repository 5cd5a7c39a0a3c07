"""The tree of places chosen by number: Bamako and the regions, and one level below each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.referral.place import CAPITAL, Place

_COMMUNE = f"{CAPITAL}, commune "


@dataclass(frozen=True, slots=True)
class Branch:
    """A region, a cercle or a commune as a place, and the branches below it."""

    place: Place
    below: tuple[Place, ...] = ()


def branches(places: Iterable[Place]) -> tuple[Branch, ...]:
    """Grow the tree from the places: Bamako first, then the region whose towns count most people."""
    regions = [_region(name, inside) for name, inside in _grouped(places, lambda place: place.region)]
    return tuple(sorted(regions, key=_by_people))


def _region(name: str, inside: list[Place]) -> Branch:
    below = _communes(inside) if name == CAPITAL else _cercles(inside)
    return Branch(_branch(f"region:{name}", name, inside), tuple(below))


def _cercles(inside: list[Place]) -> list[Place]:
    groups = _grouped(inside, lambda place: place.cercle)
    level = [_branch(f"cercle:{name}", name, below) for name, below in groups]
    return sorted(level, key=lambda place: (-place.population, place.name))


def _communes(inside: list[Place]) -> list[Place]:
    quarters = [place for place in inside if place.cercle.startswith(_COMMUNE)]
    groups = _grouped(quarters, lambda quarter: quarter.cercle.removeprefix(_COMMUNE))
    return [_branch(f"commune:{number}", f"Commune {number}", below) for number, below in sorted(groups)]


def _branch(id: str, name: str, inside: list[Place]) -> Place:
    kind = id.partition(":")[0]
    lat, lon = _middle(_main(name, inside))
    cercle = "" if kind == "region" else inside[0].cercle
    people = sum(place.population for place in inside)
    return Place(id, name, cercle, inside[0].region, lat, lon, people, kind)


def _main(name: str, inside: list[Place]) -> list[Place]:
    """The main town that a branch is called after, or all of its places."""
    seats = [place for place in inside if place.kind == "seat" and place.name == name]
    return seats or inside


def _middle(places: list[Place]) -> tuple[float, float]:
    lat = sum(place.lat for place in places) / len(places)
    lon = sum(place.lon for place in places) / len(places)
    return round(lat, 5), round(lon, 5)


def _grouped(places: Iterable[Place], name: Callable[[Place], str]) -> list[tuple[str, list[Place]]]:
    groups: dict[str, list[Place]] = {}
    for place in places:
        groups.setdefault(name(place), []).append(place)
    return list(groups.items())


def _by_people(branch: Branch) -> tuple[bool, int, str]:
    return branch.place.name != CAPITAL, -branch.place.population, branch.place.name
