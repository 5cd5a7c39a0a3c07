"""What becomes of a message on its way: it arrived, it was lost, it was withdrawn, or it may not leave.

The case is not held here: who handles a letter holds the letter, and must not wait for a case.
"""

from datetime import datetime

from bot.engine.turn import Say
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.post import post_to_holder
from bot.service.records import Case, Letter
from bot.service.thread import when_she_writes
from bot.service.threads import SHE, Message

PREFIX = "relay:"
"""How the key of a letter begins that carries a message, whose id comes next."""


def carried(unit: Unit, letter: Letter) -> tuple[Message, Case] | None:
    """The message that a letter carries, and its case."""
    return unit.threads.case_of(letter.key.split(":")[1]) if letter.key.startswith(PREFIX) else None


def wanted(unit: Unit, letter: Letter) -> bool:
    """Whether the message that a letter carries to her may still leave: not where its case is closed."""
    found = carried(unit, letter)
    return found is not None and found[0].state == "leaving" and found[1].state != "closed"


def arrived(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """A gateway tells that it reached the phone; who wrote to her is told, once."""
    found = carried(unit, letter)
    if found and unit.threads.move(found[0].id, ("leaving", "not-delivered", "waiting"), "delivered", now):
        _tell(line, unit, *found, Say("alerte-fil-remis"), now)


def lost(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """It did not arrive, or nobody can tell; she can read it once she comes, and its writer is told, once."""
    found = carried(unit, letter)
    if found and unit.threads.move(found[0].id, ("leaving",), "not-delivered", now):
        _tell(line, unit, *found, Say("alerte-fil-perdu"), now)


def withheld(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """The door let it not pass: it waits until she comes, and its writer is told why."""
    found = carried(unit, letter)
    if found and unit.threads.move(found[0].id, ("leaving",), "waiting", now):
        message, case = found
        _tell(line, unit, message, case, when_she_writes(case, unit.people.get(case.person)), now)


def withdrawn(line: Line, unit: Unit, person: str, now: datetime) -> None:
    """She ended the talk, or wrote STOP: what had not left waits until she comes, and its writer is told."""
    her = unit.people.get(person)
    found = [unit.threads.case_of(message) for message in unit.threads.recall(person, now)]
    for case in {each[1].id: each[1] for each in found if each}.values():
        if not her.frozen:
            key = f"thread:{case.id}:{now:%Y%m%d%H%M%S}"
            post_to_holder(line, unit, case, key, when_she_writes(case, her), now)


def _tell(line: Line, unit: Unit, message: Message, case: Case, said: Say, now: datetime) -> None:
    # Who has lost the case since is told nothing more of it (R35).
    if message.author not in ("", SHE) and message.author == case.partner:
        post_to_holder(line, unit, case, f"thread:{message.id}", said, now)
