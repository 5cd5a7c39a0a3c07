"""What the buttons of a rehearsal phone do, as lines of a conversation file. Pure."""

from dataclasses import dataclass

from bot.service.room import Room, dialled, one_line

KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#")
LONGEST = 459
"""Septets of three SMS: more than any phone with buttons writes."""

SHARED = {
    "minute": "~ 1 minute",
    "ten": "~ 10 minutes",
    "hour": "~ 1 heure",
    "day": "~ 1 jour",
    "night": "~ 23:00",
}
"""What happens to all phones: time passes."""
_HERS = {"call": "* appel manqué", "drop": "^"}
_NETWORK = {"lose": "% perdu", "late": "% retard"}


@dataclass(frozen=True, slots=True)
class Deed:
    """A button: its name, the partner's phone it is on ("" for hers), and what its field held."""

    name: str
    phone: str
    typed: str


def pressed(deed: Deed) -> str:
    """The field after a key: "key-5" adds a 5, "key-back" takes the last sign away."""
    key = deed.name.removeprefix("key-")
    text = one_line(deed.typed)
    return text[:-1] if key == "back" else (text + key if key in KEYS else text)[:LONGEST]


def line_of(room: Room, deed: Deed) -> str | None:
    """The line of a button; None for one that is not there, or not on this phone."""
    if deed.name in SHARED:
        return SHARED[deed.name]
    if deed.name in _NETWORK:
        return f"{_NETWORK[deed.name]} {deed.phone}".rstrip()
    text = one_line(deed.typed)[:LONGEST]
    if deed.name == "sms":
        return f"= {deed.phone}: {text}" if deed.phone else f"@ {text}"
    return None if deed.phone else _of_hers(room, deed.name, text)


def _of_hers(room: Room, name: str, text: str) -> str | None:
    if name in ("dial", "type"):
        return dialled(text, room.live and name == "type")
    return _HERS.get(name)
