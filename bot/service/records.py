"""The records of the trade: people, cases, referrals, and letters on their way out."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.engine.talk import Talk
from bot.referral.urgency import WAITING as WAITING

REACHED = ("call", "sms", "beep")
"""The choices of safe contact that let something of ours reach her phone."""
NO = "no"
"""Her choice of never: other than the default, it is told to staff, and a missed call does not undo it."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a phone. The number itself is not here (R34).

    `contact` is what she allows: "never" (she has not been asked: the default, R11), "no" (she said never),
    "writes" (only when she writes or dials), or, from hour `since` to hour `until`, Africa/Bamako, "sms",
    "call" or "beep" (staff ring once and hang up, and she then writes or dials).
    `frozen` since her safety word came: nothing is sent by itself until she is back (R14).
    `lessons` is her leave for the weekly lesson, apart from all help (R17).
    `leaves` is when she is forgotten, where she has asked for it and may still change her mind.
    """

    id: str
    language: str = ""
    contact: str = "never"
    since: int = 0
    until: int = 24
    stopped: bool = False
    frozen: bool = False
    lessons: bool = False
    leaves: datetime | None = None


def reach(person: Person) -> str:
    """How staff may reach her now: "call", "sms", "beep", "writes" (not at all until she writes), "never"."""
    if person.contact == NO:
        return "never"
    silent = person.stopped or person.frozen
    return person.contact if person.contact in REACHED and not silent else "writes"


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
    """An SMS to leave, at `due` or at once. `key` says what it is for: the same effect never posts two."""

    key: str
    kind: str
    person: str
    text: str
    channel: str
    sender: str = ""
    case: str = ""
    referral: str = ""
    due: datetime | None = None


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
    key: str = ""
    case: str = ""


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


def freed(case: Case) -> Case:
    """The case without whoever had it, and without what that one said was done."""
    return replace(case, state="open", partner="", outcome="")


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
