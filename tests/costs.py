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
"""The most that the mean request is to cost: screens until she reads that it has left, and segments of an
SMS, each way."""

_PRICES = {each.name: int(each.default) for each in SETTINGS if each.name.startswith("KUMA_PRICE_")}
SMS, USSD = _PRICES["KUMA_PRICE_SMS"], _PRICES["KUMA_PRICE_USSD"]


@dataclass(frozen=True, slots=True)
class Spent:
    """USSD sessions and screens; SMS segments to her, from her, to the staff and from the staff."""

    sessions: int = 0
    screens: int = 0
    out: int = 0
    sent: int = 0
    told: int = 0
    answered: int = 0

    def __add__(self, other: "Spent") -> "Spent":
        return Spent(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))

    @property
    def francs(self) -> int:
        """What the line and she pay together, at the prices that stand in the settings."""
        return self.sessions * USSD + (self.out + self.sent + self.told + self.answered) * SMS


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
        elif mark == "!":
            total += Spent(told=sum(map(_segments, _messages(block))))
        elif mark == "=":
            total += Spent(answered=sum(map(_segments, _messages(block))))
        inside = inside and mark != "^"
        last = mark
    return total


def page(files: Iterable[Path]) -> str:
    """The whole page."""
    read = {file.stem: file.read_text("utf-8") for file in sorted(files)}
    costs = {name: spent(text) for name, text in read.items()}
    requests = [text for text in read.values() if REQUEST in text.splitlines()]
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


def asked(text: str) -> Spent:
    """What it cost her until a person was alerted and she had read so; the rest she may leave out."""
    return spent(text.partition("\n! ")[0])


def taken(text: str) -> Spent:
    """What it cost to alert the staff and to hear that one of them has taken it."""
    _, alert, after = text.partition("\n! ")
    lines = (alert + after).splitlines()
    answer = next((at for at, line in enumerate(lines) if line.startswith("= ")), len(lines))
    ends = next((at for at in range(answer + 1, len(lines)) if not lines[at].startswith("! ")), len(lines))
    return spent("\n".join(line for line in lines[:ends] if line.startswith(("! ", "= "))))


def _means(requests: list[str]) -> Iterator[str]:
    """A sentence for each medium: where the mean request for help stands."""
    hers = [asked(text) for text in requests]
    dialled = [each for each in hers if each.sessions]
    written = [each for each in hers if not each.sessions]
    theirs = [each for each in map(taken, requests) if each.answered]
    yield f"The mean request for help ({len(requests)} conversations, marked `{REQUEST}`):"
    left = "until she reads that it has left"
    yield f"- USSD screens {left}: {_mean(each.screens for each in dialled)} (the aim is {SCREENS} or fewer)"
    yield f"- SMS segments to her {left}, where she asks by SMS: {_mean(each.out for each in written)}"
    yield f"- SMS segments from her until then: {_mean(each.sent for each in written)}"
    most = max(_segments(said) for text in requests for said in _texts(text))
    yield f"- SMS segments of the dearest single message, either way: {most} (the aim is {SEGMENTS} or fewer)"
    yield f"- SMS segments to the staff until one has taken it: {_mean(each.told for each in theirs)}"
    yield f"- SMS segments from the staff until then: {_mean(each.answered for each in theirs)}"
    yield f"- F CFA of the whole conversation: {_mean(spent(text).francs for text in requests)}"


def _texts(text: str) -> Iterator[str]:
    ussd = "canal: ussd" in text.splitlines()
    for mark, block in _blocks(text):
        if mark in ("<", ">") and not ussd:
            yield "\n".join(block)
        if mark in ("!", "="):
            yield from _messages(block)


def _mean(numbers: Iterable[int]) -> str:
    found = list(numbers)
    return f"{sum(found) / len(found) if found else 0:.1f}"


def _table(costs: dict[str, Spent], read: dict[str, str]) -> Iterator[str]:
    yield "| conversation | help | sessions | screens | to her | from her | to staff | from staff | F CFA |"
    yield "|---|---|---|---|---|---|---|---|---|"
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
