"""Which of a partner's phones rings first: the one that is on call."""

from datetime import datetime

from bot.referral.roster import ringing
from bot.service.line import BAMAKO
from bot.service.ports import Unit


def on_call(unit: Unit, partner: str, now: datetime) -> tuple[str, ...]:
    """All phones of a partner as persons, those of the shift that runs first; () when it has none."""
    return ringing(unit.rosters.of(partner), unit.partners.phones(partner), now.astimezone(BAMAKO))
