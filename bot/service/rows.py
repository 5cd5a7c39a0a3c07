"""Partners, shifts, roads and emergency numbers as rows that their files read back."""

from collections.abc import Iterator, Mapping
from datetime import time
from typing import TypeAlias

from bot.referral.hours import NAMES, spans
from bot.referral.partner import Partner
from bot.referral.places import Gazetteer, label
from bot.referral.roads import Road
from bot.referral.roster import Shift
from bot.service.dialled import Hotline
from bot.service.faults import CellError
from bot.service.partner_cells import place as read_place

Cells: TypeAlias = Mapping[str, str]
"""One row by its columns."""

PARTNER = (
    "name", "kind", "services", "ages", "sexes", "answers", "languages", "place",
    "days", "hours", "capacity", "cost", "verified", "verified_by", "phones",
)  # fmt: skip
_LISTS = ("services", "ages", "sexes", "answers", "languages")


def partner_cells(partner: Partner, numbers: tuple[str, ...], gazetteer: Gazetteer) -> Cells:
    """A partner with its numbers, E.164, in the order to try them."""
    lists = {name: ";".join(sorted(getattr(partner, name))) for name in _LISTS}
    return {
        "name": partner.name,
        "kind": partner.kind,
        **lists,
        "place": _place(partner.place, gazetteer),
        "days": days(partner.days),
        "hours": hours(partner.opens, partner.closes),
        "capacity": str(partner.capacity),
        "cost": partner.cost,
        "verified": partner.verified.isoformat(),
        "verified_by": partner.verified_by,
        "phones": ";".join(numbers),
    }


def shift_cells(partner: Partner, shifts: tuple[Shift, ...], numbers: Mapping[str, str]) -> Iterator[Cells]:
    """The shifts of a partner; `numbers` are those of its phones, by person.

    A phone that it has no more is left out, and a shift with no other: nobody could read it back.
    """
    for each in shifts:
        if known := [numbers[person] for person in each.phones if person in numbers]:
            yield {
                "partner": partner.name,
                "shift": each.name,
                "days": days(each.days),
                "hours": hours(each.opens, each.closes),
                "phones": ";".join(known),
            }


def road_cells(road: Road) -> Cells:
    """A road of a season."""
    return {
        "cercle": road.cercle,
        "from_month": str(road.first),
        "to_month": str(road.last),
        "state": road.state,
        "verified": road.verified.isoformat(),
    }


def hotline_cells(hotline: Hotline) -> Cells:
    """An emergency number."""
    return {
        "number": hotline.number,
        "kind": hotline.kind,
        "label_fr": hotline.label_fr,
        "label_bm": hotline.label_bm,
        "verified": hotline.verified.isoformat() if hotline.verified else "",
        "verified_by": hotline.verified_by,
    }


def days(of: frozenset[int]) -> str:
    """Days as a file writes them: "lun-ven;dim"."""
    return ";".join(
        NAMES[first] if last == first + 1 else f"{NAMES[first]}-{NAMES[last - 1]}"
        for first, last in spans(of)
    )


def hours(opens: time, closes: time) -> str:
    """Hours as a file writes them; midnight ends a day as 24:00."""
    return f"{opens:%H:%M}-{'24:00' if closes == time(0) else f'{closes:%H:%M}'}"


def _place(id_: str, gazetteer: Gazetteer) -> str:
    """The name of a place where no other place reads back from it, else its id."""
    place = gazetteer.find(id_)
    try:
        return label(place) if place and read_place(label(place), gazetteer) == place else id_
    except CellError:
        return id_
