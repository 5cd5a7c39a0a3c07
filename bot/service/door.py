"""The one door out: whether a message may leave now. Every kind of message passes here (R11)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from bot.service.line import BAMAKO
from bot.service.records import Letter, Person

FRESH = timedelta(minutes=15)
"""An answer that comes later than this may meet another reader of the phone, so it is dropped."""


@dataclass(frozen=True, slots=True)
class Go:
    """It may leave."""


@dataclass(frozen=True, slots=True)
class Wait:
    """Not before then."""

    until: datetime


@dataclass(frozen=True, slots=True)
class Never:
    """It may not; `state` is what becomes of it and `why` the reason kept."""

    state: str
    why: str


Verdict: TypeAlias = Go | Wait | Never


def allowed(
    letter: Letter, person: Person, now: datetime, asked: bool = True, talking: datetime | None = None
) -> Verdict:
    """What the person's safe contact and the message's kind allow.

    Answers follow what she has just written; news needs her leave for SMS, at her hours, and no freeze (R14),
    and waits while she and a caseworker are `talking`, until then (C7); a caseworker's own message ("relay")
    needs the same leave, and that it is still `asked` for;
    alerts and notices go to staff day and night, an alert only while its partner is `asked`.
    A kind that is not known never leaves.
    """
    match letter.kind:
        case "notice":
            return Go()
        case "alert":
            return Go() if asked else Never("withheld", "no longer asked")
        case "answer":
            late = now - letter.posted > FRESH
            return Never("expired", "too late for an answer") if late else Go()
        case "relay":
            return news(person, now) if asked else Never("withheld", "no longer wanted")
        case "news" | "question":
            verdict = news(person, now)
            held = talking is not None and talking > now and isinstance(verdict, Go)
            return Wait(talking) if held and talking else verdict
    return Never("withheld", "no such kind of message")


def news(person: Person, now: datetime) -> Verdict:
    """Whether something that she has not just asked for may leave to her now (R11, R13, R14)."""
    if person.stopped:
        return Never("withheld", "she said stop")
    if person.frozen:
        return Never("withheld", "her safety word came")
    if person.contact != "sms":
        return Never("withheld", f"safe contact: {person.contact}")
    if person.leaves and person.leaves > now:
        # She has asked to be forgotten: nothing leaves unless she changes her mind.
        return Wait(min(person.leaves, now + timedelta(days=1)))
    here = now.astimezone(BAMAKO)
    if person.since <= here.hour < person.until:
        return Go()
    opening = here.replace(hour=person.since, minute=0, second=0, microsecond=0)
    return Wait(opening if opening > here else opening + timedelta(days=1))
