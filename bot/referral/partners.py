"""The nearest partner that can help, and why each other cannot. Pure: the time is a parameter."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from bot.referral.need import AS_EVER, Around, Need
from bot.referral.partner import AGES, COSTS, SERVICES, SEXES, Partner, on_duty
from bot.referral.reasons import praise, speaks, unfit, unready
from bot.referral.travel import Way, way

__all__ = ["AGES", "COSTS", "SERVICES", "SEXES", "STALE", "Around", "Match", "Need", "Partner", "Verdict"]
__all__ += ["judge", "on_duty", "rank"]

STALE = timedelta(days=180)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a partner can help now, how far it is (None: unknown), and why, for the record.

    One that `fits` offers what is asked for, in reach, if not now.
    """

    partner: Partner
    able: bool
    km: float | None
    reason: str
    fits: bool = True


@dataclass(frozen=True, slots=True)
class Match:
    """A partner that can help now."""

    partner: Partner
    km: float | None
    reason: str


def rank(
    partners: Iterable[Partner],
    need: Need,
    now: datetime,
    load: Mapping[str, int],
    past: frozenset[str] = frozenset(),
    stale_after: timedelta = STALE,
    around: Around = AS_EVER,
) -> tuple[Match, ...]:
    """The partners that can help now, best first; the parameters and the order are those of `judge`."""
    return matches(judge(partners, need, now, load, past, stale_after, around))


def matches(verdicts: Iterable[Verdict]) -> tuple[Match, ...]:
    """The able ones of some verdicts, in their order."""
    return tuple(Match(found.partner, found.km, found.reason) for found in verdicts if found.able)


def judge(
    partners: Iterable[Partner],
    need: Need,
    now: datetime,
    load: Mapping[str, int],
    past: frozenset[str] = frozenset(),
    stale_after: timedelta = STALE,
    around: Around = AS_EVER,
) -> tuple[Verdict, ...]:
    """A verdict on every partner: first those that can help, then the others by id.

    Those who speak the language come first, then the nearest, then the one with fewer open cases;
    where the place is unknown, by id. `load` counts open cases and `past` names partners already asked.
    """
    found = []
    for partner in partners:
        road, taken = way(partner, need, now, around), load.get(partner.id, 0)
        hurdles = unready(partner, now, taken, stale_after, around)
        found.append(_verdict(partner, need, road, taken, partner.id in past, tuple(hurdles)))
    return tuple(sorted(found, key=lambda verdict: _order(verdict, need, load)))


def _verdict(
    partner: Partner, need: Need, road: Way, taken: int, asked: bool, hurdles: tuple[str, ...]
) -> Verdict:
    never = tuple(chain(unfit(partner, need), road.hurdles))
    refusals = (*(["already asked"] if asked else []), *never, *hurdles)
    reason = refusals[0] if refusals else praise(partner, need, taken, road)
    return Verdict(partner, not refusals, road.km, reason, not never)


def _order(verdict: Verdict, need: Need, load: Mapping[str, int]) -> tuple[bool, bool, float, int, str]:
    partner = verdict.partner
    if not verdict.able:
        return True, False, 0.0, 0, partner.id
    if verdict.km is None:
        return False, not speaks(partner, need), 0.0, 0, partner.id
    return False, not speaks(partner, need), verdict.km, load.get(partner.id, 0), partner.id
