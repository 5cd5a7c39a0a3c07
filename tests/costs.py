"""What each conversation file costs, as docs/costs.md: `python -m tests.costs --update` writes it anew.

Counted from what the files show, which `test_conversations` proves: on USSD each block of her phone's lines
is a screen, and what comes outside a session is an SMS; by SMS each block is one.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass
from itertools import groupby
from pathlib import Path

from bot.config import SETTINGS
from bot.engine.gsm7 import cost
from tests.transcript import DIAL

ROOT = Path(__file__).parents[1]
CONVERSATIONS = ROOT / "tests" / "conversations"
PAGE = ROOT / "docs" / "costs.md"
END = "(fin)"
REQUEST = "demande: oui"
SCREENS, SEGMENTS = 6, 2
"""The most that the mean request for help is to cost, each way."""

_PRICES = {each.name: int(each.default) for each in SETTINGS if each.name.startswith("KUMA_PRICE_")}
SMS, USSD = _PRICES["KUMA_PRICE_SMS"], _PRICES["KUMA_PRICE_USSD"]


@dataclass(frozen=True, slots=True)
class Spent:
    """USSD sessions and screens; SMS segments to her, from her, and to and from the staff."""

    sessions: int = 0
    screens: int = 0
    out: int = 0
    sent: int = 0
    staff: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def francs(self) -> int:
        """What the line and she pay together, at the prices that stand in the settings."""
        return self.sessions * USSD + (self.out + self.sent + self.staff) * SMS


def spent(text: str) -> Spent:
    """What the conversation of a file costs."""
    ussd = "canal: ussd" in text.splitlines()
    total, inside, last = Spent(), False, ""
    for mark, block in _blocks(text):
        if mark == ">" and ussd:
            total += Spent(sessions=0 if inside else 1)
            inside = True
        elif mark == ">":
            total += Spent(sent=sum(map(_segments, block)))
        elif mark == "<":
            # What comes outside her own turn in a session is an SMS.
            screen = last == ">" and inside
            total += _read(block, screen)
            inside = inside and not (screen and END in block)
        elif mark in ("!", "="):
            total += Spent(staff=sum(map(_segments, _messages(block))))
        inside = inside and mark != "^"
        last = mark
    return total


def page(files: Iterable[Path]) -> str:
    """The whole page."""
    read = {file.stem: file.read_text("utf-8") for file in sorted(files)}
    costs = {name: spent(text) for name, text in read.items()}
    requests = [costs[name] for name, text in read.items() if REQUEST in text.splitlines()]
    return "\n".join((*_HEAD, *_means(requests), "", *_table(costs, read), ""))


_HEAD = (
    "# What conversations cost",
    "",
    "Written by `python -m tests.costs --update` from `tests/conversations`;"
    " [texts.md](texts.md) tells what is counted.",
    f"Prices are assumptions: {SMS} F CFA an SMS segment, each way, and {USSD} F CFA a USSD session.",
    "Segments to and from the staff are those of the partners' phones.",
    "",
)


def _means(requests: list[Spent]) -> Iterator[str]:
    """A sentence for each medium: where the mean request for help stands."""
    dialled = [each for each in requests if each.sessions]
    written = [each for each in requests if not each.sessions]
    yield f"The mean request for help ({len(requests)} conversations, marked `{REQUEST}`):"
    for what, found, most in (
        ("USSD screens", [each.screens for each in dialled], SCREENS),
        ("SMS segments to her", [each.out for each in written], SEGMENTS),
        ("SMS segments from her", [each.sent for each in written], SEGMENTS),
        ("F CFA", [each.francs for each in requests], None),
    ):
        mean = sum(found) / len(found) if found else 0
        yield f"- {what}: {mean:.1f}" + (f" (the aim is {most} or fewer)" if most else "")


def _table(costs: dict[str, Spent], read: dict[str, str]) -> Iterator[str]:
    yield "| conversation | help | USSD sessions | screens | SMS to her | SMS from her | staff | F CFA |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, each in costs.items():
        request = "yes" if REQUEST in read[name].splitlines() else ""
        cells = (name, request, *astuple(each), each.francs)
        yield f"| {' | '.join(map(str, cells))} |"


def _blocks(text: str) -> Iterator[tuple[str, list[str]]]:
    """The lines that follow each other under one mark; on USSD and by SMS each thing she types alone."""
    lines = (line.partition(" ") for line in text.splitlines())
    marked = [(mark, said) for mark, _, said in lines if mark in ("<", ">", "!", "=", "~", "^")]
    for mark, block in groupby(marked, key=lambda each: each[0]):
        said = [each for _, each in block]
        yield from ([(mark, [each]) for each in said] if mark == ">" else [(mark, said)])


def _read(block: list[str], screen: bool) -> Spent:
    """A screen, with the SMS that may follow its end; or an SMS."""
    cut = block.index(END) + 1 if END in block else len(block)
    later = block[cut:] if screen else block
    return Spent(screens=int(screen), out=_segments("\n".join(later)) if later else 0)


def _messages(block: list[str]) -> Iterator[str]:
    """The messages of the staff: lines that follow each other on one phone are one."""
    for _, lines in groupby(block, key=lambda line: line.partition(": ")[0]):
        yield "\n".join(line.partition(": ")[2] for line in lines)


def _segments(text: str) -> int:
    return cost("" if text == DIAL else text).segments


if __name__ == "__main__":
    new = page(CONVERSATIONS.glob("*.txt"))
    if "--update" in sys.argv:
        PAGE.write_text(new, "utf-8")
    sys.exit(PAGE.read_text("utf-8") != new if PAGE.exists() else 1)
