"""Look through the directory for who can act in a service for a case, with every reason (H3)."""

from datetime import datetime

from bot.referral.need import Around, Need
from bot.referral.partners import Verdict, judge
from bot.service.excluded import keep_out
from bot.service.hearers import COMPLAINT, COORDINATION, DUTY
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit
from bot.service.records import Case


def look(
    line: Line, unit: Unit, case: Case, service: str, now: datetime, past: frozenset[str] | None = None
) -> tuple[Verdict, ...]:
    """A verdict on each partner but those that are asked last: the able ones first, the best one first.

    Those of the `past` are not able; without it, whoever was asked before.
    """
    out = keep_out(line, unit, case, now)
    directory = [each for each in unit.partners.all() if each.kind not in (COORDINATION, COMPLAINT, DUTY)]
    if past is None:
        past = frozenset(referral.partner for referral in unit.referrals.of(case.id))
    return judge(
        directory,
        _need(line, unit, case, service, out),
        now.astimezone(BAMAKO),
        unit.referrals.load(),
        past,
        line.rules.stale,
        _around(line, unit, {each.id: each.place for each in directory}),
    )


def _need(line: Line, unit: Unit, case: Case, service: str, out: frozenset[str]) -> Need:
    place = line.gazetteer.find(case.place) if case.place else None
    lat, lon = (place.lat, place.lon) if place else (None, None)
    language = unit.people.get(case.person).language
    cercle = place.cercle if place else ""
    return Need(service, age=case.age, lat=lat, lon=lon, language=language, cercle=cercle, barred=out)


def _around(line: Line, unit: Unit, places: dict[str, str]) -> Around:
    found = {partner: line.gazetteer.find(place) for partner, place in places.items()}
    cercles = {partner: place.cercle for partner, place in found.items() if place}
    return Around(cercles, unit.rosters.all(), unit.roads.all(), line.rules.reach)
