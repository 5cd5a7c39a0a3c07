"""Hand on what she wrote while nobody had her case, or while too many messages went."""

from datetime import datetime

from bot.service.line import Line
from bot.service.thread import hand_on


def forward(line: Line, now: datetime) -> int:
    """Send each message of hers that waits, oldest first, each in its own transaction; how many left."""
    with line.store.begin() as unit:
        waiting = unit.threads.kept()
    return sum(_forwarded(line, message, now) for message in waiting)


def _forwarded(line: Line, id_: str, now: datetime) -> bool:
    with line.store.begin() as unit:
        found = unit.threads.case_of(id_)
        if found is None:
            return False
        # The case is held before anything is sent, as everywhere; both are looked at again after that.
        case = unit.cases.get(found[1].id)
        message = next((each for each in unit.threads.of(case.id) if each.id == id_), None)
        waits = message is not None and message.state == "waiting"
        return waits and message is not None and hand_on(line, unit, case, message, now)
