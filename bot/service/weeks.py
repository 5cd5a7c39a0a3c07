"""The weeks of the partners: who is on call, and when nobody of the whole directory answers in danger."""

from dataclasses import dataclass
from datetime import datetime

from bot.referral.partner import Partner
from bot.referral.roster import holes
from bot.referral.week import Slot, silent, week
from bot.service.hearers import COORDINATION
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit

DANGER = "danger"


@dataclass(frozen=True, slots=True)
class Week:
    """A partner's seven days from Monday; its holes as minutes of the week; whether it has a roster."""

    partner: Partner
    days: tuple[tuple[Slot, ...], ...]
    holes: tuple[tuple[int, int], ...]
    roster: bool


def week_of(unit: Unit, partner: Partner) -> Week:
    """The week of one partner."""
    shifts = unit.rosters.of(partner.id)
    days = week(partner, shifts, unit.partners.phones(partner.id))
    return Week(partner, days, holes(partner, shifts), bool(shifts))


def unanswered(line: Line, unit: Unit, now: datetime) -> tuple[tuple[int, int], ...]:
    """The minutes of the week in which nobody who acts in danger is on call, nor a coordination.

    A partner that is stale is not asked, so it does not answer.
    """
    today, shifts = now.astimezone(BAMAKO).date(), unit.rosters.all()
    able = (
        each
        for each in unit.partners.all()
        if each.kind == COORDINATION
        or (DANGER in each.services and today - each.verified <= line.rules.stale)
    )
    return silent((each, shifts.get(each.id, ())) for each in able)
