"""Who works in the console, what each has done there, and what the use cases need to keep of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

ADMINISTRATOR = "administrator"
ROLES = ("coordinator", "caseworker", "broadcaster", "analyst", ADMINISTRATOR)
INVITED, ACTIVE, LEFT = "invited", "active", "left"
"""The states of somebody who works in the console."""
LOGIN_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works in the console.

    `partner` is the organisation worked for, "" for the programme's own; `language` is "fr" or "en";
    `state` is INVITED, ACTIVE or LEFT. `reads` are the languages of the line whose texts this person, a
    native reader, may approve: "", "fr", "bm" or "fr bm" (R49).
    """

    id: str
    login: str
    name: str
    partner: str
    role: str
    language: str = "fr"
    state: str = ACTIVE
    reads: str = ""


@dataclass(frozen=True, slots=True)
class Secrets:
    """What somebody proves to be themselves with: never shown, never logged.

    `password` is an argon2 hash; `totp` a base32 secret (RFC 6238); `step` the newest time step that was
    used, so that a code is good for once; `recovery` are hashes of codes that are good for once.
    """

    password: str = ""
    totp: str = ""
    step: int = 0
    recovery: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Visit:
    """A session of the console: since when, and when its last page was asked for."""

    id: str
    staff: Staff
    made: datetime
    seen: datetime


@dataclass(frozen=True, slots=True)
class Knocks:
    """Wrong tries on a login, and when the last one was."""

    count: int = 0
    at: datetime | None = None


class Staffs(Protocol):
    """Everybody who works in the console, those who left too."""

    def all(self) -> tuple[Staff, ...]:
        """By login."""

    def get(self, id_: str) -> Staff:
        """By id. Raises KeyError."""

    def by_login(self, login: str) -> Staff | None:
        """Whoever has this login, whatever their state."""

    def add(self, staff: Staff, now: datetime) -> bool:
        """Add somebody; False where the login is taken, by one who left too."""

    def change(self, staff: Staff, now: datetime) -> None:
        """Keep name, partner, role, language, state and reads."""

    def secrets(self, id_: str) -> Secrets:
        """What proves them; empty where a key does not open it."""

    def keep_secrets(self, id_: str, secrets: Secrets, now: datetime) -> None:
        """Keep what proves them."""

    def invite(self, id_: str, token: str, until: datetime) -> None:
        """Let whoever has this token become this one, until then; "" lets nobody."""

    def invited(self, token: str, now: datetime) -> Staff | None:
        """Whoever is invited by a token that is still good."""

    def knocks(self, login: str) -> Knocks:
        """Wrong tries on a login, whether anybody has it or not."""

    def knocked(self, login: str, knocks: Knocks) -> None:
        """Keep them; a count of 0 forgets them."""

    def once(self, mark: str, now: datetime) -> bool:
        """Whether a form with this mark comes for the first time."""

    def purge(self, before: datetime) -> int:
        """Forget marks and knocks of before; how many."""


class Visits(Protocol):
    """The sessions of the console. A token is in a cookie and nowhere else: here is its hash."""

    def begin(self, token: str, staff: str, now: datetime) -> None:
        """Begin one."""

    def get(self, token: str) -> Visit | None:
        """The session of a token."""

    def seen(self, token: str, now: datetime) -> None:
        """A page was asked for."""

    def end(self, token: str) -> None:
        """End one."""

    def end_all(self, staff: str, but: str = "") -> int:
        """End all of somebody, but that of one token; how many ended."""

    def of(self, staff: str) -> tuple[Visit, ...]:
        """All of somebody, newest first."""

    def last(self) -> Mapping[str, datetime]:
        """When each was seen last in a session that is kept, by the id of whose it is."""

    def purge(self, idle: datetime, made: datetime) -> int:
        """Forget those not seen since, and those made before; how many."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the audit: who did what to which object, and why."""

    number: int
    at: datetime
    who: str
    what: str
    object: str
    why: str


class Audit(Protocol):
    """Who saw, revealed, changed, exported or approved what: only ever added to, in a chain (R39)."""

    def add(self, who: str, what: str, object: str, why: str, now: datetime) -> None:
        """Add a line. `object` is a case's code or the id of what it concerns, never a number or a text."""

    def entries(
        self,
        who: str = "",
        what: str = "",
        object: str = "",
        before: int = 0,
        limit: int = 50,
        since: datetime | None = None,
        within: Collection[str] | None = None,
    ) -> tuple[Entry, ...]:
        """Newest first; `before` is a number to go on from, `within` the names of those who act or are
        acted on: without it, all."""

    def latest(self, whats: Collection[str]) -> Mapping[str, datetime]:
        """When each last did one of these, by login."""

    def lines(self) -> int:
        """How many lines there should be."""

    def kinds(self) -> tuple[str, ...]:
        """Every `what` that there is."""

    def broken(self) -> int:
        """The number of the first line that is not as it was written, or is missing; 0 when all is whole."""


IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=12)
"""A session ends after so long without a page, and after so long in any case (OWASP ASVS 5.0, 7.3)."""


def alive(visit: Visit, now: datetime) -> bool:
    """Whether a session still is one."""
    return visit.staff.state == ACTIVE and now - visit.seen < IDLE and now - visit.made < LONGEST


def of_partner(everybody: Iterable[Staff], partner: str) -> tuple[Staff, ...]:
    """Those who work for a partner now."""
    return tuple(each for each in everybody if each.partner == partner and each.state == ACTIVE)
