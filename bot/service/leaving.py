"""What the door has to know of a letter, and what follows when it says no."""

from datetime import datetime

from bot.service import thread_news
from bot.service.door import Go, Never, Verdict, allowed
from bot.service.following import silent
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.post import alert_key
from bot.service.records import WAITING, Letter


def verdict(line: Line, unit: Unit, letter: Letter, now: datetime) -> Verdict:
    """Whether a letter may leave now: see `door.allowed`."""
    asked = not letter.referral or _asked(unit, letter)
    if letter.kind == "relay":
        asked = thread_news.wanted(unit, letter)
    # Only news gives way while people talk (C7).
    last = unit.threads.spoken(letter.person) if letter.kind in ("news", "question") else None
    talking = last + line.rules.live if last else None
    said = allowed(letter, unit.people.get(letter.person), now, asked, talking)
    return (silent(line, unit, letter, now) or said) if isinstance(said, Go) else said


def turned_back(line: Line, unit: Unit, letter: Letter, never: Never, now: datetime) -> None:
    """Have what may not leave followed up: a message of a caseworker waits for her."""
    if letter.kind == "relay" and never.state == "withheld":
        thread_news.withheld(line, unit, letter, now)


def _asked(unit: Unit, letter: Letter) -> bool:
    """Whether an alert still asks something: it is the newest of its referral, and a yes would count.

    One that found no network before its time was up asks as well: its partner has not heard of the case.
    """
    referral = unit.referrals.get(letter.referral)
    if letter.key != alert_key(referral):
        return False
    late = referral.state == "expired" and unit.cases.get(referral.case).state in WAITING
    return referral.state == "offered" or late
