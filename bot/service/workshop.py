"""The texts as their files have them, and what may be said of them: proposals, approvals, complaints.

The files stay the only source: a console that wrote over them would part from git unseen.
"""

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cached_property

from bot.engine.approval import Approvals, approve, joined
from bot.engine.flow import Book
from bot.engine.parts import Contents
from bot.engine.prints import Prints, prints
from bot.engine.sizes import allowed
from bot.engine.texts import Texts, read_texts
from bot.service.line import BAMAKO
from bot.service.ports import Unit
from bot.service.proposals import Proposal, part_of
from bot.service.sheet_back import Cell, amiss, applied


class Workshop:
    """Where texts are looked at. `filed` are the approvals of git; `prove` is the checker."""

    def __init__(
        self,
        contents: Contents,
        filed: Approvals,
        book: Book,
        prove: Callable[[Texts], tuple[str, ...]],
    ) -> None:
        self.contents, self.filed, self.book, self.prove = contents, filed, book, prove

    @cached_property
    def texts(self) -> Texts:
        """What can be said."""
        return read_texts(self.contents)

    @cached_property
    def prints(self) -> Prints:
        """The hash of each text."""
        return prints(self.contents)

    @cached_property
    def complaints(self) -> tuple[str, ...]:
        """What the checker says of the texts as they stand: half a second, once a process."""
        return self.prove(self.texts)

    def faults(self, language: str, message: str, part: str, after: str) -> tuple[str, ...]:
        """What would be wrong with other words for a part: sentences of the sheet, then of the checker."""
        cell = Cell(0, language, message, part, after)
        found = amiss(self.contents, cell, allowed(self.book))
        return found or tuple(self._worse(cell))

    def standing(self, unit: Unit) -> Approvals:
        """The approvals that count: of git and of the console, of each text the better one."""
        return joined(self.prints, self.filed, unit.approved.all())

    def _worse(self, cell: Cell) -> Iterator[str]:
        changed = read_texts(applied(self.contents, [cell]))
        yield from (fault for fault in self.prove(changed) if fault not in self.complaints)


def propose(unit: Unit, workshop: Workshop, proposal: Proposal) -> str:
    """What came of it: "proposed", "same" (nothing is changed), "changed" (other words stand there now).

    Who calls this has looked at `faults` first.
    """
    now = part_of(workshop.contents, proposal.language, proposal.message, proposal.part)
    if now != proposal.before:
        return "changed"
    if proposal.after == now:
        return "same"
    unit.proposals.add(proposal)
    object_ = f"{proposal.message} ({proposal.language})"
    unit.audit.add(proposal.who, "text-proposed", object_, "", proposal.at)
    return "proposed"


def approve_text(
    unit: Unit, workshop: Workshop, reader: tuple[str, str, str], read: tuple[str, str, str], now: datetime
) -> str:
    """Note that a reader (login, name, languages read) approves a text (message, language, hash read).

    What came of it: "approved", "not-reader", "complaints" (of the checker, of any text), "changed".
    A text that changed after it was shown is not what was read (R49).
    """
    login, name, reads = reader
    message, language, print_ = read
    if language not in reads.split():
        return "not-reader"
    if workshop.prints[language].get(message) != print_:
        return "changed"
    if workshop.complaints:
        return "complaints"
    row = approve(workshop.prints, message, language, name, now.astimezone(BAMAKO).date())
    unit.approved.add(row)
    unit.audit.add(login, "text-approved", f"{message} ({language})", print_, now)
    return "approved"
