"""Reveal the number behind a case: only to a named person with a reason, and it is written down (R34)."""

from datetime import datetime

from bot.service.line import Line


class RefusedError(ValueError):
    """Why the number is not shown."""


def reveal(line: Line, code: str, who: str, why: str, now: datetime) -> str:
    """The number, E.164. Raises RefusedError without a name or a reason, or for a code nobody has."""
    if not who.strip() or len(why.strip()) < 5:
        raise RefusedError("say who asks (--who) and why, in a few words (--why)")
    with line.store.begin() as unit:
        case = unit.cases.by_code(code.upper())
        if case is None:
            raise RefusedError("there is no case with this code")
        unit.cases.log(case.id, who.strip()[:80], "number-revealed", why.strip(), now)
        return unit.people.number(case.person)
