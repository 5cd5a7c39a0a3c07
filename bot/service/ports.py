"""What the use cases need of the world: a store that commits or forgets, and a little chance."""

from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.engine.talk import Talk
from bot.referral.partners import Partner
from bot.service.casebook import Cases, Referrals
from bot.service.clock import Clocks
from bot.service.dialled import Hotlines
from bot.service.drafts import Drafts
from bot.service.eligible import Considered, Roads, Rosters, Wishes
from bot.service.farewell import Farewells
from bot.service.keepers import Keepers
from bot.service.mailbox import Inbox, Outbox
from bot.service.notes import Notes
from bot.service.pulse import Pulse
from bot.service.records import Person, Pocket, TalkKept
from bot.service.results import Results
from bot.service.staff import Audit, Staffs, Visits
from bot.service.tallies import Ideas, Tallies
from bot.service.threads import Threads


class People(Protocol):
    """Who has written or been written to. A number is only ever seen by these methods' callers."""

    def meet(self, msisdn: str, now: datetime) -> Person:
        """The person of a number, made at the first meeting; held until the transaction ends."""

    def get(self, person: str) -> Person:
        """The person by id. Raises KeyError."""

    def number(self, person: str) -> str:
        """The number, to hand to a gateway and to nothing else; "" when no key opens it."""

    def change(self, person: Person) -> None:
        """Keep language, safe contact, opt-out, freeze and leave for lessons."""

    def set_panic(self, person: str, word: str) -> None:
        """Keep her safety word, hashed (R14)."""

    def has_panic(self, person: str) -> bool:
        """Whether she has a safety word."""

    def panics(self, person: str, text: str) -> bool:
        """Whether the whole text is her safety word; as much work where she has none."""

    def erase(self, person: str) -> None:
        """Empty all that was said and written from this phone; what is kept of it stays."""

    def forget(self, person: str, now: datetime) -> None:
        """Unlink the number for good, and clear all she chose: who writes from it next is a stranger."""


class Pockets(Protocol):
    """The requests of one phone, each behind a code or behind none."""

    def parted(self, person: str, pin: str = "") -> Pocket:
        """Those that are not closed, as this code parts them; "" is no code. Held, newest first."""


class Talks(Protocol):
    """Conversations under way, one a person and medium."""

    def get(self, person: str, medium: str) -> TalkKept | None:
        """The talk and when it was last heard; None when there is none or it cannot be read any more."""

    def keep(self, person: str, medium: str, talk: Talk, now: datetime, session: str, typed: str) -> None:
        """Keep it for the next turn."""

    def purge(self, before: datetime) -> int:
        """Forget talks not heard since (R37); how many."""


class Partners(Protocol):
    """The directory."""

    def all(self) -> tuple[Partner, ...]:
        """Every active partner."""

    def by_phone(self, person: str) -> Partner | None:
        """The active partner whose phone this person answers."""

    def phones(self, partner: str) -> tuple[str, ...]:
        """Its phones as persons, in the order to try."""

    def replace(self, partner: Partner, persons: tuple[str, ...], now: datetime) -> None:
        """Add or renew one."""

    def retire(self, keep: Iterable[str], now: datetime) -> int:
        """No longer offer to any partner but these; how many were retired."""


class Unit(Protocol):
    """One transaction: everything or nothing."""

    @property
    def people(self) -> People: ...
    @property
    def talks(self) -> Talks: ...
    @property
    def inbox(self) -> Inbox: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def cases(self) -> Cases: ...
    @property
    def referrals(self) -> Referrals: ...
    @property
    def pockets(self) -> Pockets: ...
    @property
    def partners(self) -> Partners: ...
    @property
    def tallies(self) -> Tallies: ...
    @property
    def ideas(self) -> Ideas: ...
    @property
    def hotlines(self) -> Hotlines: ...
    @property
    def rosters(self) -> Rosters: ...
    @property
    def roads(self) -> Roads: ...
    @property
    def wishes(self) -> Wishes: ...
    @property
    def considered(self) -> Considered: ...
    @property
    def threads(self) -> Threads: ...
    @property
    def clocks(self) -> Clocks: ...
    @property
    def farewells(self) -> Farewells: ...
    @property
    def results(self) -> Results: ...
    @property
    def notes(self) -> Notes: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def staff(self) -> Staffs: ...
    @property
    def visits(self) -> Visits: ...
    @property
    def pulse(self) -> Pulse: ...
    @property
    def keepers(self) -> Keepers: ...
    @property
    def audit(self) -> Audit: ...
    def next_due(self) -> datetime | None:
        """When something falls due next, perhaps a moment ago; None when nothing waits."""

    def beat(self, name: str, now: datetime) -> None:
        """Say that a process lives."""

    def beats(self) -> Mapping[str, datetime]:
        """When each process last said so."""


class Store(Protocol):
    """Where everything is kept."""

    def begin(self) -> AbstractContextManager[Unit]:
        """A transaction that commits when its block ends and is undone when it raises."""


class Fresh(Protocol):
    """What must not be guessed or repeated, given from outside so that the core stays pure."""

    def id(self) -> str:
        """A new row's id, 32 hexadecimal digits."""

    def code(self) -> str:
        """A new case code for staff: a letter and three letters or digits that no one confuses."""

    def jitter(self) -> float:
        """A number from 0 to 1."""
