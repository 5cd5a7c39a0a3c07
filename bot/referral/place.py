"""A place of Mali, how far it is from another, and its name on a phone."""

from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt

CAPITAL = "Bamako"
LABEL = 22  # characters: seven labels with their numbers fill the 182 of a USSD screen

_EARTH_KM = 6371.0
_SHORTEST = 4  # letters of a cercle that mostly say which one it is


@dataclass(frozen=True, slots=True)
class Place:
    """A town, a village, a quarter of Bamako, or a branch that holds them; 0 people where none were counted.

    `kind` is "seat" (a cercle's main town), "town" (people counted), "village", "quarter",
    and for branches "region", "cercle", "commune"; `lat` and `lon` are degrees.
    """

    id: str
    name: str
    cercle: str
    region: str
    lat: float
    lon: float
    population: int
    kind: str


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great circle between two points given as (latitude, longitude) in degrees."""
    (lat1, lon1), (lat2, lon2) = a, b
    north, east = radians(lat2 - lat1), radians(lon2 - lon1)
    chord = sin(north / 2) ** 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(east / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(chord)))


def label(place: Place) -> str:
    """The name and, for all but the well-known, where it is: "Kati", "Faladié (Bamako c.6)".

    At most 22 characters; a cercle that finds no room is shortened or left out.
    """
    room = LABEL - len(f"{place.name} ()")
    for where in _where(place, room):
        if len(where) <= room:
            return f"{place.name} ({where})"
    return place.name[:LABEL].rstrip()


def _where(place: Place, room: int) -> tuple[str, ...]:
    """What tells it from its namesakes, the longest way of saying it first."""
    match place.kind:
        case "quarter":
            commune = place.cercle.removeprefix(CAPITAL).removeprefix(", commune ")
            number = f"c.{commune}"
            return (f"{CAPITAL} {number}", f"Bko {number}", number) if commune else (CAPITAL, "Bko")
        case "town" | "village":
            return place.cercle, place.cercle[: max(_SHORTEST, room - 1)].rstrip(" -") + "."
        case _:
            return ()
