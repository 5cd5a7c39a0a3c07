"""What the team that is asked, or that has a case, does there: each act ends in the id of a sentence."""

from flask import flash, request

from bot.console.case_fields import FaultError, chosen, said
from bot.engine.forbidden import banned
from bot.service import acting
from bot.service.acting import FROZEN, SENT, Hand
from bot.service.holding import LONGEST
from bot.service.outcomes import OUTCOMES


def accept(hand: Hand, code: str) -> str:
    """Take it."""
    return f"case-accept-{acting.accept(hand, code)}"


def refuse(hand: Hand, code: str) -> str:
    """Say no, and why."""
    return f"case-refuse-{acting.refuse(hand, code, chosen('refuse', 'reason', acting.reasons(hand.line)))}"


def later(hand: Hand, code: str) -> str:
    """Not now."""
    return f"case-refuse-{acting.not_now(hand, code)}"


def begin(hand: Hand, code: str) -> str:
    """On the way."""
    return f"case-note-{acting.begin(hand, code)}"


def note(hand: Hand, code: str) -> str:
    """Keep a note."""
    text = said("note")
    if not text:
        raise FaultError("note", "case-fault-empty")
    if len(text) > LONGEST:
        raise FaultError("note", "case-fault-long", note=text)
    return f"case-note-{acting.note(hand, code, text)}"


def finish(hand: Hand, code: str) -> str:
    """Say what was done."""
    return f"case-finish-{acting.finish(hand, code, chosen('finish', 'outcome', OUTCOMES))}"


def hand_over(hand: Hand, code: str) -> str:
    """Ask another team to take it."""
    known = (*acting.takers(hand, code), "")
    done = acting.hand_over(hand, code, chosen("hand_over", "to", known) or "-")
    if done == "changed":
        raise FaultError("hand_over", "case-fault-choice")
    return f"case-hand-over-{done}"


def write(hand: Hand, code: str) -> str:
    """Write to her; what may not be sent is given back as it was typed."""
    words = said("words")
    if request.form.get("count"):
        raise FaultError("write", "", words=words)
    told = acting.write(hand, code, words)
    if not told:
        return "case-note-gone"
    said_first = told[0].message.rpartition("-")[2]
    if told[0].message not in (*SENT, FROZEN):
        raise FaultError("write", f"case-write-{said_first}", words=words, bad=_culprit(words))
    for more in told[1:]:
        flash(f"case-write-{more.message.rpartition('-')[2]}")
    return f"case-write-{said_first}"


def _culprit(words: str) -> str:
    """The word that no message may hold, to be shown to its writer."""
    found = banned(words)
    return found[0][0] if found else ""
