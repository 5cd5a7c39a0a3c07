"""What the page of a rehearsal shows of each phone."""

from dataclasses import dataclass, replace

from bot.console.house import House
from bot.engine.gsm7 import Cost, cost
from bot.service.room import Bubble, Room
from bot.service.script import HERS


@dataclass(frozen=True, slots=True)
class Phone:
    """A phone: its partner's name ("" for hers), the number on its back, its messages with their cost.

    `screen` is the USSD screen of hers with its septets; `ahead` what the network will do to its next SMS.
    """

    name: str
    number: str
    typed: str
    bubbles: tuple[tuple[Bubble, Cost], ...]
    ahead: str
    screen: str | None = None
    septets: int = 0
    most: int = 0
    live: bool = False


def shown(house: House, room: Room) -> tuple[Phone, ...]:
    """Hers, then the usual ones, then every other that something came to."""
    played = room.script.played
    screen = room.screen.text if room.screen else None
    septets = cost(screen).units if screen else 0
    most = played.line.rules.ussd
    hers = replace(_phone(house, room, ""), screen=screen, septets=septets, most=most, live=room.live)
    return (hers, *(_phone(house, room, name) for name in room.phones(house.rooms.usual)))


def _phone(house: House, room: Room, name: str) -> Phone:
    number = house.rooms.phones[name] if name else HERS
    bubbles = tuple((each, cost(each.text)) for each in room.threads.get(name, ()))
    ahead = room.script.played.weather.ahead(number)
    return Phone(name, number, room.typed.get(name, ""), bubbles, ahead)
