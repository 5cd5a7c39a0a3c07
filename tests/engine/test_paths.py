"""How many ways lead through a book is exact, also where its questions lead back to one another."""

import pytest

from bot.engine.flow import Book, Door
from bot.engine.load import read_flow
from bot.engine.paths import paths
from bot.engine.reach import Place, onward, start

ROUND = """
start = "a"
[a]
ask = "q"
choices = { b = "b", c = "c" }
giveup = "b"
[b]
ask = "q"
choices = { c = "c", e = "e" }
giveup = "c"
[c]
ask = "q"
choices = { b = "b", e = "e" }
giveup = "b"
[e]
say = "q"
"""
STRAIGHT = 'start = "a"\n[a]\nask = "q"\nchoices = { oui = "e", non = "e" }\n[e]\nsay = "q"\n'


def book(content: str) -> Book:
    return Book({"tout": read_flow("tout", content)}, {"public": Door("tout", "tout", "tout")})


def walked(book: Book, here: Place | None, behind: tuple[Place, ...] = ()) -> int:
    if here is None:
        return 1
    nears = [near for _, near in onward(book, here)] if here not in behind else []
    return sum(walked(book, near, (*behind, here)) for near in nears)


@pytest.mark.parametrize("content", [ROUND, STRAIGHT])
def test_as_many_ways_are_counted_as_can_be_walked(content: str) -> None:
    flows = book(content)
    assert paths(flows) == walked(flows, start(flows.flows["tout"]))
