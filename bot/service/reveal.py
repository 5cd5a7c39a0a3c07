"""Reveal the number behind a case, or close it: a named person with a reason, and it is written down."""

from datetime import datetime

from bot.service.justified import RefusedError as RefusedError
from bot.service.justified import closed, leave_asked, noted, number_of, overridden
from bot.service.line import Line
from bot.service.notes import Note
from bot.service.ports import Unit
from bot.service.threads import Message


def reveal(line: Line, code: str, who: str, why: str, now: datetime) -> str:
    """The number, E.164 (R34). Raises RefusedError without a name or a reason, or for a code nobody has."""
    with line.store.begin() as unit:
        number = number_of(unit, code, who, why, now)
        _audited(unit, code, who, "number-revealed", why, now)
        return number


def words(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[tuple[datetime, bytes], ...]:
    """Her last five messages as they came, newest first (R30). Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = noted(unit, code, who, "words-read", why, now)
        _audited(unit, code, who, "words-read", why, now)
        return unit.inbox.last(case.person, 5)


def thread(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[Message, ...]:
    """What she and those who had her case wrote, oldest first (H7). Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = noted(unit, code, who, "thread-read", why, now)
        _audited(unit, code, who, "thread-read", why, now)
        return unit.threads.of(case.id)


def notes(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[Note, ...]:
    """What its partners wrote of a case, oldest first. Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = noted(unit, code, who, "notes-read", why, now)
        _audited(unit, code, who, "notes-read", why, now)
        return unit.notes.of(case.id)


def override(line: Line, code: str, partner: str, who: str, second: str, why: str, now: datetime) -> None:
    """Offer a case to a partner although she agreed to none (R27). Raises as `justified.overridden`."""
    with line.store.begin() as unit:
        overridden(line, unit, code, partner, who, second, why, now)
        _audited(unit, code, who, "consent-overridden", f"{why.strip()} (confirmed by {second.strip()})", now)


def ask_her(line: Line, code: str, service: str, who: str, why: str, now: datetime) -> str:
    """Have her asked whether another service may help (R26). Raises as `justified.leave_asked`."""
    with line.store.begin() as unit:
        answer = leave_asked(unit, code, service, who, why, now)
        _audited(unit, code, who, "wants-to-ask", why, now)
        return answer


def close_case(line: Line, code: str, outcome: str, who: str, why: str, now: datetime) -> None:
    """End a case with an outcome. Raises as `justified.closed`."""
    with line.store.begin() as unit:
        closed(unit, code, outcome, who, why, now)
        _audited(unit, code, who, "closed", why, now)


def _audited(unit: Unit, code: str, who: str, what: str, why: str, now: datetime) -> None:
    # Last: whoever adds to the audit waits for no case.
    unit.audit.add(who.strip(), what, code.upper(), why, now)
