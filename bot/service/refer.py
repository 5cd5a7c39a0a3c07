"""Offer a case to the nearest partner that can help, then to the next; the coordination is the last."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.referral.partner import Partner
from bot.referral.partners import Verdict, matches
from bot.referral.reasons import ENGLISH
from bot.referral.urgency import may_ring
from bot.service.consent import COUNSELLOR_ONLY, LISTENING, permits
from bot.service.duty import on_call
from bot.service.hearers import COMPLAINT, duty, hearers
from bot.service.line import BAMAKO, Line
from bot.service.look import look
from bot.service.need import service_of
from bot.service.ports import Unit
from bot.service.post import post_alert
from bot.service.records import Case, Referral

DAY = timedelta(days=1)
AGAIN = timedelta(minutes=15)
"""After so long, somebody may be there for a case that nobody could be asked about."""
SOON = timedelta(minutes=1)
"""Who cries again within it is not announced anew: the alert of before has hardly left."""
_ENDED = ("refused", "not-now", "expired", "revoked")


def refer(line: Line, unit: Unit, case: Case, now: datetime) -> str:
    """Ask the next partner: "asked", "coordination" (no partner can; the coordination was asked) or
    "nobody" (not even that one, now: it is looked for again). The case keeps running in each."""
    if case.need == COMPLAINT:
        return ask_coordination(line, unit, case, "a complaint passes by who has her case (R50)", now)
    if case.consent == COUNSELLOR_ONLY:
        return ask_coordination(line, unit, case, "she wants no organisation, only a counsellor (R26)", now)
    if not case.place:
        return ask_coordination(line, unit, case, "her place is not known", now)
    service = service_of(case)
    verdicts = look(line, unit, case, service, now)
    unit.considered.keep(case.id, verdicts, now)
    if _offered(line, unit, case, verdicts, service, "", now):
        return _running(unit, case, "asked", now)
    if not any(verdict.fits for verdict in verdicts):
        return _out_of_reach(line, unit, case, service, now)
    return ask_coordination(line, unit, case, "nobody in the directory can help now", now)


def ranked(line: Line, unit: Unit, case: Case, past: frozenset[str], now: datetime) -> tuple[Partner, ...]:
    """The organisations that can help now and that she said yes to, best first, without the `past` ones."""
    service = service_of(case)
    able = (match.partner for match in matches(look(line, unit, case, service, now, past)))
    return tuple(each for each in able if permits(unit, case, each, service))


def _offered(
    line: Line, unit: Unit, case: Case, verdicts: tuple[Verdict, ...], service: str, why: str, now: datetime
) -> bool:
    """Whether one of the able partners could be offered the case: on a yes for what it would do (R26)."""
    return any(
        permits(unit, case, match.partner, service)
        and offer(line, unit, case, match.partner.id, why or match.reason, now)
        for match in matches(verdicts)
    )


def _out_of_reach(line: Line, unit: Unit, case: Case, service: str, now: datetime) -> str:
    """No partner in reach does this: somebody to talk to by phone, and the coordination (H4)."""
    lack = f"no {ENGLISH.get(service, service)} in reach"
    unit.considered.unmet(case.id, service, case.area, now)
    if service != LISTENING:
        near = look(line, unit, case, LISTENING, now)
        _offered(line, unit, case, near, LISTENING, f"phone counselling: {lack}", now)
    return ask_coordination(line, unit, case, lack, now)


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
    return partner in hearers(unit, case) | duty(unit, case)


def offer(line: Line, unit: Unit, case: Case, partner: str, why: str, now: datetime) -> bool:
    """Offer to one partner and alert it; False when it was asked before or has no phone."""
    rings = _rings(unit, case, partner, now)
    deadline = rings + line.rules.wait[case.urgency]
    referral = Referral(line.fresh.id(), case.id, partner, "offered", now, deadline, why)
    if not on_call(unit, partner, now) or not unit.referrals.offer(referral):
        return False
    unit.cases.log(case.id, "kuma", "offered", f"{partner}: {why}", now)
    return post_alert(line, unit, case, referral, now, rings)


def ask_again(line: Line, unit: Unit, case: Case, referral: Referral, why: str, now: datetime) -> bool:
    """Alert a partner once more, at its next phone; the last one gets ever longer to answer.

    Not one that knows her (H9).
    """
    if referral.barred:
        return False
    wait = line.rules.wait[case.urgency]
    if coordinates(unit, case, referral.partner):
        wait = max(wait, min(now - referral.offered, DAY))
    rings = _rings(unit, case, referral.partner, now)
    renewed = unit.referrals.ask_again(referral, rings + wait, now)
    if renewed is None:
        return False
    unit.cases.log(case.id, "kuma", "asked-again", f"{referral.partner}: {why}", now)
    return post_alert(line, unit, case, renewed, now, rings)


def _rings(unit: Unit, case: Case, partner: str, now: datetime) -> datetime:
    """When its phone rings: at night only for what is urgent, or where somebody is on duty."""
    found = next((each for each in unit.partners.all() if each.id == partner), None)
    return may_ring(found, case.urgency, now.astimezone(BAMAKO)) if found else now


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
