"""The whole line over a real database, with a clock that the test moves and a gateway that it scripts."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count

from sqlalchemy import Engine, select

from bot.app import book
from bot.data.gazetteer import PLACES, read_gazetteer
from bot.data.library import read_messages
from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.data.tables import case, outbox, referral
from bot.engine.texts import Texts
from bot.engine.turn import Say
from bot.service.deliver import Hands, deliver
from bot.service.directory import import_partners
from bot.service.line import Line, Rules
from bot.service.messages import Inbound
from bot.service.receive import receive
from bot.service.records import Case, Person, Screen
from bot.service.rehearsal import Numbered
from bot.service.roster_csv import import_rosters
from tests.data.kept import quick
from tests.peers.gateway import ScriptedGateway

START = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)  # a Tuesday
KEYS = Keys("k1", {"k1": b"1" * 32}, b"2" * 32)
EXAMPLE = PLACES.with_name("partners.example.csv")
ROSTERS = PLACES.with_name("rosters.example.csv")
RULES = Rules("rehearsal", reach=500.0)  # so that the centre in Ségou is in reach of Bamako, and more
LINE = "+22370000099"
AWA, FANTA = "+22370000001", "+22370000002"
FALADIE, FALADIE_TOO, SEGOU, COORDINATION = "+22370000010", "+22370000011", "+22370000014", "+22370000020"
read_texts = cache(read_messages)
read_book = cache(book)


@dataclass
class World:
    """`now` is the clock; `gateway` the only way out."""

    engine: Engine
    line: Line
    now: datetime = START
    gateway: ScriptedGateway = field(default_factory=ScriptedGateway)
    references: Iterator[int] = field(default_factory=count)

    @property
    def texts(self) -> Texts:
        """What the line can say."""
        return self.line.texts

    @property
    def post(self) -> Hands:
        """A worker's hands."""
        return Hands({"rehearsal": self.gateway}, lambda: self.now)

    def sms(self, sender: str, *texts: str, reference: str = "", refused: bool = False) -> str:
        """Write to the line; what it answers to the last text."""
        for text in texts:
            known = reference or f"in-{next(self.references)}"
            inbound = Inbound("twilio", known, sender, text, LINE, refused=refused)
            receive(self.line, inbound, text.encode(), self.now)
            self.now += timedelta(seconds=1)
        return (self.shown(sender, "answer") or [""])[-1]

    def ussd(self, sender: str, typed: str, session: str = "s1") -> Screen:
        """Dial, or type on; `typed` is all that was typed in this session."""
        inbound = Inbound("africastalking", f"{session}:{typed}", sender, typed, "*384#", session)
        return receive(self.line, inbound, typed.encode(), self.now)

    def ussd_after(self, sender: str, *typed: str) -> str:
        """The last screen of somebody who speaks French and types step by step."""
        self.knows(sender)
        return [self.ussd(sender, text).text for text in ("", *typed)][-1]

    def deliver(self) -> int:
        """Send what is due."""
        return deliver(self.line, self.post)

    def says(self, message: str, language: str = "fr", **facts: str) -> str:
        """A text of the line."""
        return self.texts.spoken((Say(message, facts),), language)

    def says_menu(self) -> str:
        """The first line of the ordinary menu."""
        return self.says("accueil-menu")

    def knows(self, sender: str, language: str = "fr", **changes: object) -> Person:
        """Somebody who has written before."""
        with self.line.store.begin() as unit:
            met = unit.people.meet(sender, self.now)
            fields = {name: getattr(met, name) for name in ("id", "contact", "since", "until", "stopped")}
            unit.people.change(Person(language=language, **{**fields, **changes}))
            return unit.people.get(met.id)

    def shown(self, number: str, kind: str = "") -> list[str]:
        """The texts posted to a phone, oldest first, whether they have left or not."""
        with self.line.store.begin() as unit:
            person = unit.people.meet(number, self.now).id
        wanted = select(outbox).where(outbox.c.person == person).order_by(outbox.c.posted, outbox.c.id)
        with self.engine.begin() as connection:
            rows = connection.execute(wanted).all()
        texts = [(row.kind, KEYS.unseal(row.text, f"outbox.text:{row.id}").decode()) for row in rows]
        return [text for each, text in texts if kind in ("", each)]

    def states(self, kind: str) -> list[str]:
        """How the messages of a kind stand, in the order they were posted."""
        wanted = select(outbox.c.state).where(outbox.c.kind == kind).order_by(outbox.c.posted, outbox.c.id)
        with self.engine.begin() as connection:
            return list(connection.execute(wanted).scalars())

    def cases(self) -> list[Case]:
        """All requests, oldest first."""
        with self.engine.begin() as connection:
            ids = connection.execute(select(case.c.id).order_by(case.c.opened, case.c.id)).scalars().all()
        with self.line.store.begin() as unit:
            return [unit.cases.get(id_) for id_ in ids]

    def referrals(self) -> Mapping[str, str]:
        """The state of each partner's newest referral."""
        with self.engine.begin() as connection:
            rows = connection.execute(select(referral).order_by(referral.c.offered, referral.c.id)).all()
        return {row.partner: row.state for row in rows}


@contextmanager
def world(url: str, partners: str | None = None, rules: Rules | None = None) -> Iterator[World]:
    """A line over a new database; the example partners and rosters, verified today, or partners of a text."""
    engine = quick(url)
    try:
        fresh = Numbered()
        store = SqlStore(engine, KEYS, fresh.id)
        line = Line(store, read_book(), read_texts(), read_gazetteer(), rules or RULES, fresh)
        text = EXAMPLE.read_text("utf-8") if partners is None else partners
        if text:
            number, errors = import_partners(line, text, START, START.date())
            assert number, errors
        if partners is None:
            assert import_rosters(line, ROSTERS.read_text("utf-8")) == (5, (), ())
        yield World(engine, line)
    finally:
        engine.dispose()


def only(*kinds: str) -> str:
    """The example directory with the partners of some kinds."""
    head, *rows = EXAMPLE.read_text("utf-8").splitlines(keepends=True)
    return head + "".join(row for row in rows if row.split(",")[1] in kinds)


def asks_for_shelter(world: World, sender: str = AWA, contact: str = "2", pin: str = "4321") -> str:
    """Go the whole way to a bed for the night in Faladié, "by SMS, in the morning".

    What she is told when her request has left, before she chooses her code.
    """
    world.knows(sender)
    said = world.sms(sender, "aide", "2", "4", "1", "2", "Faladié", "1")
    hours = [] if contact == "1" else ["1"]
    world.sms(sender, pin, contact, *hours)
    return said
