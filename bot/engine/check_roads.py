"""Whether the roads of every flow lead through all its steps, to an end, and soon to the alarm."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from bot.engine.flow import RETURN, Action, Book, Flow, Menu, Question, Step
from bot.engine.reach import PUBLIC, Place, entered, explore, onward, start, step_at
from bot.engine.roads import Road, roads, silent, spoken

Take: TypeAlias = Callable[[Step], tuple[Road, ...]]

ALARM = "raise-alarm"
ALARMS = (ALARM, "report-alarm")
"""What tells a person that somebody is in danger now: the writer, or a child seen."""
SOON = 2
"""R18: the most answers from a call for help to the alarm, the call counted."""


def check_roads(book: Book) -> Iterator[str]:
    """A complaint for each step where a person is lost. The book's names all lead somewhere."""
    for flow in book.flows.values():
        yield from (f"flows/{flow.name}.toml: {fault}" for fault in _within(flow))
    yield from _round(book)
    yield from _wordless(book)
    yield from _late(book)


def _within(flow: Flow) -> Iterator[str]:
    met = _met(flow, flow.start)
    for name in flow.steps:
        if name not in met:
            yield f"[{name}] is never reached"
        elif RETURN not in _met(flow, name):
            yield f"[{name}] never comes to an end"


def _met(flow: Flow, name: str) -> set[str]:
    met = {name}
    waiting = [name]
    while waiting:
        here = flow.steps.get(waiting.pop())
        new = {road.to for road in roads(here)} - met if here else set()
        met |= new
        waiting += new
    return met


def _round(book: Book) -> Iterator[str]:
    for place in explore(book, entered(book)):
        if place in _beyond(book, _nears(book, place, silent), silent):
            yield f"flows/{place.at.flow}.toml: [{place.at.step}] goes round without asking anything"


def _wordless(book: Book) -> Iterator[str]:
    for name in entered(book):
        if None in _beyond(book, [start(book.flows[name])], _unspoken):
            yield f"flows/{name}.toml: it can begin and end without a word"
    for place in explore(book, entered(book)):
        asks = isinstance(step_at(book, place), Menu | Question)
        if asks and None in _beyond(book, _nears(book, place, roads), _unspoken):
            yield f"flows/{place.at.flow}.toml: [{place.at.step}] can end without a word"


def _unspoken(step: Step) -> tuple[Road, ...]:
    return () if spoken(step) else roads(step)


def _beyond(book: Book, nears: list[Place | None], take: Take) -> set[Place | None]:
    """Some places and all that come after them by the roads that `take` allows; None is an end."""
    met: set[Place | None] = set()
    waiting = list(nears)
    while waiting:
        near = waiting.pop()
        if near not in met:
            met.add(near)
            waiting += _nears(book, near, take) if near else []
    return met


def _nears(book: Book, place: Place, take: Take) -> list[Place | None]:
    taken = take(step_at(book, place))
    return [near for road, near in onward(book, place) if road in taken]


def _late(book: Book) -> Iterator[str]:
    name = book.doors[PUBLIC].help
    answers = _answers(book, start(book.flows[name]))
    if answers is None:
        yield f"flows/{name}.toml: no call for help ever comes to the alarm (R18)"
    elif answers > SOON:
        yield (
            f"flows/{name}.toml: the alarm is {answers} answers away from a call for help,"
            f" at most {SOON} (R18)"
        )


def _answers(book: Book, place: Place) -> int | None:
    """How many answers, the call for help counted, lead to the alarm by the shortest road."""
    edge, met, count = [place], set[Place](), 1
    while edge:
        beyond: list[Place] = []
        for here in edge:
            if here in met:
                continue
            met.add(here)
            step = step_at(book, here)
            if isinstance(step, Action) and ALARM in step.do:
                return count
            nears = [near for _, near in onward(book, here) if near]
            (beyond if isinstance(step, Menu | Question) else edge).extend(nears)
        edge, count = beyond, count + 1
    return None
