"""The second person: confirms or refuses what a first one proposes, and is never the same (R27, R41)."""

from bot.engine.fold import fold
from bot.service.acting import Hand
from bot.service.hearers import unwanted
from bot.service.justified import closed, overridden
from bot.service.motions import CLOSE, Motion
from bot.service.seeing import seen, sight

SECONDS = ("coordinator", "administrator")
"""Who may be the second person."""


def waiting(hand: Hand) -> tuple[tuple[Motion, str], ...]:
    """What waits for a second person, oldest first, with the code of its case; () for who may not be one.

    An administrator, who sees no case, sees its code and the reason, and nothing more.
    """
    if hand.staff.role not in SECONDS:
        return ()
    return tuple(each for each in hand.unit.motions.waiting(hand.staff.partner) if _may_see(hand, each[1]))


def confirm(hand: Hand, id_: str) -> str:
    """Have it done: "confirmed"; "same" for who proposed it; "gone" when it waits no longer.

    Raises RefusedError where it can no longer be done.
    """
    found = _found(hand, id_)
    if found is None:
        return "gone"
    motion, code = found
    if fold(motion.who) == fold(hand.staff.login):
        return "same"
    if not hand.unit.motions.take(id_):
        return "gone"
    _do(hand, motion, code)
    hand.noted(f"{motion.what}-confirmed", code, motion.why)
    return "confirmed"


def decline(hand: Hand, id_: str) -> str:
    """Have it not done, also by who proposed it: "declined", or "gone"."""
    found = _found(hand, id_)
    if found is None or not hand.unit.motions.take(id_):
        return "gone"
    motion, code = found
    hand.unit.cases.log(motion.case, hand.staff.login, f"{motion.what}-declined", "", hand.now)
    hand.noted(f"{motion.what}-declined", code)
    return "declined"


def _found(hand: Hand, id_: str) -> tuple[Motion, str] | None:
    found = next((each for each in waiting(hand) if each[0].id == id_), None)
    if found:
        hand.unit.cases.get(found[0].case)  # held before anything that belongs to it
    return found


def _do(hand: Hand, motion: Motion, code: str) -> None:
    unit, second, now = hand.unit, hand.staff.login, hand.now
    if motion.what == CLOSE:
        why = f"{motion.why} (confirmed by {second})"
        closed(unit, code, motion.target, motion.who, why, now)
    else:
        overridden(hand.line, unit, code, motion.target, motion.who, second, motion.why, now)


def _may_see(hand: Hand, code: str) -> bool:
    if hand.staff.role == "administrator":
        case = hand.unit.cases.by_code(code)
        return case is not None and hand.staff.partner not in unwanted(hand.unit, case)
    found = seen(hand.unit, sight(hand.unit, hand.staff), code)
    return found is not None and found.oversees
