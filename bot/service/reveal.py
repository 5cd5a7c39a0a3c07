"""Reveal the number behind a case, or close it: a named person with a reason, and it is written down."""

from datetime import datetime

from bot.engine.fold import fold
from bot.referral.partner import SERVICES
from bot.service.closing import close
from bot.service.consent import ask_consent
from bot.service.line import Line
from bot.service.notes import Note
from bot.service.outcomes import OUTCOMES
from bot.service.ports import Unit
from bot.service.records import Case
from bot.service.refer import offer
from bot.service.threads import Message


class RefusedError(ValueError):
    """Why it is not done."""


def reveal(line: Line, code: str, who: str, why: str, now: datetime) -> str:
    """The number, E.164 (R34). Raises RefusedError without a name or a reason, or for a code nobody has."""
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "number-revealed", why, now)
        return unit.people.number(case.person)


def words(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[tuple[datetime, bytes], ...]:
    """Her last five messages as they came, newest first (R30). Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "words-read", why, now)
        return unit.inbox.last(case.person, 5)


def thread(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[Message, ...]:
    """What she and those who had her case wrote, oldest first (H7). Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "thread-read", why, now)
        return unit.threads.of(case.id)


def notes(line: Line, code: str, who: str, why: str, now: datetime) -> tuple[Note, ...]:
    """What its partners wrote of a case, oldest first. Raises RefusedError as `reveal` does."""
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "notes-read", why, now)
        return unit.notes.of(case.id)


def override(line: Line, code: str, partner: str, who: str, second: str, why: str, now: datetime) -> None:
    """Offer a case to a partner although she agreed to none: two named persons and a reason (R27).

    Raises RefusedError as `reveal` does, without a second person, and for a partner that cannot be asked.
    """
    if not second.strip() or fold(second) == fold(who):
        raise RefusedError("a second person has to confirm it (--second), not the same")
    _justified(who, why)
    with line.store.begin() as unit:
        confirmed = f"{why.strip()} (confirmed by {second.strip()})"
        case = _noted(unit, code, who, "consent-overridden", confirmed, now)
        if partner not in {each.id for each in unit.partners.all()}:
            raise RefusedError(f"the directory has no partner {partner}; see: kuma partners list")
        if not offer(line, unit, unit.cases.get(case.id), partner, f"override: {who.strip()}", now):
            raise RefusedError(f"{partner} was asked before, or she does not want it, or it has no phone")


def ask_her(line: Line, code: str, service: str, who: str, why: str, now: datetime) -> str:
    """Have her asked, behind her code, whether an organisation of another service may help (R26).

    "asked", or the "yes" or "no" that she has said already. Raises RefusedError as `reveal` does, and for
    a service that is none.
    """
    if service not in SERVICES:
        raise RefusedError(f"« {service} » is no service (--ask); they are: {', '.join(SERVICES)}")
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "wants-to-ask", why, now)
        return ask_consent(unit, unit.cases.get(case.id), service, who.strip()[:80], now)


def close_case(line: Line, code: str, outcome: str, who: str, why: str, now: datetime) -> None:
    """End a case with an outcome, or with what its holder said was done.

    Raises RefusedError as `reveal` does, and without an outcome.
    """
    with line.store.begin() as unit:
        case = _noted(unit, code, who, "closed", why, now)
        told = outcome.strip().lower() or case.outcome
        if told not in OUTCOMES:
            raise RefusedError(f"say what was done (--outcome): {', '.join(OUTCOMES)}")
        close(unit, case.id, told, now)


def _noted(unit: Unit, code: str, who: str, what: str, why: str, now: datetime) -> Case:
    _justified(who, why)
    known = unit.cases.by_code(code.upper())
    if known is None:
        raise RefusedError("there is no case with this code")
    # Held before the audit, as everywhere: whoever adds to the audit waits for no case.
    case = unit.cases.get(known.id)
    unit.cases.log(case.id, who.strip()[:80], what, why.strip(), now)
    unit.audit.add(who.strip(), what, case.code, why, now)
    return case


def _justified(who: str, why: str) -> None:
    if not who.strip() or len(why.strip()) < 5:
        raise RefusedError("say who asks (--who) and why, in a few words (--why)")
