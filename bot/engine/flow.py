"""A conversation as data: steps of five kinds, and the book that holds all flows.

Nothing here runs; `load` makes these from TOML, `step` walks them, `check` proves them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

Known: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Menu:
    """Ask with fixed options; each leads somewhere. Key in the file: `choices`."""

    name: str
    ask: str
    choices: Mapping[str, str]
    save: str = ""
    retry: str = ""
    tries: int = 3
    giveup: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """Ask for something a reader understands. Key in the file: `answer`."""

    name: str
    ask: str
    answer: str
    save: str
    next: str
    retry: str = ""
    tries: int = 3
    giveup: str = ""
    once: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """Have something done; with `outcomes`, what came of it decides the road. Key: `do`.

    `back` says that it changes nothing, so that 9 may come back past it.
    """

    name: str
    do: tuple[str, ...]
    next: str = ""
    outcomes: Mapping[str, str] = field(default_factory=dict)
    back: bool = False


@dataclass(frozen=True, slots=True)
class Sub:
    """Walk another flow, then go on at `next`; without one, leave for it for good. Key: `flow`."""

    name: str
    flow: str
    next: str = ""


@dataclass(frozen=True, slots=True)
class End:
    """Say something and end, or go on when `next` is given. Key in the file: `say`."""

    name: str
    say: str
    next: str = ""


Step: TypeAlias = Menu | Question | Action | Sub | End


RETURN = "retour"
"""The step name that goes back to the flow that called this one."""


@dataclass(frozen=True, slots=True)
class Flow:
    """One file of `flows/`. `print` changes whenever the file's meaning does.

    `segments` is the most SMS segments one of its texts may cost (R07: one unless the file says two).
    One that is `asked` for is come to by choosing its very subject: its texts may be said openly (R01).
    A `private` one is not for other readers of the phone: an answer that could be theirs is met with
    a bland tip (R03), and it is only gone on with behind a code (R15).
    """

    name: str
    start: str
    steps: Mapping[str, Step]
    keywords: tuple[str, ...] = ()
    segments: int = 1
    private: bool = False
    print: str = ""
    asked: bool = False


@dataclass(frozen=True, slots=True)
class Door:
    """Where a kind of person enters: the flow of a first word, of a call for help, of a hand-over.

    `stop` is the message that answers STOP there; `resume` the flow that offers to go on with a talk that
    was cut, `follow` the one that asks afterwards how it went, "" for none.
    """

    start: str
    help: str
    person: str
    stop: str = "engine-stop"
    resume: str = ""
    follow: str = ""


@dataclass(frozen=True, slots=True)
class Book:
    """All flows, and the doors into them by kind of person ("public", "partner")."""

    flows: Mapping[str, Flow]
    doors: Mapping[str, Door]


@dataclass(frozen=True, slots=True)
class Option:
    """One line a reader offers. `opens` means that choosing it shows what lies below."""

    value: str
    label: str
    opens: bool = False


class Reader(Protocol):
    """Understands one kind of answer. Pure: the same words give the same understanding."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        """What to show with the question; `within` is the opened option's value, "" at first."""

    def read(self, text: str, known: Known) -> str | tuple[Option, ...] | None:
        """The value, or candidates to confirm by number, or None when it is not understood."""


Readers: TypeAlias = Mapping[str, Reader]
