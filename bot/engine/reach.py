"""Every place a talk can come to: a step, and the steps that called its flow."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from bot.engine.flow import RETURN, Book, Door, Flow, Step, Sub
from bot.engine.fold import fold
from bot.engine.roads import Road, roads
from bot.engine.talk import Mark, Spot

Place: TypeAlias = Mark

PUBLIC = "public"
"""The door of whoever is not known."""


def entered(book: Book) -> tuple[str, ...]:
    """The flows that a talk can begin in."""
    return tuple(dict.fromkeys(flow for flows in entered_by(book).values() for flow in flows))


def entered_by(book: Book) -> Mapping[str, tuple[str, ...]]:
    """The flows that a talk can begin in, by door; keywords are for the public one."""
    words = tuple(flow.name for flow in book.flows.values() if flow.keywords)
    return {
        name: tuple(dict.fromkeys((*flows_of(door), *(words if name == PUBLIC else ()))))
        for name, door in book.doors.items()
    }


def flows_of(door: Door) -> tuple[str, ...]:
    """The flows a door leads to."""
    return tuple(flow for flow in (door.start, door.help, door.person, door.resume, door.follow) if flow)


def opened_by(book: Book, text: str) -> str:
    """The flow that one of its keywords opens, in any spelling; "" when the text is none."""
    key = fold(text)
    return next((flow.name for flow in book.flows.values() if key in map(fold, flow.keywords)), "")


def start(flow: Flow, callers: tuple[Spot, ...] = ()) -> Place:
    """The place where a flow begins."""
    return _place(flow, flow.start, callers)


def step_at(book: Book, place: Place) -> Step:
    """The step that stands at a place."""
    return book.flows[place.at.flow].steps[place.at.step]


def onward(book: Book, place: Place) -> tuple[tuple[Road, Place | None], ...]:
    """Every road from a place, and where it comes to next; None where the talk ends."""
    here = step_at(book, place)
    if isinstance(here, Sub):
        into = start(book.flows[here.flow], (*place.callers, place.at) if here.next else ())
        return tuple((road, into) for road in roads(here))
    return tuple((road, _follow(book, place, road)) for road in roads(here))


def explore(book: Book, flows: Iterable[str]) -> tuple[Place, ...]:
    """The places that can be reached from the starts of some flows.

    Finite because flows that call each other without end are refused before.
    """
    found: dict[Place, None] = {}
    waiting = [start(book.flows[name]) for name in flows]
    while waiting:
        place = waiting.pop()
        if place not in found:
            found[place] = None
            waiting += [near for _, near in onward(book, place) if near]
    return tuple(found)


def _follow(book: Book, place: Place, road: Road) -> Place | None:
    if road.to != RETURN:
        return _place(book.flows[place.at.flow], road.to, place.callers)
    if not place.callers:
        return None
    caller = Place(place.callers[-1], place.callers[:-1])
    return _follow(book, caller, roads(step_at(book, caller))[0])


def _place(flow: Flow, step: str, callers: tuple[Spot, ...]) -> Place:
    return Place(Spot(flow.name, step, flow.print), callers)
