"""Offer a case to the nearest partner that can help, then to the next; the coordination is the last."""

from dataclasses import replace
from datetime import datetime

from bot.referral.partners import Need, rank
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit
from bot.service.post import post_alert
from bot.service.records import Case, Referral

COUNSELLOR_ONLY = "conseillere"
"""The consent of who wants no organisation to see her request (R26)."""
COORDINATION = "coordination"
"""The kind of the directory's entries that are asked when no other can help."""


def refer(line: Line, unit: Unit, case: Case, now: datetime) -> str:
    """Ask the next partner: "asked", "coordination" (no partner can; the coordination was asked) or
    "nobody" (not even that one). The case keeps running in each."""
    if case.consent == COUNSELLOR_ONLY:
        return ask_coordination(line, unit, case, "she wants no organisation, only a counsellor (R26)", now)
    if not case.place:
        return ask_coordination(line, unit, case, "her place is not known", now)
    directory = unit.partners.all()
    past = frozenset(referral.partner for referral in unit.cases.referrals(case.id))
    able = [partner for partner in directory if partner.kind != COORDINATION]
    need = _need(line, unit, case)
    ranked = rank(
        able, need, now.astimezone(BAMAKO), load=unit.cases.load(), past=past, stale_after=line.rules.stale
    )
    for match in ranked:
        if offer(line, unit, case, match.partner.id, match.reason, now):
            return "asked"
    return ask_coordination(line, unit, case, "nobody in the directory can help now", now)


def ask_coordination(line: Line, unit: Unit, case: Case, why: str, now: datetime) -> str:
    """Ask those who answer for everything: "coordination"; "asked" when only others have yet to answer;
    "nobody" when no answer can come any more, which is said to her honestly (R20)."""
    last = [partner.id for partner in unit.partners.all() if partner.kind == COORDINATION]
    for partner in last:
        offer(line, unit, case, partner, why, now)
    waiting = [one.partner for one in unit.cases.referrals(case.id) if one.state == "offered"]
    if waiting:
        return "coordination" if any(partner in last for partner in waiting) else "asked"
    unit.cases.log(case.id, "kuma", "nobody-to-ask", why, now)
    unit.cases.change(replace(case, state="unmet"), now)
    return "nobody"


def offer(line: Line, unit: Unit, case: Case, partner: str, why: str, now: datetime) -> bool:
    """Offer to one partner and alert it; False when it was asked before or has no phone."""
    deadline = now + line.rules.wait[case.urgency]
    referral = Referral(line.fresh.id(), case.id, partner, "offered", now, deadline, why)
    if not unit.partners.phones(partner) or not unit.cases.offer(referral):
        return False
    unit.cases.log(case.id, "kuma", "offered", f"{partner}: {why}", now)
    return post_alert(line, unit, case, referral, now)


def _need(line: Line, unit: Unit, case: Case) -> Need:
    place = line.gazetteer.find(case.place) if case.place else None
    lat, lon = (place.lat, place.lon) if place else (None, None)
    language = unit.people.get(case.person).language
    return Need(case.need, age=case.age, lat=lat, lon=lon, language=language)
