"""Offer a case to the nearest partner that can help, then to the next; the coordination is the last."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.referral.partners import Match, Need, rank
from bot.service.consent import COUNSELLOR_ONLY
from bot.service.hearers import COMPLAINT, COORDINATION, hearers
from bot.service.line import BAMAKO, Line
from bot.service.ports import Unit
from bot.service.post import post_alert
from bot.service.records import Case, Referral

DAY = timedelta(days=1)
AGAIN = timedelta(minutes=15)
"""After so long, somebody may be there for a case that nobody could be asked about."""
SOON = timedelta(minutes=1)
"""Who cries again within it is not announced anew: the alert of before has hardly left."""
SERVICE = {"force": "danger", "rappel": "ecoute"}
"""The service that answers a need, where it is not called like it: who is forced needs protection,
who asks to be called somebody to talk to."""
_ENDED = ("refused", "not-now", "expired", "revoked")

CHILD = "enfant"
"""The need of a report about a child who is not the one who writes (R29)."""


def refer(line: Line, unit: Unit, case: Case, now: datetime) -> str:
    """Ask the next partner: "asked", "coordination" (no partner can; the coordination was asked) or
    "nobody" (not even that one, now: it is looked for again). The case keeps running in each."""
    if case.need == COMPLAINT:
        return ask_coordination(line, unit, case, "a complaint passes by who has her case (R50)", now)
    if case.consent == COUNSELLOR_ONLY:
        return ask_coordination(line, unit, case, "she wants no organisation, only a counsellor (R26)", now)
    if not case.place:
        return ask_coordination(line, unit, case, "her place is not known", now)
    past = frozenset(referral.partner for referral in unit.referrals.of(case.id))
    for match in ranked(line, unit, case, past, now):
        if offer(line, unit, case, match.partner.id, match.reason, now):
            return _running(unit, case, "asked", now)
    return ask_coordination(line, unit, case, "nobody in the directory can help now", now)


def ranked(line: Line, unit: Unit, case: Case, past: frozenset[str], now: datetime) -> tuple[Match, ...]:
    """The organisations that can help now, best first, without the `past` ones; not the coordination."""
    able = [one for one in unit.partners.all() if one.kind not in (COORDINATION, COMPLAINT)]
    need, load = _need(line, unit, case), unit.referrals.load()
    return rank(able, need, now.astimezone(BAMAKO), load=load, past=past, stale_after=line.rules.stale)


def ask_coordination(line: Line, unit: Unit, case: Case, why: str, now: datetime) -> str:
    """Ask those who answer for everything, again where they declined long enough ago: "coordination";
    "asked" when only others have yet to answer; "nobody" when none can, which is said to her (R20)."""
    known = {referral.partner: referral for referral in unit.referrals.of(case.id)}
    last = hearers(unit, case)
    for partner in last:
        if partner not in known:
            offer(line, unit, case, partner, why, now)
        elif _rested(known[partner], now):
            ask_again(line, unit, case, known[partner], why, now)
    waiting = [one.partner for one in unit.referrals.of(case.id) if one.state == "offered"]
    if waiting:
        return _running(unit, case, "coordination" if last.intersection(waiting) else "asked", now)
    if case.state != "unmet":
        unit.cases.log(case.id, "kuma", "nobody-to-ask", why, now)
    unit.cases.change(replace(case, state="unmet"), now)
    return "nobody"


def press(line: Line, unit: Unit, case: Case, why: str, now: datetime) -> str:
    """She cries again: who has yet to answer is alerted again, the coordination whatever it said (R19)."""
    last = hearers(unit, case)
    for referral in unit.referrals.of(case.id):
        waited = referral.state == "offered" and now - (referral.alerted or now) >= SOON
        if waited or (referral.partner in last and referral.state in _ENDED):
            ask_again(line, unit, case, referral, why, now)
    return ask_coordination(line, unit, case, why, now)


def coordinates(unit: Unit, case: Case, partner: str) -> bool:
    """Whether nobody comes after this partner: its clock runs on until somebody takes the case."""
    return partner in hearers(unit, case)


def offer(line: Line, unit: Unit, case: Case, partner: str, why: str, now: datetime) -> bool:
    """Offer to one partner and alert it; False when it was asked before or has no phone."""
    deadline = now + line.rules.wait[case.urgency]
    referral = Referral(line.fresh.id(), case.id, partner, "offered", now, deadline, why)
    if not unit.partners.phones(partner) or not unit.referrals.offer(referral):
        return False
    unit.cases.log(case.id, "kuma", "offered", f"{partner}: {why}", now)
    return post_alert(line, unit, case, referral, now)


def ask_again(line: Line, unit: Unit, case: Case, referral: Referral, why: str, now: datetime) -> bool:
    """Alert a partner once more, at its next phone; the longer it has been asked, the longer it gets.

    Not one that knows her (H9).
    """
    if referral.barred:
        return False
    wait = max(line.rules.wait[case.urgency], min(now - referral.offered, DAY))
    renewed = unit.referrals.ask_again(referral, now + wait, now)
    if renewed is None:
        return False
    unit.cases.log(case.id, "kuma", "asked-again", f"{referral.partner}: {why}", now)
    return post_alert(line, unit, case, renewed, now)


def _rested(referral: Referral, now: datetime) -> bool:
    """Whether one who declined may be asked again: after as long as it took, a quarter to a day."""
    if referral.state not in _ENDED or referral.answered is None:
        return False
    took = referral.answered - referral.offered
    return now - referral.answered >= max(AGAIN, min(took, DAY))


def _running(unit: Unit, case: Case, outcome: str, now: datetime) -> str:
    if case.state == "unmet":
        unit.cases.change(replace(case, state="open"), now)
    return outcome


def _need(line: Line, unit: Unit, case: Case) -> Need:
    place = line.gazetteer.find(case.place) if case.place else None
    lat, lon = (place.lat, place.lon) if place else (None, None)
    language = unit.people.get(case.person).language
    return Need(service(case), age=case.age, lat=lat, lon=lon, language=language)


def service(case: Case) -> str:
    """What is looked for in the directory: for a child somebody saw, who acts, or who can listen first."""
    if case.need != CHILD:
        return SERVICE.get(case.need, case.need)
    return "danger" if case.urgency == "high" else "ecoute"
