"""Cut a long message into the SMS that a caseworker gets. Pure."""

from bot.engine.gsm7 import septets, size

ROOM = 160 - len("K4T7 1/3: ")
"""Septets of a message in one SMS, after its code and number."""
MOST = 3
"""SMS for one message; what is longer is read by `kuma case --thread`."""
CUT = "..."


def parts(text: str) -> tuple[str, ...]:
    """At most `MOST` parts of a text in GSM-7, cut at blanks; the last ends in "..." when there is more."""
    found: list[str] = []
    while len(found) < MOST - 1 and septets(text) > ROOM:
        cut = _fitting(text, ROOM)
        found.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    if septets(text) > ROOM:
        text = text[: _fitting(text, ROOM - len(CUT))].rstrip() + CUT
    return (*found, text)


def _fitting(text: str, room: int) -> int:
    """How many letters fit, to the last blank among them if there is one."""
    for count, letter in enumerate(text):
        room -= size(letter, "GSM-7")
        if room < 0:
            blank = text.rfind(" ", 0, count + 1)
            return blank if blank > 0 else count
    return len(text)
