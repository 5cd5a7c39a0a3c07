"""One person's rehearsal: what each phone has shown and written so far, and the file it makes."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.engine.spelling import clean
from bot.service.script import DIAL, HERS, Script, ScriptError, Seen

MOST = 300
"""The most things done in one rehearsal."""


class FullError(ScriptError):
    """So much was done that a new rehearsal has to begin."""


@dataclass(frozen=True, slots=True)
class Bubble:
    """One SMS or call on a phone, at the rehearsal's own time; `own` says that it was written there."""

    text: str
    at: datetime
    own: bool = False
    call: bool = False


@dataclass(slots=True)
class Room:
    """A rehearsal under way. `typed` is what stands in each phone's field, "" being hers.

    `screen` is what her phone shows of a USSD session, None while there is none.
    """

    script: Script
    language: str
    begun: datetime
    lines: list[str] = field(default_factory=list)
    done: int = 0
    threads: dict[str, list[Bubble]] = field(default_factory=dict)
    screen: Seen | None = None
    typed: dict[str, str] = field(default_factory=dict)

    @property
    def now(self) -> datetime:
        """The rehearsal's clock."""
        return self.script.played.now

    @property
    def live(self) -> bool:
        """Whether a USSD session of hers is open."""
        return HERS in self.script.played.sessions

    def play(self, line: str) -> None:
        """Do what one line of a conversation file says. Raises ScriptError and changes nothing."""
        if self.done >= MOST:
            raise FullError(f"a rehearsal ends after {MOST} things done")
        shown = self.script.play(line)
        self.done += 1
        self.lines += [line, *(each for seen in shown for each in seen.lines())]
        self._write(line)
        for seen in shown:
            self._show(seen)

    def phones(self, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The partners' phones to look at: the usual ones, then all that have shown something."""
        return tuple(dict.fromkeys((*usual, *(name for name in self.threads if name))))

    def saved(self, title: str) -> str:
        """The conversation as a file of tests/conversations."""
        dialled = any(line.startswith("> ") for line in self.lines)
        head = [
            f"# {one_line(title)}",
            f"canal: {'ussd' if dialled else 'sms'}",
            *([f"langue: {self.language}"] if self.language else []),
            f"heure: {self.begun:%Y-%m-%d %H:%M}",
            f"portee: {self.script.played.line.rules.reach:g}",
            "",
        ]
        # In a file that does not dial, what she types is an SMS.
        lines = self.lines if dialled else [_plain(line) for line in self.lines]
        return "\n".join([*head, *lines]) + "\n"

    def _write(self, line: str) -> None:
        mark, _, said = line.partition(" ")
        if mark == "@":
            self._add("", Bubble(said, self.now, own=True))
        elif mark == "*":
            self._add("", Bubble(said, self.now, own=True, call=True))
        elif mark == "=":
            name, _, text = said.partition(": ")
            self._add(name, Bubble(text, self.now, own=True))
        elif mark == "^":
            self.screen = None

    def _show(self, seen: Seen) -> None:
        if seen.ussd:
            self.screen = seen
        else:
            self._add(seen.phone, Bubble(seen.text, seen.at))

    def _add(self, phone: str, bubble: Bubble) -> None:
        self.threads.setdefault(phone, []).append(bubble)


def one_line(text: str) -> str:
    """A text as one line of a file holds it."""
    return " ".join(clean(text).split())


def dialled(typed: str, live: bool) -> str:
    """The line of a conversation file in which she dials, or types into an open session."""
    return f"> {one_line(typed)}" if live else f"> {DIAL}"


def _plain(line: str) -> str:
    return f">{line[1:]}" if line.startswith("@ ") else line
