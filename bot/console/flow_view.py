"""A flow as a page shows it: its drawing, and its steps as a list whose links are the roads. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.engine.draw import drawn, said
from bot.engine.flow import RETURN, Action, End, Flow, Menu, Question, Step, Sub
from bot.engine.layout import Layout, layout
from bot.engine.roads import spoken
from bot.engine.texts import LANGUAGES, Texts

SHORT = 21
"""Signs of a text that fit a box of the drawing."""


@dataclass(frozen=True, slots=True)
class Way:
    """A road on: its number and words in a menu (by language), and the step it leads to.

    `kind` is "option", "outcome", "next" or "giveup".
    """

    kind: str
    number: str
    words: tuple[str, ...]
    to: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A step: its kind, the texts it says, what it has done or the flow it walks, and the ways on."""

    name: str
    kind: str
    says: tuple[str, ...]
    does: tuple[str, ...]
    walks: str
    ways: tuple[Way, ...]
    short: str


@dataclass(frozen=True, slots=True)
class FlowView:
    """A flow: its steps in the order of the file, and where each is drawn."""

    name: str
    start: str
    stops: tuple[Stop, ...]
    layout: Layout

    def stop(self, name: str) -> Stop | None:
        """The step of a box; None for the way back to the calling flow."""
        return next((each for each in self.stops if each.name == name), None)

    def numbers(self, start: str, end: str) -> str:
        """What a line of the drawing is marked with: the options that take it, "1, 3"."""
        stop = self.stop(start)
        ways = stop.ways if stop else ()
        return ", ".join(way.number for way in ways if way.to == end and way.number)


def view(flow: Flow, texts: Texts) -> FlowView:
    """Everything that the page of a flow shows of it."""
    stops = tuple(_stop(step, texts) for step in flow.steps.values())
    return FlowView(flow.name, flow.start, stops, layout(flow))


def _stop(step: Step, texts: Texts) -> Stop:
    says = tuple(message for message in spoken(step) if message)
    does = step.do if isinstance(step, Action) else ()
    walks = step.flow if isinstance(step, Sub) else ""
    own = said(texts, says[0], LANGUAGES[0]) if says else walks or ", ".join(does)
    short = own if len(own) <= SHORT else f"{own[: SHORT - 1]}…"
    kind = {Menu: "menu", Question: "question", Action: "action", Sub: "sub", End: "end"}[type(step)]
    return Stop(step.name, kind, says, does, walks, tuple(_ways(step, texts)), short.replace("\n", " "))


def _ways(step: Step, texts: Texts) -> Iterator[Way]:
    for at, road in enumerate(drawn(step), 1):
        to = "" if road.to == RETURN else road.to
        if road.gives_up:
            yield Way("giveup", "", (), to)
        elif isinstance(step, Menu):
            words = tuple(said(texts, step.ask, language, road.key) for language in LANGUAGES)
            yield Way("option", str(at), words, to)
        else:
            yield Way("outcome" if road.key else "next", "", (road.key,) if road.key else (), to)
