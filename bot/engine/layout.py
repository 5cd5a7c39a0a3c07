"""Where each step of a flow is drawn: in layers below its start, so that most roads lead down. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from bot.engine.draw import drawn
from bot.engine.flow import Flow
from bot.engine.layers import Edge, Slot, layers, tiers

WIDE, HIGH = 150, 46
"""The size of a step, in pixels."""
GAP, DEEP, NARROW, EDGE = 24, 50, 16, 30
"""Between two steps of a layer; between two layers; the room of a road that passes by; around it all."""

Point: TypeAlias = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A step: its name, and its left upper corner."""

    name: str
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Line:
    """All roads from one step to another. `keys` are the options that take them; `up` leads back."""

    start: str
    end: str
    keys: tuple[str, ...]
    gives_up: bool
    points: tuple[Point, ...]
    up: bool

    @property
    def curve(self) -> str:
        """The path of an SVG."""
        (x, y), *rest = self.points
        path = f"M{x} {y}"
        for to_x, to_y in rest:
            if self.up:
                path += f"C{x + 60} {y} {to_x + 60} {to_y} {to_x} {to_y}"
            else:
                half = (y + to_y) // 2
                path += f"C{x} {half} {to_x} {half} {to_x} {to_y}"
            x, y = to_x, to_y
        return path

    @property
    def beside(self) -> Point:
        """Where its label stands: where it has left its step, before it meets others."""
        (x, y), (to_x, _) = self.points[:2]
        return (x + 8, y - 4) if self.up else (x + (to_x - x) // 6 + 4, y + 15)


@dataclass(frozen=True, slots=True)
class Layout:
    """The drawing of a flow, in pixels."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
    width: int
    height: int


def layout(flow: Flow) -> Layout:
    """The places of a flow's steps, the step that ends it (`retour`) and the roads between them."""
    edges = _edges(flow)
    ranks, up = tiers(flow.start, [*flow.steps], [(edge.start, edge.end) for edge in edges])
    rows = layers(ranks, [edge for edge in edges if (edge.start, edge.end) not in up])
    width = max(map(_room, rows)) + 2 * EDGE
    places = {slot: place for at, row in enumerate(rows) for slot, place in _placed(row, at, width)}
    boxes = tuple(Box(slot, *place) for slot, place in places.items() if isinstance(slot, str))
    lines = tuple(_line(edge, places, (edge.start, edge.end) in up, ranks) for edge in edges)
    return Layout(boxes, lines, width + 60, len(rows) * (HIGH + DEEP) - DEEP + 2 * EDGE)


def _edges(flow: Flow) -> list[Edge]:
    """One for each pair of steps that a road joins."""
    found: dict[tuple[str, str], Edge] = {}
    for step in flow.steps.values():
        for road in drawn(step):
            pair = (step.name, road.to)
            known = found.get(pair, Edge(*pair, (), True))
            keys = (*known.keys, road.key) if road.key else known.keys
            found[pair] = Edge(*pair, keys, known.gives_up and road.gives_up)
    return list(found.values())


def _room(row: list[Slot]) -> int:
    return sum(_wide(slot) + GAP for slot in row) - GAP


def _wide(slot: Slot) -> int:
    return WIDE if isinstance(slot, str) else NARROW


def _placed(row: list[Slot], at: int, width: int) -> Iterator[tuple[Slot, Point]]:
    x = (width - _room(row)) // 2
    for slot in row:
        yield slot, (x, EDGE + at * (HIGH + DEEP))
        x += _wide(slot) + GAP


def _line(edge: Edge, places: Mapping[Slot, Point], up: bool, ranks: Mapping[str, int]) -> Line:
    (x, y), (to_x, to_y) = places[edge.start], places[edge.end]
    if up:
        points = ((x + WIDE, y + HIGH // 2), (to_x + WIDE, to_y + HIGH // 2))
        return Line(edge.start, edge.end, edge.keys, edge.gives_up, points, up)
    passed = [places[edge.start, edge.end, at] for at in range(ranks[edge.start] + 1, ranks[edge.end])]
    between = [(px + NARROW // 2, py + depth) for px, py in passed for depth in (0, HIGH)]
    path = ((x + WIDE // 2, y + HIGH), *between, (to_x + WIDE // 2, to_y))
    return Line(edge.start, edge.end, edge.keys, edge.gives_up, path, up)
