"""The directory as a page shows it: what a partner does, whether it has room, and how old that news is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.referral.partner import Partner
from bot.referral.roster import Shift, holes
from bot.service.directory import numbers
from bot.service.last_two import last_two
from bot.service.line import BAMAKO, Line
from bot.service.opening import area
from bot.service.ports import Unit


@dataclass(frozen=True, slots=True)
class Shown:
    """A partner with its area, the cases in its hands, and how many holes its roster has.

    `days` since it was verified; one that is `stale` is not offered (R44).
    """

    partner: Partner
    area: str
    taken: int
    days: int
    stale: bool
    roster: bool
    holes: int

    @property
    def room(self) -> int:
        """Open places, 0 and more."""
        return max(self.partner.capacity - self.taken, 0)


def directory(line: Line, unit: Unit, now: datetime) -> tuple[Shown, ...]:
    """Every active partner, those first that nobody has verified for too long, then by name."""
    load, shifts = unit.referrals.load(), unit.rosters.all()
    today = now.astimezone(BAMAKO).date()
    found = [
        _shown(line, each, load.get(each.id, 0), shifts.get(each.id, ()), today)
        for each in unit.partners.all()
    ]
    found.sort(key=lambda one: (not one.stale, one.partner.id))
    return tuple(found)


def only(found: tuple[Shown, ...], service: str = "", area: str = "", kind: str = "") -> Iterator[Shown]:
    """Those that offer a service, are in an area, are of a kind; "" for any."""
    for one in found:
        fits = (not service or service in one.partner.services) and area in ("", one.area)
        if fits and kind in ("", one.partner.kind):
            yield one


def one(line: Line, unit: Unit, partner: Partner, now: datetime) -> Shown:
    """One partner."""
    taken = unit.referrals.load().get(partner.id, 0)
    return _shown(line, partner, taken, unit.rosters.of(partner.id), now.astimezone(BAMAKO).date())


def phones(unit: Unit, partner: str) -> tuple[str, ...]:
    """Its numbers, masked, in the order to try them."""
    return tuple(last_two(number) for number in numbers(unit, partner))


def _shown(line: Line, partner: Partner, taken: int, shifts: Sequence[Shift], today: date) -> Shown:
    age = today - partner.verified
    return Shown(
        partner=partner,
        area=area(line, partner.place),
        taken=taken,
        days=age.days,
        stale=age > line.rules.stale,
        roster=bool(shifts),
        holes=len(holes(partner, shifts)),
    )
