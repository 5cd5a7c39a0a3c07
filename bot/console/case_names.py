"""Who of the team has a case by name: each act ends in the id of a sentence."""

from flask import request

from bot.console.case_fields import FaultError
from bot.service import naming
from bot.service.acting import Hand


def take(hand: Hand, code: str) -> str:
    """Have it oneself."""
    return f"case-keep-{naming.take(hand, code)}"


def give(hand: Hand, code: str) -> str:
    """Give it to a colleague."""
    login = request.form.get("to", "")
    if not login:
        raise FaultError("give", "case-fault-choice")
    return f"case-keep-{naming.give(hand, code, login)}"


def lay_down(hand: Hand, code: str) -> str:
    """Leave it to the team."""
    return f"case-keep-{naming.lay_down(hand, code)}"
