"""How many ways without a loop lead through the flows, counted without walking each."""

from collections.abc import Mapping
from functools import cache

from bot.engine.flow import Book
from bot.engine.reach import Place, entered, explore, onward, start

_Nears = Mapping[Place, tuple[Place | None, ...]]


def paths(book: Book) -> int:
    """How many ways that come to no place twice lead from an entry to an end."""
    flows = entered(book)
    nears: _Nears = {here: tuple(near for _, near in onward(book, here)) for here in explore(book, flows)}
    beyond = {here: _beyond(nears, here) for here in nears}

    @cache
    def count(here: Place, behind: frozenset[Place]) -> int:
        total = 0
        for near in nears[here]:
            if near is None:
                total += 1
            elif near != here and near not in behind:
                # Only what can be come to again matters: so most places are counted once.
                total += count(near, (behind | {here}) & beyond[near])
        return total

    return sum(count(start(book.flows[flow]), frozenset()) for flow in flows)


def _beyond(nears: _Nears, here: Place) -> frozenset[Place]:
    """The places that a place leads to."""
    met = {here}
    waiting = [here]
    while waiting:
        new = {near for near in nears[waiting.pop()] if near} - met
        met |= new
        waiting += new
    return frozenset(met)
