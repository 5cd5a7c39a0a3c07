"""Let waiting messages leave: lease one, send it with no transaction open, record what came of it.

A send ends in one of three ways: accepted, surely not, or unknown. Unknown is looked up first; then
a message to staff is sent again, marked as a repeat, and one to her phone never is (it may lie in
the wrong hands): it becomes `unknown`, which doctor and /ready show.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.engine.turn import Say
from bot.service.door import Go, Never, Wait
from bot.service.following import stood
from bot.service.leaving import turned_back, verdict
from bot.service.line import Line
from bot.service.messages import Accepted, Gateway, Outgoing, Refused, Result, Unknown
from bot.service.news import gone_wrong
from bot.service.ports import Unit
from bot.service.post import STAFF
from bot.service.records import Letter
from bot.service.thread_news import arrived

HORIZON = timedelta(hours=26)
"""No due date lies further ahead, unless a clock was wrong; quiet hours reach almost a day."""
STAFF_KINDS = ("alert", "notice")
ATTEMPTS = 8
"""Tries before a message is dead: with the back-off about a quarter of an hour."""
ALERTS = timedelta(days=1)
"""So long an alert is tried: an absent network is no answer of its partner."""


@dataclass(frozen=True, slots=True)
class Hands:
    """A worker's hands: the ways out by name, the clock, and how to handle several at once."""

    gateways: Mapping[str, Gateway]
    clock: Callable[[], datetime]
    each: Callable[[Callable[[str], bool], Iterable[str]], Iterable[bool]] = map


def deliver(line: Line, hands: Hands, limit: int = 100) -> int:
    """Send what is due, at most `limit` messages; how many were handled."""
    with line.store.begin() as unit:
        due = unit.outbox.due(hands.clock(), HORIZON, limit)
    return sum(hands.each(lambda letter: deliver_one(line, hands, letter), due))


def deliver_one(line: Line, hands: Hands, id_: str) -> bool:
    """Handle one message; False when somebody else has it."""
    token = line.fresh.id()
    now = hands.clock()
    with line.store.begin() as unit:
        letter = unit.outbox.claim(id_, token, now, now + line.rules.lease, HORIZON)
        if letter is None:
            return False
        may = _may_leave(line, unit, letter, token, now)
        if letter.state == "pending" and not may:
            return True
        number = unit.people.number(letter.person)
        repeat = line.texts.spoken((Say("alerte-bis"),), unit.people.get(letter.person).language or STAFF)
    # The transaction is closed: a gateway can take ten seconds, and a lock must not.
    message = Outgoing(letter.id, number, letter.text, letter.sender)
    result = _hand_over(line, hands, letter, message, repeat, may)
    with line.store.begin() as unit:
        _record(line, unit, letter, token, result, hands.clock())
    return True


def backoff(attempt: int, jitter: float) -> timedelta:
    """How long to wait after a try that failed: 5 s doubled each time to 10 min, times 0.5 to 1.5."""
    return timedelta(seconds=min(5 * 2 ** min(attempt - 1, 7), 600)) * (0.5 + jitter)


def _may_leave(line: Line, unit: Unit, letter: Letter, token: str, now: datetime) -> bool:
    said = verdict(line, unit, letter, now)
    if isinstance(said, Go) or letter.state != "pending":
        return isinstance(said, Go)
    match said:
        case Wait(until):
            unit.outbox.finish(letter, token, "pending", until, now)
        case Never(state, why):
            unit.outbox.finish(replace(letter, code=why), token, state, now, now)
            turned_back(line, unit, letter, said, now)
    return False


def _hand_over(
    line: Line, hands: Hands, letter: Letter, message: Outgoing, repeat: str, may: bool
) -> Result | None:
    """The result; None when a message to her phone may have left and nobody can tell."""
    gateway = hands.gateways.get(letter.channel)
    if gateway is None:
        return _not_handed(letter, "no-gateway")
    if not message.text or not message.to:
        return _not_handed(letter, "unreadable")
    if letter.state == "pending":
        return gateway.send(message)
    # Found leased (its worker died) or in doubt: it may have left already.
    found = gateway.find(message)
    if isinstance(found, Accepted) and not _taken(line, letter, found.reference):
        return found
    if isinstance(found, Refused) and may:
        return gateway.send(message)
    if letter.kind in STAFF_KINDS and may:
        return _still_unsure(gateway.send(replace(message, text=f"{repeat} {letter.text}")))
    return None


def _not_handed(letter: Letter, code: str) -> Result:
    """Not handed over this time; whether it was before stays as it was."""
    return Refused(code, again=True) if letter.state == "pending" else Unknown(code)


def _still_unsure(result: Result) -> Result:
    # The repeat did not leave, but the first may have: the next try is a repeat too.
    return Unknown(result.code) if isinstance(result, Refused) and result.again else result


def _taken(line: Line, letter: Letter, reference: str) -> bool:
    with line.store.begin() as unit:
        return unit.outbox.taken(letter, reference)


def _record(line: Line, unit: Unit, letter: Letter, token: str, result: Result | None, now: datetime) -> None:
    match result:
        case Accepted(reference):
            letter = replace(letter, reference=reference, code="")
            if unit.outbox.finish(letter, token, "accepted", now, now):
                _left(line, unit, letter, now)
        case Refused(code, again, wait, opted_out):
            _record_refusal(line, unit, letter, token, Refused(code, again, wait, opted_out), now)
        case Unknown(code) if letter.attempts < ATTEMPTS:
            unit.outbox.finish(replace(letter, code=code), token, "doubt", now + line.rules.doubt, now)
        case _:
            _finish_badly(line, unit, letter, token, "unknown", now)


def _left(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """What follows when a message has left, and from news that came before the gateway's own answer."""
    stood(line, unit, letter, now)
    if unit.outbox.failed(letter):
        gone_wrong(line, unit, letter, now)
    elif unit.outbox.arrived(letter):
        arrived(line, unit, letter, now)


def _record_refusal(
    line: Line, unit: Unit, letter: Letter, token: str, refusal: Refused, now: datetime
) -> None:
    letter = replace(letter, code=refusal.code)
    waits = letter.referral and now - letter.posted < ALERTS
    if refusal.again and (letter.attempts < ATTEMPTS or waits):
        wait = max(refusal.wait, backoff(letter.attempts, line.fresh.jitter()))
        if unit.outbox.finish(letter, token, "pending", now + wait, now) and letter.attempts == ATTEMPTS:
            gone_wrong(line, unit, letter, now)  # somebody else is asked meanwhile
        return
    if refusal.opted_out and letter.kind not in STAFF_KINDS:
        unit.people.change(replace(unit.people.get(letter.person), stopped=True, lessons=False))
    _finish_badly(line, unit, letter, token, "dead", now)


def _finish_badly(line: Line, unit: Unit, letter: Letter, token: str, state: str, now: datetime) -> None:
    if unit.outbox.finish(letter, token, state, now, now):
        gone_wrong(line, unit, letter, now)
