"""What comes in and what goes out, in the service's own words; every channel translates to these."""

from dataclasses import dataclass
from datetime import timedelta
from enum import IntEnum
from typing import Protocol, TypeAlias


@dataclass(frozen=True, slots=True)
class Inbound:
    """One message as a gateway handed it over, cleaned of what SQL cannot hold.

    `reference` is the gateway's own id: two inbounds with the same channel and reference are one.
    `sender` and `recipient` are E.164 MSISDNs ("+22370000000"); `sender` is "" when the message
    came from something that is not a subscriber (a short code, a brand name).
    For USSD, `session` names the dialogue and `text` is all that was typed since it was dialled,
    joined by "*"; for SMS, `session` is "".
    `refused` says that the gateway has answered this text itself and lets no answer of ours pass
    (Twilio's OptOutType STOP; after its START and HELP an answer passes, and a cry for help needs ours).
    """

    channel: str
    reference: str
    sender: str
    text: str
    recipient: str = ""
    session: str = ""
    refused: bool = False

    @property
    def ussd(self) -> bool:
        """Whether the person waits for a screen rather than for an SMS."""
        return bool(self.session)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One SMS to hand to a gateway. `key` is our own name for it, the same on every try."""

    key: str
    to: str
    text: str
    sender: str = ""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The gateway took it; `reference` is its id for it."""

    reference: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The gateway surely did not take it. `again` says whether a later try may help."""

    code: str
    again: bool
    wait: timedelta = timedelta(0)
    opted_out: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """The answer was lost: it may or may not be on its way."""

    code: str


Result: TypeAlias = Accepted | Refused | Unknown


class Status(IntEnum):
    """What became of a message, in the order in which news of it can only rise."""

    QUEUED = 1
    SENDING = 2
    SENT = 3
    FAILED = 4
    UNDELIVERED = 5
    DELIVERED = 6
    READ = 7


@dataclass(frozen=True, slots=True)
class Report:
    """A delivery report. `key` is our own name for the message where the gateway gives it back."""

    channel: str
    reference: str
    status: Status
    code: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class OptOut:
    """The operator tells that this person wants no more messages from this sender."""

    channel: str
    sender: str


class Gateway(Protocol):
    """A way out for SMS. Never raises for what a network or a remote can do wrong."""

    name: str

    def send(self, message: Outgoing) -> Result:
        """Hand it over once, with time-outs and no retry of its own."""

    def find(self, message: Outgoing) -> Result | None:
        """What became of a send whose answer was lost; None when this gateway cannot tell."""
