"""The line: everything a use case needs, joined once by bot.app and handed down."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeAlias
from zoneinfo import ZoneInfo

from bot.engine.flow import Book, Known
from bot.engine.texts import Texts
from bot.referral.partners import Partner
from bot.referral.places import Gazetteer
from bot.referral.urgency import Limits
from bot.service.messages import Inbound
from bot.service.ports import Fresh, Store, Unit
from bot.service.records import Person

BAMAKO = ZoneInfo("Africa/Bamako")

_WAITS = {"high": timedelta(minutes=5), "medium": timedelta(hours=1), "low": timedelta(hours=4)}


@dataclass(frozen=True, slots=True)
class Rules:
    """The settings that use cases read; the defaults are proposals of safety.md.

    `ussd` is septets a screen; `patience` the silence after which an SMS talk begins anew;
    `wait` how long a partner has to answer, by urgency (R19); `stale` the age of a directory entry
    at which it is no longer offered (R44); `forget` when unfinished talks are purged (R37);
    `reach` the most km to a partner that has to meet her, beyond which it is out of reach (H3);
    at which it is no longer offered (R44); `limits` how long anything else of a case may last;
    `farewell` how long she who asks to be forgotten may change her mind;
    `forget` when unfinished talks are purged (R37);
    `hotline` the age at which an emergency number that was dialled is no longer shown (R21);
    `answers` the most answers a phone gets in an hour, so that robots end (R41: all is still heard).
    `lease` is longer than a send with its look-up can take (3 s to connect and 10 s to read, each);
    `doubt` how long a delivery report is waited for before asking what became of a send.
    `reporting` says whether she is told that the line may ("inform") or must ("required") tell a
    protection service of a danger (R28); `free` that writing and dialling cost her nothing (R48).
    `relays` is the most messages of one case that go one way in an hour, so that two robots end;
    `live` how long after a message news gives way (C7); `thread` the age at which the messages of a closed
    case are forgotten (R37).
    `out` is the gateway that alerts leave by; `door` for each way in, the gateway that answers it.
    """

    out: str
    doors: Mapping[str, str] = field(default_factory=dict)
    ussd: int = 160
    patience: timedelta = timedelta(minutes=30)
    wait: Mapping[str, timedelta] = field(default_factory=lambda: dict(_WAITS))
    limits: Limits = field(default_factory=Limits)
    farewell: timedelta = timedelta(hours=24)
    stale: timedelta = timedelta(days=180)
    reach: float = 150.0
    hotline: timedelta = timedelta(days=90)
    forget: timedelta = timedelta(hours=24)
    answers: int = 60
    lease: timedelta = timedelta(seconds=30)
    doubt: timedelta = timedelta(seconds=60)
    reporting: str = "off"
    free: bool = False
    relays: int = 20
    live: timedelta = timedelta(hours=2)
    thread: timedelta = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Line:
    """The store, the conversations, the words and the rules."""

    store: Store
    book: Book
    texts: Texts
    gazetteer: Gazetteer
    rules: Rules
    fresh: Fresh


@dataclass(frozen=True, slots=True)
class Scene:
    """One message being handled, inside its transaction. `partner` is set when staff writes."""

    line: Line
    unit: Unit
    person: Person
    inbound: Inbound
    now: datetime
    partner: Partner | None = None

    @property
    def staff(self) -> str:
        """The partner whose phone it is, "" where she writes."""
        return self.partner.id if self.partner else ""


Done: TypeAlias = tuple[str, Known]
"""What came of an effect: its outcome, "" where the flow does not ask for one, and what was learned."""
