"""What is wrong with a cell that somebody wrote: a code with its facts for the console, and a sentence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


class CellError(ValueError):
    """A cell that cannot be read. `code` and `facts` say why, in whatever language they are told."""

    def __init__(self, code: str, said: str, **facts: str) -> None:
        super().__init__(said)
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong on a line of a file, counted from 1; 0 is the whole file, "" no column of it."""

    line: int
    column: str
    code: str
    said: str
    facts: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        where = f"line {self.line}" if self.line else ""
        where = f"{where}, {self.column}" if self.column else where
        return f"{where}: {self.said}" if where else self.said


def of(wrong: CellError, line: int = 0, column: str = "") -> Fault:
    """The same, with its place in the file."""
    return Fault(line, column, wrong.code, str(wrong), wrong.facts)


def told(faults: Iterable[Fault]) -> tuple[str, ...]:
    """Their sentences, for the command line."""
    return tuple(str(fault) for fault in faults)
