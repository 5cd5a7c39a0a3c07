"""A partner: who can help, with what, whom, where and when."""

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.referral.hours import within

SERVICES = ("ecoute", "sante", "abri", "droit", "formation", "vivres", "danger")
MEETING = frozenset({"sante", "abri", "formation", "vivres", "danger"})
"""The services for which she and the partner have to meet; the others work by phone."""
AGES = ("0-11", "12-14", "15-17", "18+")
SEXES = ("f", "m")
COSTS = ("gratuit", "partiel", "payant")
"""What help costs her there: nothing, a part of it, or all of it."""


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation with someone who answers.

    `days` counts from Monday = 0; `closes` <= `opens` means that it closes the day after, so 00:00 to 00:00
    is day and night. `capacity` is how many open cases it takes at once; `place` is a place's id.
    `sexes` are those it helps, `answers` those of who may answer there; `cost` is one of COSTS, "" unknown.
    `verified` is the day on which somebody last asked whether all of it is true, `verified_by` who.
    """

    id: str
    name: str
    kind: str
    services: frozenset[str]
    ages: frozenset[str]
    sexes: frozenset[str]
    place: str
    lat: float
    lon: float
    days: frozenset[int]
    opens: time
    closes: time
    capacity: int
    verified: date
    languages: frozenset[str]
    answers: frozenset[str] = frozenset(SEXES)
    cost: str = ""
    verified_by: str = ""


def on_duty(partner: Partner, now: datetime) -> bool:
    """Whether the partner is open; `now` tells the time in Bamako, which is UTC all year."""
    return within(partner.days, partner.opens, partner.closes, now)
