"""A rehearsal: the whole line with phones to type on and a clock to move, and nothing leaves.

The same use cases as in production, over a database of their own. `kuma say` and the console's phones
talk through it, and the transcripts of tests/conversations run on it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from typing import Protocol

from bot.engine.screen import screen
from bot.engine.talk import Talk
from bot.referral.places import Gazetteer
from bot.service.calls import Call, take_call
from bot.service.converse import play
from bot.service.deliver import Hands, deliver
from bot.service.escalate import escalate
from bot.service.line import Line, Scene
from bot.service.messages import Inbound
from bot.service.partner_csv import read_partners
from bot.service.receive import receive
from bot.service.records import Screen
from bot.service.thread_rounds import forward
from bot.service.weather import Weather

LOOK = timedelta(minutes=1)
"""The least time between two looks of the worker while time passes."""


class Drawer(Protocol):
    """What the rehearsal gateway kept."""

    def count(self) -> int:
        """How many messages were kept."""

    def last_key(self, msisdn: str) -> str:
        """The key of the last message to a phone, "" when there is none."""

    def shown_on(self, msisdn: str) -> tuple[tuple[datetime, str], ...]:
        """(when, text) of what a phone would have shown, oldest first."""


class Numbered:
    """Ids and codes that are the same in every run: K001, K002, ..."""

    def __init__(self) -> None:
        self._ids, self._codes = count(1), count(1)

    def id(self) -> str:
        """The next id."""
        return f"{next(self._ids):032x}"

    def code(self) -> str:
        """The next code."""
        return f"K{next(self._codes):03d}"

    def jitter(self) -> float:
        """Always the middle."""
        return 0.5


@dataclass(slots=True)
class Rehearsal:
    """The line, its clock, and what each phone has shown so far."""

    line: Line
    post: Hands
    drawer: Drawer
    weather: Weather
    now: datetime
    count: int = 0
    sessions: dict[str, tuple[str, str]] = field(default_factory=dict)
    seen: dict[str, int] = field(default_factory=dict)

    def sms(self, phone: str, text: str) -> None:
        """A phone sends an SMS, and everything that follows from it happens."""
        self.count += 1
        self.now += timedelta(seconds=1)
        inbound = Inbound("africastalking", f"sms-{self.count}", phone, text, recipient="36000")
        receive(self.line, inbound, text.encode(), self.now)
        self.work()

    def ussd(self, phone: str, text: str | None = None) -> Screen:
        """A phone dials (None) or types into its open session; the screen it shows."""
        session, typed = self.sessions.get(phone, ("", ""))
        if text is None or not session:
            self.count += 1
            session, typed = f"ussd-{self.count}", text or ""
        else:
            typed = f"{typed}*{text}" if typed else text
        self.sessions[phone] = (session, typed)
        self.now += timedelta(seconds=1)
        inbound = Inbound("africastalking", f"{session}:{typed}", phone, typed, session=session)
        screen = receive(self.line, inbound, typed.encode(), self.now)
        if screen.ends:
            del self.sessions[phone]
        self.work()
        return screen

    def call(self, phone: str) -> None:
        """A phone calls the line, which rejects the call, and everything that follows from it happens."""
        self.count += 1
        self.now += timedelta(seconds=1)
        take_call(self.line, Call("africastalking", f"call-{self.count}", phone), b"", self.now)
        self.work()

    def drop(self, phone: str) -> None:
        """The network cuts a phone's session."""
        self.sessions.pop(phone, None)

    def pass_time(self, length: timedelta) -> None:
        """Move the clock, letting the worker look whenever something falls due on the way."""
        end = self.now + length
        while self.now < end:
            self.look_on(end)

    def look_on(self, until: datetime) -> None:
        """Move the clock to what falls due next, but not past `until`, and let the worker look."""
        with self.line.store.begin() as unit:
            coming = [each for each in (unit.next_due(), self.weather.next_due()) if each]
        # What is due already has just been looked at, and waits for something else.
        self.now = min(until, max(min(coming, default=until), self.now + LOOK))
        self.work()

    def work(self) -> None:
        """What a worker does: ask the next partner when one is silent, and send what is due."""
        self.weather.arrive()
        escalate(self.line, self.now)
        forward(self.line, self.now)
        while deliver(self.line, self.post):
            pass

    def news(self, phone: str) -> tuple[str, ...]:
        """The SMS a phone has shown since it was last asked."""
        return tuple(text for _, text in self.arrivals(phone))

    def arrivals(self, phone: str) -> tuple[tuple[datetime, str], ...]:
        """(when, text) of the SMS a phone has shown since it was last asked."""
        shown = self.drawer.shown_on(phone)
        new = shown[self.seen.get(phone, 0) :]
        self.seen[phone] = len(shown)
        return new

    def speak(self, phone: str, language: str) -> None:
        """A phone chose its language on an earlier day; nothing of that is shown."""
        self.start(phone, "accueil", language)
        self.sms(phone, "0")
        self.news(phone)

    def start(self, phone: str, flow: str, language: str, *, ussd: bool = False) -> str:
        """Put a phone at the start of a flow, as if it had come there by itself; what it shows."""
        session = f"start-{flow}" if ussd else ""
        with self.line.store.begin() as unit:
            person = replace(unit.people.meet(phone, self.now), language=language)
            unit.people.change(person)
            inbound = Inbound("africastalking", f"start-{flow}", phone, "", session=session)
            turn = play(
                Scene(self.line, unit, person, inbound, self.now), Talk(language=language), ("",), flow
            )
            unit.talks.keep(person.id, "ussd" if ussd else "sms", turn.talk, self.now, session, "")
        if ussd and not turn.talk.idle:
            self.sessions[phone] = (session, "")
        self.work()
        return screen(self.line.texts, self.line.book, turn, self.line.rules.ussd if ussd else None)


def phones_in(directory: str, gazetteer: Gazetteer) -> Mapping[str, str]:
    """Every phone of a directory (CSV) by its partner's name; a second one is "Name (2)"."""
    return {
        f"{row.partner.name} ({at})" if at > 1 else row.partner.name: phone
        for row in read_partners(directory, gazetteer)[0]
        for at, phone in enumerate(row.phones, 1)
    }
