"""Whom she does not want to see her request: not a man, nobody from home, not a place, not a team."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.referral.partner import Partner
from bot.referral.place import Place, distance_km

MAN, HOME, PLACE, TEAM = "man", "home", "place", "team"
NEAR_KM = 5.0
"""Who works so near is from there: about the width of a town, or of a quarter of Bamako (proposal)."""


@dataclass(frozen=True, slots=True)
class Exclusion:
    """One of her choices; `value` is the id of the place or of the team, "" for the others."""

    kind: str
    value: str = ""


def bars(exclusion: Exclusion, partner: Partner, partners_place: Place | None, place: Place | None) -> bool:
    """Whether it keeps a partner out. `place` is the one it is about: hers for HOME, the named one for PLACE.

    A partner where a man may answer is one with a man.
    """
    match exclusion.kind:
        case "man":
            return partner.answers != frozenset({"f"})
        case "home" | "place":
            return place is not None and _is_there(partner, partners_place, place)
        case "team":
            return exclusion.value == partner.id
    return False


def barred(found: Iterable[tuple[Exclusion, Place | None]], partner: Partner, at: Place | None) -> bool:
    """Whether any of her exclusions, each with the place it is about, keeps out a partner that works `at`."""
    return any(bars(exclusion, partner, at, place) for exclusion, place in found)


def _is_there(partner: Partner, partners_place: Place | None, place: Place) -> bool:
    if partner.place == place.id:
        return True
    match place.kind:
        case "cercle" | "commune":
            return partners_place is not None and partners_place.cercle == place.cercle
        case "region":
            return partners_place is not None and partners_place.region == place.name
    return distance_km((partner.lat, partner.lon), (place.lat, place.lon)) <= NEAR_KM
