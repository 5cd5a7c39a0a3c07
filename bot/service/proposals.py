"""What staff propose and approve of the texts in the console, kept until git has it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.engine.approval import Approval, Approvals
from bot.engine.parts import Contents
from bot.engine.texts import LANGUAGES
from bot.service.sheet import written
from bot.service.sheet_back import Cell


@dataclass(frozen=True, slots=True)
class Proposal:
    """Other words for one part of a text: exactly what stood there, and what is to stand there.

    `who` is the login of the one who proposes; `part` is named as in the sheet (`bot.engine.parts`).
    """

    id: str
    language: str
    message: str
    part: str
    before: str
    after: str
    who: str
    at: datetime


class Proposals(Protocol):
    """Those that nobody has withdrawn."""

    def add(self, proposal: Proposal) -> None:
        """Keep one; an older one for the same part is withdrawn."""

    def all(self) -> tuple[Proposal, ...]:
        """Every one, oldest first."""

    def withdraw(self, id_: str) -> bool:
        """Take one back; False when it is not there."""


class Approved(Protocol):
    """The approvals given in the console; those of git stand in messages/approved.csv."""

    def all(self) -> Approvals:
        """The last one of each text."""

    def add(self, approval: Approval) -> None:
        """Keep one in place of the one before."""


def part_of(contents: Contents, language: str, message: str, part: str) -> str | None:
    """What is written there; None where there is no such part."""
    found = written(contents, language).get((message, part)) if language in LANGUAGES else None
    return found.text if found else None


def standing_of(contents: Contents, proposal: Proposal) -> str:
    """Where a proposal stands: "open", "taken" (git has it), "overtaken" (the text became another)."""
    now = part_of(contents, proposal.language, proposal.message, proposal.part)
    if now == proposal.after:
        return "taken"
    return "open" if now == proposal.before else "overtaken"


def cells(contents: Contents, proposals: Iterable[Proposal]) -> tuple[Cell, ...]:
    """The open ones as cells of a sheet."""
    found = (each for each in proposals if standing_of(contents, each) == "open")
    return tuple(Cell(0, each.language, each.message, each.part, each.after) for each in found)
