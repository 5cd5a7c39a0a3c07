"""What a team does at the console about who of it has a case by name; each act adds a line to the audit."""

from bot.service import keeping
from bot.service.acting import Hand
from bot.service.dossiers import held_by
from bot.service.keeping import KeepingError
from bot.service.parting import heirs
from bot.service.staff import Staff


def colleagues(hand: Hand, case: str) -> tuple[Staff, ...]:
    """Those of the team to whom one could give a case: not oneself, not whoever has it by name."""
    has = hand.unit.keepers.of(case)
    return tuple(each for each in heirs(hand.unit, hand.staff) if each.id != has)


def take(hand: Hand, code: str) -> str:
    """Have a case of the team: "yours", or "gone" where the team has it no more. Raises KeepingError."""
    return "yours" if _given(hand, code, hand.staff) else "gone"


def give(hand: Hand, code: str, login: str) -> str:
    """Give it to a colleague: "given" or "gone". Raises KeepingError for who does not work on its cases."""
    to = hand.unit.staff.by_login(login)
    if to is None:
        raise KeepingError("keeping-colleague", "nobody here has this login")
    return "given" if _given(hand, code, to) else "gone"


def lay_down(hand: Hand, code: str) -> str:
    """It is the team's again, and nobody's by name: "laid" or "gone"."""
    found = held_by(hand.unit, hand.staff.partner, code)
    if found is None:
        return "gone"
    keeping.lay_down(hand.unit, found[0], hand.staff, hand.now)
    hand.noted("case-laid-down", code)
    return "laid"


def _given(hand: Hand, code: str, to: Staff) -> bool:
    found = held_by(hand.unit, hand.staff.partner, code)
    if found:
        keeping.give(hand.unit, found[0], hand.staff, to, hand.now)
        hand.noted("case-kept", code, to.login)
    return found is not None
