"""Put the steps of a flow in layers (after Sugiyama): roads lead down, and cross as little as is easy."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

SWEEPS = 6
"""Times the layers are put in order, down and up; more changes nothing in our flows."""

Slot: TypeAlias = str | tuple[str, str, int]
"""A step, or the place in a layer where the road between two steps passes."""


@dataclass(frozen=True, slots=True)
class Edge:
    """The roads from one step to another, with the options that take them."""

    start: str
    end: str
    keys: tuple[str, ...]
    gives_up: bool


def tiers(
    start: str, names: Sequence[str], pairs: Iterable[tuple[str, str]]
) -> tuple[dict[str, int], frozenset[tuple[str, str]]]:
    """The layer of each step, 0 being the start's, and the pairs that lead back up."""
    after: dict[str, list[str]] = {name: [] for name in names}
    for a, b in pairs:
        after.setdefault(a, []).append(b)
        after.setdefault(b, [])
    up: set[tuple[str, str]] = set()
    order: list[str] = []
    for name in (start, *after):
        _walk(name, after, [], order, up)
    ranks = dict.fromkeys(after, 0)
    for name in reversed(order):
        for to in after[name]:
            if (name, to) not in up:
                ranks[to] = max(ranks[to], ranks[name] + 1)
    return ranks, frozenset(up)


def layers(ranks: Mapping[str, int], edges: Iterable[Edge]) -> list[list[Slot]]:
    """The steps of each layer from left to right, with the places where longer roads pass."""
    rows: list[list[Slot]] = [[] for _ in range(max(ranks.values()) + 1)]
    for name, rank in ranks.items():
        rows[rank].append(name)
    near: dict[Slot, list[Slot]] = {}
    for edge in edges:
        first, last = ranks[edge.start], ranks[edge.end]
        middle: list[Slot] = [(edge.start, edge.end, at) for at in range(first + 1, last)]
        for slot, at in zip(middle, range(first + 1, last), strict=True):
            rows[at].append(slot)
        chain: list[Slot] = [edge.start, *middle, edge.end]
        for a, b in itertools.pairwise(chain):
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
    for _ in range(SWEEPS):
        _sort(rows, near)
        rows.reverse()
        _sort(rows, near)
        rows.reverse()
    return rows


def _walk(
    name: str, after: Mapping[str, list[str]], path: list[str], order: list[str], up: set[tuple[str, str]]
) -> None:
    """Depth first; `order` gets each step after all that lies below it."""
    if name in order:
        return
    for to in after[name]:
        if to == name or to in path:
            up.add((name, to))
        else:
            _walk(to, after, [*path, name], order, up)
    order.append(name)


def _sort(rows: list[list[Slot]], near: Mapping[Slot, list[Slot]]) -> None:
    """Each layer by the middle of its neighbours in the layer before."""
    for above, row in itertools.pairwise(rows):
        at = {slot: (index + 0.5) / len(above) for index, slot in enumerate(above)}
        own = {slot: (index + 0.5) / len(row) for index, slot in enumerate(row)}
        row.sort(key=lambda slot: _middle([at[each] for each in near.get(slot, ()) if each in at], own[slot]))


def _middle(places: Sequence[float], own: float) -> float:
    return sum(places) / len(places) if places else own
