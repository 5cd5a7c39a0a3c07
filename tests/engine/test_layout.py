"""Where the steps of a flow are drawn: no two on one place, and roads lead down or are told to lead back."""

from itertools import combinations

import pytest

from bot.app import book
from bot.engine.flow import RETURN
from bot.engine.layers import tiers
from bot.engine.layout import HIGH, WIDE, Box, layout
from bot.engine.load import read_flow

FLOWS = book().flows
LOOP = """
start = "a"
[a]
ask = "q"
choices = { b = "b", c = "c", d = "b" }
giveup = "end"
[b]
say = "x"
next = "a"
[c]
do = ["refer"]
next = "retour"
[end]
say = "y"
"""


def apart(one: Box, other: Box) -> bool:
    return abs(one.x - other.x) >= WIDE or abs(one.y - other.y) >= HIGH


@pytest.mark.parametrize("name", FLOWS)
def test_every_step_has_a_place_of_its_own_within_the_drawing(name: str) -> None:
    drawn = layout(FLOWS[name])
    assert {box.name for box in drawn.boxes} - {RETURN} == set(FLOWS[name].steps)
    assert all(apart(one, other) for one, other in combinations(drawn.boxes, 2))
    assert all(0 <= box.x <= drawn.width - WIDE and 0 <= box.y <= drawn.height - HIGH for box in drawn.boxes)


@pytest.mark.parametrize("name", FLOWS)
def test_a_road_leads_down_unless_it_leads_back(name: str) -> None:
    drawn = layout(FLOWS[name])
    at = {box.name: box.y for box in drawn.boxes}
    assert all(line.up or at[line.start] < at[line.end] for line in drawn.lines)


def test_roads_between_the_same_steps_are_one_line_with_the_options_that_take_it() -> None:
    drawn = layout(read_flow("loop", LOOP))
    lines = {(line.start, line.end): line for line in drawn.lines}
    assert lines["a", "b"].keys == ("b", "d")
    assert lines["b", "a"].up
    assert lines["a", "end"].gives_up
    assert ("c", RETURN) in lines
    assert lines["a", "b"].curve.startswith("M")


def test_a_step_that_comes_back_to_itself_leads_up() -> None:
    assert tiers("a", ["a"], [("a", "a")]) == ({"a": 0}, frozenset({("a", "a")}))
