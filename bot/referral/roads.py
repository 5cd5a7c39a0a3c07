"""Roads by cercle and season: which are closed or slow in a month. Pure: the month is a parameter."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

CLOSED, SLOW = "closed", "slow"
STATES = (CLOSED, SLOW)

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Road:
    """The roads to a cercle from month `first` to month `last`, both counted in, over New Year too."""

    cercle: str
    first: int
    last: int
    state: str
    verified: date


def road_to(roads: Iterable[Road], cercle: str, month: int) -> Road | None:
    """How one comes to a cercle in a month, 1 to 12; None: as ever. Closed counts before slow."""
    here = sorted(
        (each for each in roads if town(each.cercle) == town(cercle) and _holds(each, month)),
        key=lambda each: (STATES.index(each.state), each.first),
    )
    return here[0] if here else None


def opens(road: Road) -> str:
    """The month from which a closed road is open again."""
    return _MONTHS[road.last % 12]


def town(cercle: str) -> str:
    """A cercle, Bamako for any of its communes: one is never cut off from another."""
    return cercle.partition(", commune ")[0]


def _holds(road: Road, month: int) -> bool:
    if road.first <= road.last:
        return road.first <= month <= road.last
    return month >= road.first or month <= road.last
