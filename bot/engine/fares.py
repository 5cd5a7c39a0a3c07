"""What a conversation costs: the dearest and the mean road through a flow, in screens and SMS segments.

Who answers is understood at once, so nobody gives up; a road that comes back to where it was is cut.
Of what a reader offers only the first page is looked at: a place named by its name takes one screen more.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from bot.engine.check_texts import samples
from bot.engine.flow import Book, End, Flow, Menu, Question, Readers
from bot.engine.gsm7 import cost
from bot.engine.reach import Place, onward, start, step_at
from bot.engine.roads import Road
from bot.engine.screen import all_pages, screen
from bot.engine.talk import Talk
from bot.engine.texts import Texts
from bot.engine.turn import Ask, Offer, Reply, Say, Turn


@dataclass(frozen=True, slots=True)
class Fare:
    """USSD screens shown; or, by SMS, segments that the line sends and segments that she sends."""

    screens: float = 0
    out: float = 0
    sent: float = 0

    def __add__(self, other: "Fare") -> "Fare":
        return Fare(self.screens + other.screens, self.out + other.out, self.sent + other.sent)

    def by_sms(self, price: int) -> float:
        """The price of the conversation by SMS, both ways, whoever pays."""
        return (self.out + self.sent) * price


@dataclass(frozen=True, slots=True)
class Fares:
    """Of all roads: the one with the most segments, and the mean when every answer is as likely."""

    dearest: Fare
    mean: Fare


Answers: TypeAlias = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Stand:
    """A place, what decides whether a question asked once is passed, and what waits to be said."""

    place: Place
    answers: Answers
    said: tuple[str, ...] = ()


def fares(book: Book, texts: Texts, readers: Readers, flow: Flow, language: str, ussd: int) -> Fares:
    """What a flow costs somebody whose language is known; `ussd` is the septets of a screen.

    The book has no complaints. The word that opens the flow is counted as an SMS of hers.
    """
    counter = _Counter(book, texts, readers, language, ussd)
    found = counter.fares(_Stand(start(flow), (("language", language),)))
    if found is None:
        raise ValueError(f"flows/{flow.name}.toml never comes to an end")
    first = Fare(sent=1)
    return Fares(first + found.dearest, first + found.mean)


@dataclass(slots=True)
class _Counter:
    book: Book
    texts: Texts
    readers: Readers
    language: str
    ussd: int
    known: dict[_Stand, Fares] = field(default_factory=dict)
    dead: set[_Stand] = field(default_factory=set)
    under_way: set[Place] = field(default_factory=set)
    cut: set[Place] = field(default_factory=set)

    def fares(self, stand: _Stand) -> Fares | None:
        """What is still to be spent from here; None when every road comes back."""
        if stand in self.known or stand in self.dead:
            return self.known.get(stand)
        if stand.place in self.under_way:
            self.cut.add(stand.place)
            return None
        self.under_way.add(stand.place)
        found = [each for spent, near in self._nears(stand) if (each := self._beyond(spent, near))]
        self.under_way.remove(stand.place)
        if stand.place in self.cut:
            # What led only back here leads on for whoever comes another way.
            self.dead.clear()
        if not found:
            self.dead.add(stand)
            return None
        dearest = max((each.dearest for each in found), key=lambda fare: (fare.by_sms(1), fare.screens))
        total = sum((each.mean for each in found), Fare())
        size = len(found)
        mean = Fare(total.screens / size, total.out / size, total.sent / size)
        self.known[stand] = Fares(dearest, mean)
        return self.known[stand]

    def _beyond(self, spent: Fare, near: _Stand | None) -> Fares | None:
        found = self.fares(near) if near else Fares(Fare(), Fare())
        return found and Fares(spent + found.dearest, spent + found.mean)

    def _nears(self, stand: _Stand) -> Iterator[tuple[Fare, _Stand | None]]:
        """Every way on with what it costs."""
        here = step_at(self.book, stand.place)
        spent, said = Fare(), stand.said
        only = _passed(here, stand.answers)
        if isinstance(here, End):
            said = (*said, here.say)
        elif isinstance(here, Menu | Question) and only is None:
            spent, said = self._turn(stand, said, self._asked(here)) + Fare(sent=1), ()
        for road, near in onward(self.book, stand.place):
            if road.gives_up or (only is not None and road.key != only):
                continue
            if near is None:
                yield (spent + self._turn(stand, said) if said else spent), None
            else:
                yield spent, _Stand(near, self._learnt(stand.answers, road), said)

    def _learnt(self, answers: Answers, road: Road) -> Answers:
        # Only what a question asked once looks at: all else would make as many roads as answers.
        if road.saves == "language" or road.saves not in _once(self.book):
            return answers
        return tuple(sorted({**dict(answers), road.saves: road.key}.items()))

    def _turn(self, stand: _Stand, said: tuple[str, ...], *asked: Reply) -> Fare:
        replies = (*(Say(message, self._longest(message)) for message in said), *asked)
        turn = Turn(Talk(language=self.language, at=stand.place.at), replies)
        offered = any(isinstance(each, Offer) for each in asked)
        screens = 1 if offered else len(all_pages(self.texts, turn, self.ussd))
        return Fare(screens, cost(screen(self.texts, self.book, turn, None)).segments)

    def _asked(self, here: Menu | Question) -> Reply:
        args = self._longest(here.ask)
        if isinstance(here, Menu):
            return Ask(here.ask, tuple(here.choices), args)
        options = self.readers[here.answer].options({}, "")
        return Offer(here.ask, options, args) if options else Say(here.ask, args)

    def _longest(self, message: str) -> dict[str, str]:
        forms = samples(self.texts, message)
        return max(forms, key=lambda args: len(self.texts.say(message, self.language, args)))


def _once(book: Book) -> frozenset[str]:
    steps = (step for flow in book.flows.values() for step in flow.steps.values())
    return frozenset(step.save for step in steps if isinstance(step, Menu | Question) and step.once)


def _passed(here: object, answers: Answers) -> str | None:
    """The option by which a question asked once is passed; None when it is asked."""
    if isinstance(here, Menu) and here.once:
        value = dict(answers).get(here.save, "")
        return value if value in here.choices else None
    return "" if isinstance(here, Question) and here.once and here.save in dict(answers) else None
