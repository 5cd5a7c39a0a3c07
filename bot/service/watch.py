"""Whether somebody is on call in the next day where it must not fail: the coordination, and danger."""

from datetime import datetime

from bot.referral.hours import told
from bot.referral.roster import holes_soon
from bot.service.hearers import COORDINATION
from bot.service.line import BAMAKO
from bot.service.ports import Unit


def unwatched(unit: Unit, now: datetime) -> tuple[str, ...]:
    """A sentence for each hole of the next 24 hours in the roster of one that answers in danger (R19)."""
    found = []
    for partner in unit.partners.all():
        if partner.kind == COORDINATION or "danger" in partner.services:
            shifts = unit.rosters.of(partner.id)
            for start, end in holes_soon(partner, shifts, now.astimezone(BAMAKO)):
                found.append(f"{partner.id} has nobody on call from {told(start)} to {told(end)}")
    return tuple(found)
