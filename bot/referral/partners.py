"""The nearest partner that can help, and why each other cannot. Pure: the time is a parameter."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain

from bot.referral.partner import AGES, SERVICES, SEXES, Partner, on_duty
from bot.referral.place import distance_km

__all__ = ["AGES", "SERVICES", "SEXES", "STALE", "Match", "Need", "Partner", "Verdict"]
__all__ += ["judge", "on_duty", "rank"]

STALE = timedelta(days=180)

_ENGLISH = {
    "ecoute": "listening",
    "sante": "health care",
    "abri": "shelter",
    "droit": "legal aid",
    "formation": "training",
    "vivres": "food",
    "danger": "help in danger",
}


@dataclass(frozen=True, slots=True)
class Need:
    """What is asked for, as far as it is known: "" and None are unknown, and then every partner fits."""

    service: str
    age: str = ""
    sex: str = ""
    lat: float | None = None
    lon: float | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a partner can help now, how far it is (None: unknown), and why, for the record."""

    partner: Partner
    able: bool
    km: float | None
    reason: str


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
) -> tuple[Match, ...]:
    """The partners that can help now, best first; the parameters and the order are those of `judge`."""
    verdicts = judge(partners, need, now, load, past, stale_after)
    return tuple(Match(found.partner, found.km, found.reason) for found in verdicts if found.able)


def judge(
    partners: Iterable[Partner],
    need: Need,
    now: datetime,
    load: Mapping[str, int],
    past: frozenset[str] = frozenset(),
    stale_after: timedelta = STALE,
) -> tuple[Verdict, ...]:
    """A verdict on every partner: first those that can help, then the others by id.

    Those who speak the language come first, then the nearest, then the one with fewer open cases;
    where the place is unknown, by id. `load` counts open cases and `past` names partners already asked.
    """
    verdicts = [_verdict(partner, need, now, load, past, stale_after) for partner in partners]
    return tuple(sorted(verdicts, key=lambda verdict: _order(verdict, need, load)))


def _verdict(
    partner: Partner,
    need: Need,
    now: datetime,
    load: Mapping[str, int],
    past: frozenset[str],
    stale_after: timedelta,
) -> Verdict:
    km = _km(partner, need)
    taken = load.get(partner.id, 0)
    asked = ["already asked"] if partner.id in past else []
    refusal = next(chain(asked, _unfit(partner, need), _unready(partner, now, taken, stale_after)), None)
    return Verdict(partner, refusal is None, km, refusal or _praise(partner, need, taken, km))


def _unfit(partner: Partner, need: Need) -> Iterator[str]:
    """What the partner never does."""
    if need.service not in partner.services:
        yield f"does not offer {_ENGLISH.get(need.service, need.service)}"
    if need.age and need.age not in partner.ages:
        yield f"does not take age {need.age}"
    if need.sex and need.sex not in partner.sexes:
        yield f"does not take sex {need.sex}"


def _unready(partner: Partner, now: datetime, taken: int, stale_after: timedelta) -> Iterator[str]:
    """What the partner cannot do at present."""
    if now.date() - partner.verified > stale_after:
        yield f"stale: verified {partner.verified}"
    if not on_duty(partner, now):
        yield "closed now"
    if taken >= partner.capacity:
        yield f"full: {taken} of {partner.capacity} places taken"


def _praise(partner: Partner, need: Need, taken: int, km: float | None) -> str:
    who = f"takes {need.age or 'any age'} {need.sex or 'f or m'}"
    speech = f"{'speaks' if _speaks(partner, need) else 'does not speak'} {need.language}"
    duty = f"on duty, {speech}" if need.language else "on duty"
    where = "place unknown" if km is None else f"{km:.0f} km"
    offer = f"offers {_ENGLISH.get(need.service, need.service)}"
    return f"{offer}, {who}, {duty}, {taken} of {partner.capacity} places taken, {where}"


def _km(partner: Partner, need: Need) -> float | None:
    if need.lat is None or need.lon is None:
        return None
    return distance_km((partner.lat, partner.lon), (need.lat, need.lon))


def _speaks(partner: Partner, need: Need) -> bool:
    return not need.language or need.language in partner.languages


def _order(verdict: Verdict, need: Need, load: Mapping[str, int]) -> tuple[bool, bool, float, int, str]:
    partner = verdict.partner
    if not verdict.able:
        return True, False, 0.0, 0, partner.id
    if verdict.km is None:
        return False, not _speaks(partner, need), 0.0, 0, partner.id
    return False, not _speaks(partner, need), verdict.km, load.get(partner.id, 0), partner.id
