"""Whether somebody is on call in the next day where it must not fail: the coordination, and danger."""

from datetime import datetime

from bot.referral.hours import told
from bot.referral.roster import holes_soon
from bot.service.hearers import COORDINATION
from bot.service.line import BAMAKO
from bot.service.ports import Unit


def gaps(unit: Unit, now: datetime) -> tuple[tuple[str, int, int], ...]:
    """Each hole of the next 24 hours in the roster of one that answers in danger (R19): the partner, and
    from and to which minute of the week, counted on past its end."""
    return tuple(
        (partner.id, start, end)
        for partner in unit.partners.all()
        if partner.kind == COORDINATION or "danger" in partner.services
        for start, end in holes_soon(partner, unit.rosters.of(partner.id), now.astimezone(BAMAKO))
    )


def unwatched(unit: Unit, now: datetime) -> tuple[str, ...]:
    """A sentence for each of them."""
    found = gaps(unit, now)
    return tuple(f"{who} has nobody on call from {told(start)} to {told(end)}" for who, start, end in found)
