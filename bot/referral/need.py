"""What is asked for, and what is known of the country and the teams at that time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

from bot.referral.roads import Road
from bot.referral.roster import Shift


@dataclass(frozen=True, slots=True)
class Need:
    """What is asked for, as far as it is known: "" and None are unknown, and then every partner fits.

    `cercle` is hers; `barred` are the partners that she does not want.
    """

    service: str
    age: str = ""
    sex: str = ""
    lat: float | None = None
    lon: float | None = None
    language: str = ""
    cercle: str = ""
    barred: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Around:
    """The cercle and the shifts of partners by id, the roads, and `reach`: the most km to somebody to meet.

    A partner without shifts has no roster; one without a cercle is never behind a closed road.
    """

    cercles: Mapping[str, str] = field(default_factory=dict)
    shifts: Mapping[str, tuple[Shift, ...]] = field(default_factory=dict)
    roads: tuple[Road, ...] = ()
    reach: float = inf


AS_EVER = Around()
"""No roster, every road open, nothing too far."""
