"""What the team that has a case, or is asked about it, does at the console: the acts of its phone (H5, H7).

Each act is the one that a partner's SMS has done, and adds a line to the audit.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.engine.flow import Known
from bot.engine.turn import Say
from bot.service import answers, handing, holding
from bot.service.desk import choices
from bot.service.dossiers import held_by, offered_to
from bot.service.keeping import take
from bot.service.line import Done, Line, Scene
from bot.service.messages import Inbound
from bot.service.ports import Unit
from bot.service.records import OWNED, Person
from bot.service.staff import Staff
from bot.service.thread_desk import say_to_her

SENT = ("partenaire-fil-parti", "partenaire-fil-heures", "partenaire-fil-attend", "partenaire-fil-souvent")
"""What is told of a message that was taken; every other answer says why it was not."""
_GOOD = ("yours", "noted", "asked", "confirm")
"""Outcomes of what was really done; after all others nothing has changed."""
FROZEN = "alerte-signal"
"""Told of a message that was taken too: it waits, for her safety word has come (R14)."""


@dataclass(frozen=True, slots=True)
class Hand:
    """Somebody of the staff who acts, inside a transaction."""

    line: Line
    unit: Unit
    staff: Staff
    now: datetime

    def noted(self, what: str, object: str, why: str = "") -> None:
        """Add it to the audit: last of all, for whoever adds there waits for the one before."""
        self.unit.audit.add(self.staff.login, what, object, why, self.now)

    @property
    def scene(self) -> Scene:
        """Where the use cases of a partner's phone play. Raises KeyError for a partner that left."""
        partner = {each.id: each for each in self.unit.partners.all()}[self.staff.partner]
        nobody = Person("", language="fr")
        return Scene(self.line, self.unit, nobody, Inbound("console", "", "", ""), self.now, partner)


def accept(hand: Hand, code: str) -> str:
    """Take a case: "yours", by name too; "already" where a colleague has; "taken" by another team; "gone".

    Raises KeepingError for somebody who is let go at this moment.
    """
    found = offered_to(hand.unit, hand.staff.partner, code)
    if found and found[0].state in OWNED and found[0].partner == hand.staff.partner:
        return "already"
    outcome, _ = answers.accept(hand.scene, {"code": code})
    if found and outcome == "yours":
        take(hand.unit, hand.unit.cases.get(found[0].id), hand.staff, hand.now)
        hand.noted("case-accepted", code)
    return outcome


def refuse(hand: Hand, code: str, reason: str) -> str:
    """Say no, with one of `reasons`: "noted" or "gone"."""
    done = _done(hand, answers.refuse, {"code": code}, "case-refused")
    if done == "noted":
        answers.say_why(hand.scene, {"code": code, "reason": reason})
    return done


def reasons(line: Line) -> tuple[str, ...]:
    """Why a team may say no: what its phone is asked."""
    return choices(line.book, "raison")


def not_now(hand: Hand, code: str) -> str:
    """Not now; it may still be accepted later: "noted" or "gone"."""
    return _done(hand, answers.not_now, {"code": code}, "case-put-off")


def begin(hand: Hand, code: str) -> str:
    """The team is on it: "noted" or "gone"."""
    return _done(hand, holding.on_it, {"code": code}, "case-begun")


def note(hand: Hand, code: str, text: str) -> str:
    """Keep a note, sealed: "noted" or "gone"."""
    done = holding.write_down(hand.scene, code, text)
    if done == "noted":
        hand.noted("note-written", code)
    return done


def finish(hand: Hand, code: str, outcome: str) -> str:
    """Say what was done, one of OUTCOMES: "asked" (she will be), "confirm", "noted" or "gone"."""
    return _done(hand, holding.finish, {"code": code, "outcome": outcome}, "case-finished")


def takers(hand: Hand, code: str) -> tuple[str, ...]:
    """The partners that could take a case that the team has, best first, the coordination last."""
    _, told = handing.takers(hand.scene, {"code": code})
    return tuple(each.value for each in handing.named(told))


def hand_over(hand: Hand, code: str, to: str) -> str:
    """Ask another to take it: "asked", "changed" when that one can no longer, or "gone"."""
    return _done(hand, handing.hand_over, {"code": code, "taker": to}, "case-handed-over")


def write(hand: Hand, code: str, words: str) -> tuple[Say, ...]:
    """Write to her; what is told of it, () when the team has the case no more. See SENT and FROZEN."""
    found = held_by(hand.unit, hand.staff.partner, code)
    if found is None:
        return ()
    told = say_to_her(hand.scene, found[0], words)
    if told[0].message in (*SENT, FROZEN):
        hand.noted("message-written", code)
    return told


def _done(hand: Hand, act: Callable[[Scene, Known], Done], facts: Known, what: str) -> str:
    outcome, _ = act(hand.scene, facts)
    if outcome in _GOOD:
        hand.noted(what, facts["code"])
    return outcome
