"""What somebody may do in the console, in words, and the languages whose texts they may approve."""

from collections.abc import Iterable

from bot.service.staff import Staff

READERS = ("fr", "bm")
"""The languages of the line, whose texts a native reader approves (R49)."""


def read_in(languages: Iterable[str]) -> str:
    """The languages as `Staff.reads` keeps them: each once, in the order of READERS, unknown ones last."""
    told = {each.strip() for each in languages} - {""}
    return " ".join((*(each for each in READERS if each in told), *sorted(told - {*READERS})))


def rights(staff: Staff) -> str:
    """What somebody may do, as the audit says it: role, partner, the languages they approve."""
    reads = f"reads {staff.reads}" if staff.reads else ""
    return " ".join(filter(None, (staff.role, staff.partner, reads)))
