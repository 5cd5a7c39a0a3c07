"""A number as a page shows it: its last two digits, enough to tell the phones of one team apart (R34)."""

HIDDEN = "•• •• ••"


def last_two(number: str) -> str:
    """The last two digits; nothing of a number that no key opens."""
    return f"{HIDDEN} {number[-2:]}" if number else HIDDEN


def last_two_each(cell: str) -> str:
    """The same of every number of a cell."""
    return "; ".join(last_two(number) for number in cell.split(";") if number)
