"""Which option an answer means: by its digit, or by its words in any spelling."""

from collections.abc import Sequence

from bot.engine.fold import choose

PER_SCREEN = 7
"""Options a screen shows: 8 is "more", 9 is "back" and 0 is "end", everywhere."""


def number(index: int) -> int:
    """The digits to press for the option at an index from 0: 1 to 7, then 11 to 17, 21 to 27, ..."""
    return 10 * (index // PER_SCREEN) + index % PER_SCREEN + 1


def picked(text: str, values: Sequence[str]) -> str | None:
    """The value whose digits the text is; None when it is no digits, or digits of none."""
    digits = text.strip(" .,;:!?#*()\n").lstrip("0")
    return next((value for at, value in enumerate(values) if str(number(at)) == digits), None)


def chosen(text: str, labels: Sequence[tuple[str, str]]) -> str | None:
    """The value of the one (value, label) meant, by digits or words; None when none or several are.

    The labels of an option in other languages follow the first ones as further pairs of its value.
    """
    values = list(dict.fromkeys(value for value, _ in labels))
    return picked(text, values) or choose(text, labels)
