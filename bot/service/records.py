"""The records of the trade: people, cases, referrals, and letters on their way out."""

from dataclasses import dataclass
from datetime import datetime

from bot.engine.talk import Talk


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a phone. The number itself is not here (R34).

    `contact` is what she allows: "never", "writes" (only when she writes or dials), "sms" or "call",
    the last two from hour `since` to hour `until`, Africa/Bamako. The default is never (R11).
    `frozen` since her safety word came: nothing is sent by itself until she is back (R14).
    `lessons` is her leave for the weekly lesson, apart from all help (R17).
    """

    id: str
    language: str = ""
    contact: str = "never"
    since: int = 0
    until: int = 24
    stopped: bool = False
    frozen: bool = False
    lessons: bool = False


def reach(person: Person) -> str:
    """How staff may reach her now: "call", "sms", or "writes" (not at all until she writes)."""
    silent = person.stopped or person.frozen
    return person.contact if person.contact in ("call", "sms") and not silent else "writes"


@dataclass(frozen=True, slots=True)
class TalkKept:
    """A talk as it was left: when, in which USSD session, and all that had been typed there."""

    talk: Talk
    at: datetime
    session: str
    typed: str


@dataclass(frozen=True, slots=True)
class Screen:
    """What a USSD phone is shown; `ends` closes the session. Empty for SMS."""

    text: str = ""
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Post:
    """An SMS to leave. `key` says what it is for, so that the same effect never posts two."""

    key: str
    kind: str
    person: str
    text: str
    channel: str
    sender: str = ""
    case: str = ""
    referral: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A post that was claimed, with what happened to it so far."""

    id: str
    kind: str
    person: str
    text: str
    channel: str
    sender: str
    referral: str
    state: str
    attempts: int
    posted: datetime
    reference: str = ""
    code: str = ""


WAITING = ("open", "unmet")
"""The states of a case that nobody has taken."""
OWNED = ("accepted", "helped")
"""The states of a case that a partner has: it goes on helping, or it says that it has helped."""
ASKED = ("offered", "not-now", "expired")
"""The states of a referral whose partner may still say yes or no."""
HELD = ("accepted", "in-progress", "done")
"""The states of a referral whose partner has the case."""
CONFLICT = "connue"
"""Why a partner refuses that knows her: a conflict of interest."""


@dataclass(frozen=True, slots=True)
class Case:
    """A request for help. `code` is what staff call it; she is never shown it (R04).

    `urgency` is "high", "medium" or "low"; `state` is one of WAITING, one of OWNED, or "closed".
    `outcome` is what the holder says was done, and with what the case was closed.
    """

    id: str
    code: str
    person: str
    urgency: str
    need: str
    state: str = "open"
    age: str = ""
    place: str = ""
    area: str = ""
    consent: str = ""
    partner: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Pocket:
    """The open requests of one phone, by id, as a code parts them: behind it, behind none, behind others."""

    behind: tuple[str, ...] = ()
    bare: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referral:
    """A case offered to a partner. States as in R45:
    "offered", "accepted", "in-progress", "done"; "refused", "not-now", "expired", "revoked".

    `asked` counts the alerts, the last of them at `alerted`; `answered` is when it last left "offered".
    `giver` is the partner that hands the case over by it, and keeps the case until this one says yes;
    `motive` is why it said no, one of the options that the partner's flow gives.
    """

    id: str
    case: str
    partner: str
    state: str
    offered: datetime
    deadline: datetime
    reason: str
    asked: int = 1
    alerted: datetime | None = None
    answered: datetime | None = None
    giver: str = ""
    motive: str = ""

    @property
    def barred(self) -> bool:
        """Whether its partner knows her (H9): it sees nothing of the case and is asked no more."""
        return self.motive == CONFLICT
