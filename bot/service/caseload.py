"""What a person at the console may see of the cases, burning first, and what keeps that apart (R35)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.referral.urgency import Limits
from bot.service.records import Case, Referral

MINE, TEAM, WAITING, ALL = FOLDERS = ("mine", "team", "waiting", "all")
"""What I have by name, what my team has, what waits for somebody's answer, all that I may see."""
URGENCIES = ("high", "medium", "low")
STATES = ("open", "unmet", "accepted", "helped", "closed")
"""The states of a case, as one can filter by them; closed cases show in no other way."""
PAGE = 50
"""Rows of a page."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose eyes these are: a partner's, which sees what was referred to it, or the coordination's, which
    sees `everything` but what excludes it, and complaints only where they are referred to it (R50).

    `staff` is the id of the person, whose cases by name are `mine`.
    """

    partner: str
    everything: bool = False
    staff: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which cases: a folder, what they are narrowed by ("" is by nothing), and the page, from 1.

    `code` is that of a single case.
    """

    folder: str = ALL
    urgency: str = ""
    need: str = ""
    area: str = ""
    state: str = ""
    overdue: bool = False
    page: int = 1
    code: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A case in a list.

    `holder` is the name of the partner that has it, `asked` the state of the reader's own referral, if any.
    It `waits` for somebody's answer, or the reader's `team` has it: then `keeper` is the name of the one of
    its people who has it, "" for nobody. After `deadline` it is overdue; None: nothing is waited for of
    staff. `touched` is the holder's last act, `unread` counts her messages that nobody of the team has read
    here.
    """

    code: str
    urgency: str
    need: str
    area: str
    state: str
    holder: str
    asked: str
    opened: datetime
    touched: datetime
    deadline: datetime | None
    overdue: bool
    waits: bool
    team: bool
    keeper: str = ""
    unread: int = 0


@dataclass(frozen=True, slots=True)
class Counts:
    """How many cases lie in each folder; how many of all are overdue; since when the oldest waits."""

    mine: int
    team: int
    waiting: int
    all: int
    overdue: int
    oldest: datetime | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A case as one may see it, and one's own referral.

    `asked`: one may say yes or no, and sees little. `holds`: one has it, or had it when it closed, and sees
    all of it. `oversees`: the coordination sees all but what was written, which takes a reason.
    None of them: one had to do with it once, and sees nothing more of it.
    """

    case: Case
    referral: Referral | None
    asked: bool
    holds: bool
    oversees: bool

    @property
    def gone(self) -> bool:
        """Whether nothing of it is shown any more."""
        return not (self.asked or self.holds or self.oversees)


class Caseload(Protocol):
    """Lists of cases, by few queries, whatever their number."""

    def rows(self, sight: Sight, wanted: Wanted, limits: Limits, now: datetime) -> tuple[Row, ...]:
        """One page: what is overdue first, then by urgency, deadline and how long she has waited."""

    def count(self, sight: Sight, wanted: Wanted, limits: Limits, now: datetime) -> int:
        """How many there are on all pages."""

    def counts(self, sight: Sight, limits: Limits, now: datetime) -> Counts:
        """The folders as they are without any narrowing."""

    def areas(self, sight: Sight) -> tuple[str, ...]:
        """The areas of what may be seen and is not closed, by name."""

    def sent(self, since: datetime) -> int:
        """How many SMS the gateways have taken since then."""
