"""Play a scenario on a rehearsed line: phones type, partners answer their alerts, the clock runs on."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count, cycle

from bot.cli.scenario import Answer, Scenario, Story
from bot.service.messages import Gateway, Outgoing, Refused, Result
from bot.service.records import Case
from bot.service.rehearsal import Rehearsal

_ALERT = re.compile(r"\b([A-Z][A-Z0-9]{3})\b.*\b1 .*\b2 .*\b3 ", re.DOTALL)
_KEYS = {"accept": "1", "refuse": "2", "not-now": "3"}
_FIRST = 22_370_001_000
SILENCE = Answer("silence")
WORK = timedelta(minutes=50)
"""After so long who took a case says what was done."""


@dataclass(frozen=True, slots=True)
class Request:
    """A request that somebody made in her story, as it stands at the end, with all that happened to it.

    `events` are (when, who, what, why), oldest first.
    """

    story: str
    case: Case
    events: tuple[tuple[datetime, str, str, str], ...]

    def waited(self, what: str) -> timedelta | None:
        """From the request until this happened first; None when it never did."""
        times = [at for at, _, did, _ in self.events if did == what]
        return times[0] - self.events[0][0] if times else None

    def told_nobody(self) -> bool:
        """Whether she read, before anybody took it, that nobody could be asked."""
        nobody, taken = self.waited("nobody-to-ask"), self.waited("accepted")
        return nobody is not None and (taken is None or nobody < taken)


@dataclass(slots=True)
class Cut:
    """A way out whose network is away now and then."""

    name: str
    way: Gateway
    day: "Day"

    def send(self, message: Outgoing) -> Result:
        """Hand it over, or refuse it while the network is away."""
        return Refused("no-network", again=True) if self.day.is_cut() else self.way.send(message)

    def find(self, message: Outgoing) -> Result | None:
        """What became of a send."""
        return self.way.find(message)


@dataclass(slots=True)
class Day:
    """The scenario, the line it is played on, and what is still to happen, by time.

    `phones` are those of the partners, with the partner's name; `asked` the requests in their order.
    """

    scenario: Scenario
    played: Rehearsal
    phones: Mapping[str, str]
    asked: dict[str, str] = field(default_factory=dict)
    in_vain: int = 0
    _sent: int = 0
    _agenda: list[tuple[datetime, int, str, Story | str]] = field(default_factory=list)
    _order: Iterator[int] = field(default_factory=count)
    _habits: dict[str, Iterator[Answer]] = field(default_factory=dict)

    def run(self) -> None:
        """From the start to the end."""
        self._habits = {name: cycle(does) for name, does in self.scenario.partners.items()}
        ways = self.played.post.gateways
        cut: dict[str, Gateway] = {name: Cut(name, way, self) for name, way in ways.items()}
        self.played.post = replace(self.played.post, gateways=cut)
        for number, (at, story) in enumerate(self.scenario.girls):
            self._plan(at, f"+{_FIRST + number}", story)
        while self.played.now < self.scenario.end:
            self._next()

    def requests(self) -> tuple[Request, ...]:
        """All that was asked for, oldest first."""
        with self.played.line.store.begin() as unit:
            return tuple(
                Request(story, unit.cases.get(case), unit.cases.story(case))
                for case, story in self.asked.items()
            )

    def is_cut(self) -> bool:
        """Whether the network is away now."""
        return any(begins <= self.played.now < ends for begins, ends in self.scenario.cuts)

    def _plan(self, at: datetime, phone: str, what: Story | str) -> None:
        heappush(self._agenda, (at, next(self._order), phone, what))

    def _next(self) -> None:
        """What was planned for now, or else time passes until something falls due."""
        if self._agenda and self._agenda[0][0] <= self.played.now:
            _, _, phone, what = heappop(self._agenda)
            if isinstance(what, str):
                self.played.sms(phone, what)
            else:
                self._tell(phone, what)
        else:
            planned = self._agenda[0][0] if self._agenda else self.scenario.end
            self.played.look_on(min(planned, self.scenario.end))
        self._answer()

    def _tell(self, phone: str, story: Story) -> None:
        with self.played.line.store.begin() as unit:
            person = replace(unit.people.meet(phone, self.played.now), language=story.language)
            unit.people.change(person)
        for text in story.types:
            if story.medium == "ussd":
                self.played.ussd(phone, text or None)
            else:
                self.played.sms(phone, text)
        with self.played.line.store.begin() as unit:
            case = unit.cases.of(person.id)
        if case:
            self.asked[case.id] = story.name
        self.in_vain += case is None

    def _answer(self) -> None:
        """What partners' phones have shown makes them answer, each in its own way."""
        sent, self._sent = self._sent, self.played.drawer.count()
        if sent == self._sent:
            return
        for phone, name in self.phones.items():
            for text in self.played.news(phone):
                asked = _ALERT.search(text)
                habit = next(self._habits.get(name, iter(())), SILENCE) if asked else SILENCE
                if asked and habit.does in _KEYS:
                    answers = self.played.now + habit.after
                    self._plan(answers, phone, f"{_KEYS[habit.does]} {asked[1]}")
                if asked and habit.does == "accept":
                    self._plan(answers + WORK, phone, f"FINI {asked[1]} 1")
