"""How far a partner is that she may have to meet, by the roads of the season."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.referral.need import Around, Need
from bot.referral.partner import MEETING, Partner
from bot.referral.place import distance_km
from bot.referral.roads import CLOSED, Road, opens, road_to, town

SLOWER = 2
"""A slow road counts as so many times its length (proposal)."""


@dataclass(frozen=True, slots=True)
class Way:
    """The km to a partner as the road counts them, None: unknown; `hurdles` are why it cannot be gone."""

    km: float | None
    slow: bool = False
    hurdles: tuple[str, ...] = ()

    def __str__(self) -> str:
        where = "place unknown" if self.km is None else f"{self.km:.0f} km"
        return f"{where} as the slow road counts" if self.slow else where


def way(partner: Partner, need: Need, now: datetime, around: Around) -> Way:
    """The way to a partner. Only for what is done face to face do roads and distance matter."""
    straight = _straight(partner, need)
    if need.service not in MEETING:
        return Way(straight)
    road = _road(partner, need, now, around)
    slow = road is not None and road.state != CLOSED
    km = straight * SLOWER if slow and straight is not None else straight
    return Way(km, slow, tuple(_hurdles(km, road, around.reach)))


def _hurdles(km: float | None, road: Road | None, reach: float) -> Iterator[str]:
    if road is not None and road.state == CLOSED:
        yield f"road closed until {opens(road)}"
    if km is not None and km > reach:
        yield f"out of reach: {km:.0f} km"


def _road(partner: Partner, need: Need, now: datetime, around: Around) -> Road | None:
    theirs = around.cercles.get(partner.id, "")
    if not theirs or not need.cercle or town(theirs) == town(need.cercle):
        return None
    return road_to(around.roads, need.cercle, now.month)


def _straight(partner: Partner, need: Need) -> float | None:
    if need.lat is None or need.lon is None:
        return None
    return distance_km((partner.lat, partner.lon), (need.lat, need.lon))
