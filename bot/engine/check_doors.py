"""Whether every flow can be entered, by doors and words that lead where they say."""

from collections.abc import Iterator

from bot.engine.flow import Book, Flow, Sub
from bot.engine.fold import fold
from bot.engine.reach import PUBLIC, entered, flows_of
from bot.engine.words import Command, command


def check_doors(book: Book) -> Iterator[str]:
    """A complaint for each door, keyword or call between flows that leads wrong."""
    if PUBLIC not in book.doors:
        yield f"flows: the {PUBLIC} door does not exist"
    for name, door in book.doors.items():
        for flow in dict.fromkeys(flows_of(door)):
            if flow not in book.flows:
                yield f"flows: the {name} door leads to {flow}, which does not exist"
    yield from _lonely(book)
    yield from _circles(book)
    for each in book.flows.values():
        yield from (f"flows/{each.name}.toml: {fault}" for fault in _keywords(book, each))


def called_by(book: Book, flow: str, *, to_come_back: bool = False) -> tuple[str, ...]:
    """The flows that a flow leads to, or only those it waits for to come back."""
    steps = book.flows[flow].steps.values() if flow in book.flows else ()
    calls = (step for step in steps if isinstance(step, Sub))
    return tuple(dict.fromkeys(call.flow for call in calls if call.next or not to_come_back))


def _lonely(book: Book) -> Iterator[str]:
    met = set[str]()
    waiting = list(entered(book))
    while waiting:
        name = waiting.pop()
        if name not in met:
            met.add(name)
            waiting += called_by(book, name)
    for name in book.flows:
        if name not in met:
            yield f"flows/{name}.toml: no door, keyword or flow leads here"


def _circles(book: Book) -> Iterator[str]:
    for name in book.flows:
        road = _road_back(book, name)
        if road:
            yield f"flows/{name}.toml: it calls itself without end: {' > '.join(road)}"


def _road_back(book: Book, name: str) -> tuple[str, ...]:
    """The shortest chain of calls from a flow to itself."""
    roads: list[tuple[str, ...]] = [(name,)]
    met = set[str]()
    for road in roads:
        for near in called_by(book, road[-1], to_come_back=True):
            if near == name:
                return (*road, near)
            if near not in met:
                met.add(near)
                roads.append((*road, near))
    return ()


def _keywords(book: Book, flow: Flow) -> Iterator[str]:
    for keyword in flow.keywords:
        if not fold(keyword):
            yield f'the keyword "{keyword}" has no letters'
        elif not _obeyed(book, flow, keyword):
            yield f'the keyword "{keyword}" is a word that works everywhere, and does not lead here'
        yield from _claimed(book, flow, keyword)


def _obeyed(book: Book, flow: Flow, keyword: str) -> bool:
    word = command(keyword)
    door = book.doors.get(PUBLIC)
    if word is None or door is None:
        return True
    leads = {Command.HELP: door.help, Command.MENU: door.start}
    return leads.get(word.command) == flow.name


def _claimed(book: Book, flow: Flow, keyword: str) -> Iterator[str]:
    names = list(book.flows)
    for other in names[: names.index(flow.name)]:
        if any(fold(word) == fold(keyword) for word in book.flows[other].keywords):
            yield f'the keyword "{keyword}" already leads to flows/{other}.toml'
