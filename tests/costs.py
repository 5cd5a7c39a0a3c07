"""What the conversation files cost, as docs/costs.md: `python -m tests.costs --update` writes it anew."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from pathlib import Path

from tests.spent import SMS, USSD, Spent, asked, segments, spent, taken, texts

ROOT = Path(__file__).parents[1]
CONVERSATIONS = ROOT / "tests" / "conversations"
PAGE = ROOT / "docs" / "costs.md"
REQUEST = "demande: oui"
SCREENS, SEGMENTS = 6, 2
"""The most that the mean request by USSD is to cost: screens until she reads that it has left; SMS segments
to her, and as many from her, until she has her answer. No single SMS may take more segments either."""


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


def _means(requests: list[str]) -> Iterator[str]:
    """A sentence for each medium: where the mean request for help stands."""
    dialled = [text for text in requests if asked(text).sessions]
    written = [asked(text) for text in requests if not asked(text).sessions]
    theirs = [each for each in map(taken, requests) if each.answered]
    yield from _dialled(dialled)
    yield ""
    yield f"The mean request made by SMS alone ({len(written)} conversations):"
    yield f"- SMS segments to her until she reads that it has left: {_mean(each.out for each in written)}"
    yield f"- SMS segments from her until then: {_mean(each.sent for each in written)}"
    yield "- One question a message costs more than a screen (R31), and no aim is set for it."
    yield ""
    yield f"All {len(requests)} requests (marked `{REQUEST}`):"
    most = max(segments(said) for text in requests for said in texts(text))
    yield f"- SMS segments of the dearest single message, either way: {most} (the aim is {SEGMENTS} or fewer)"
    yield f"- SMS segments to the staff until one has taken it: {_mean(each.told for each in theirs)}"
    yield f"- SMS segments from the staff until then: {_mean(each.answered for each in theirs)}"
    yield f"- F CFA of the whole conversation: {_mean(spent(text).francs for text in requests)}"


def _dialled(requests: list[str]) -> Iterator[str]:
    """What the mean request by USSD costs, and what it costs who allowed an SMS."""
    costs = [spent(text) for text in requests]
    allowed = [each for each in costs if each.out]
    screens = _mean(asked(text).screens for text in requests)
    aim = f"(the aim is {SEGMENTS} or fewer)"
    yield f"The mean request made by USSD ({len(requests)} conversations):"
    yield f"- USSD screens until she reads that it has left: {screens} (the aim is {SCREENS} or fewer)"
    yield f"- SMS segments to her until she has her answer: {_mean(each.out for each in costs)} {aim}"
    yield f"- SMS segments from her until then: {_mean(each.sent for each in costs)} {aim}"
    yield f"- The same for the {len(allowed)} of them who allowed an SMS: {_both(allowed)}"


def _both(costs: list[Spent]) -> str:
    return f"{_mean(each.out for each in costs)} to her, {_mean(each.sent for each in costs)} from her"


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


if __name__ == "__main__":
    new = page(CONVERSATIONS.glob("*.txt"))
    if "--update" in sys.argv:
        PAGE.write_text(new, "utf-8")
    sys.exit(PAGE.read_text("utf-8") != new if PAGE.exists() else 1)
