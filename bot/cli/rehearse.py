"""A rehearsal: the whole line in a temporary folder, with phones to type on and a clock to move.

The same use cases as in production, over a database of their own; nothing leaves. `kuma say` talks
through it, and the transcripts of tests/conversations run on it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app import gateways, keys_of, open_line, rehearsed
from bot.config import read_settings
from bot.data.database import open_database
from bot.data.migrate import migrate
from bot.data.rehearsed import Rehearsed
from bot.data.seal import new_keys
from bot.engine.screen import screen
from bot.engine.talk import Talk
from bot.service.calls import Call, take_call
from bot.service.converse import play
from bot.service.deliver import Hands, deliver
from bot.service.directory import import_partners
from bot.service.escalate import escalate
from bot.service.line import Line, Scene
from bot.service.messages import Inbound
from bot.service.ports import Fresh
from bot.service.receive import receive
from bot.service.records import Screen
from bot.service.roster_csv import import_rosters
from bot.service.thread_rounds import forward

LOOK = timedelta(minutes=1)
"""The least time between two looks of the worker while time passes."""
MEMORY = Path("/dev/shm")  # noqa: S108  (a rehearsal's own folder in it has a name that nobody can guess)
"""A rehearsal is thrown away: what it writes need not reach a disk."""


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
    drawer: Rehearsed
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
            due = unit.next_due()
        # What is due already has just been looked at, and waits for something else.
        self.now = min(until, max(due or until, self.now + LOOK))
        self.work()

    def work(self) -> None:
        """What a worker does: ask the next partner when one is silent, and send what is due."""
        escalate(self.line, self.now)
        forward(self.line, self.now)
        while deliver(self.line, self.post):
            pass

    def news(self, phone: str) -> tuple[str, ...]:
        """The SMS a phone has shown since it was last asked."""
        shown = self.drawer.shown_on(phone)
        new = shown[self.seen.get(phone, 0) :]
        self.seen[phone] = len(shown)
        return tuple(text for _, text in new)

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


@contextmanager
def rehearsal(
    now: datetime, directory: str, fresh: Fresh | None = None, rosters: str = "", reach: str = ""
) -> Iterator[Rehearsal]:
    """A rehearsal that begins at `now`, with the partners of a CSV text verified that day ("" for none).

    `rosters` is a CSV text too; `reach` the km of KUMA_REACH_KM, "" for its default.
    """
    with TemporaryDirectory(prefix="kuma-rehearsal-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        settings = read_settings({"KUMA_ENV": "rehearsal", "KUMA_FOLDER": folder, "KUMA_REACH_KM": reach})
        _prepare(Path(folder))
        keys = keys_of(settings)
        line = open_line(settings, keys)
        line = replace(line, fresh=fresh) if fresh else line
        _fill(line, directory, rosters, now)
        played = Rehearsal(line, Hands({}, lambda: now), rehearsed(settings, keys), now)
        clock: Callable[[], datetime] = lambda: played.now  # noqa: E731  (the clock is the rehearsal's own)
        played.post = Hands(gateways(settings, keys, clock), clock)
        yield played


def _fill(line: Line, directory: str, rosters: str, now: datetime) -> None:
    errors = import_partners(line, directory, now, now.date())[1] if directory else ()
    errors = errors or (import_rosters(line, rosters)[1] if rosters else ())
    if errors:
        raise ValueError("\n".join(errors))


def _prepare(folder: Path) -> None:
    new_keys(folder / "keys.json")
    (folder / "kuma.db").write_bytes(_empty())


@cache
def _empty() -> bytes:
    """A database of this release, made once: a rehearsal begins with a copy of it."""
    with TemporaryDirectory() as folder:
        engine = open_database(f"sqlite:///{folder}/kuma.db")
        migrate(engine)
        engine.dispose()
        return Path(folder, "kuma.db").read_bytes()
