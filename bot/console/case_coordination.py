"""What the coordination does to a case that it oversees: each act with a reason."""

from bot.console.case_fields import FaultError, chosen, reason
from bot.referral.partner import SERVICES
from bot.service import overseeing
from bot.service.acting import Hand
from bot.service.motions import OVERRIDE
from bot.service.outcomes import OUTCOMES


def offer(hand: Hand, code: str) -> str:
    """Ask a team that can."""
    case = overseeing.overseen(hand, code)
    to = chosen("offer", "to", overseeing.able(hand, case))
    if not overseeing.offer_to(hand, code, to, reason("offer")):
        raise FaultError("offer", "case-fault-choice")
    return "case-offered"


def press(hand: Hand, code: str) -> str:
    """Ask once more."""
    case = overseeing.overseen(hand, code)
    asked = [one.partner for one in hand.unit.referrals.of(case.id)]
    to = chosen("press", "to", asked)
    if not overseeing.press(hand, code, to, reason("press")):
        raise FaultError("press", "case-fault-choice")
    return "case-offered"


def close(hand: Hand, code: str) -> str:
    """End it."""
    outcome = chosen("close", "outcome", OUTCOMES)
    return f"case-close-{overseeing.end(hand, code, outcome, reason('close'))}"


def leave(hand: Hand, code: str) -> str:
    """Have her asked for another kind of team."""
    service = chosen("leave", "service", SERVICES)
    return f"case-leave-{overseeing.ask_leave(hand, code, service, reason('leave'))}"


def override(hand: Hand, code: str) -> str:
    """Propose to pass her consent by; a second person decides."""
    case = overseeing.overseen(hand, code)
    to = chosen("override", "to", overseeing.others(hand, case))
    return f"case-close-{overseeing.propose(hand, code, OVERRIDE, to, reason('override'))}"
