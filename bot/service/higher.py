"""Ask for a case higher up: the coordination too, then the duty officer; who failed her loses it (R19)."""

from dataclasses import replace
from datetime import datetime

from bot.service.consent import permits
from bot.service.hearers import duty
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.records import HELD, Case, freed
from bot.service.refer import ask_again, ask_coordination, offer, press, refer

COORDINATED, ALARMED = 1, 2
"""The steps at which the coordination is asked too, and then the duty officer."""


def ask_higher(line: Line, unit: Unit, case: Case, why: str, now: datetime) -> str:
    """Take a case from who has it and ask for it one step higher: "asked", or "nobody"."""
    for referral in unit.referrals.of(case.id):
        if referral.state in HELD:
            unit.referrals.settle(referral, "revoked", now)
    unit.cases.change(freed(case), now)
    step = _raised(unit, case.id, now)
    found = [refer(line, unit, unit.cases.get(case.id), now)]
    if step >= COORDINATED:
        found.append(ask_coordination(line, unit, unit.cases.get(case.id), why, now))
    if step >= ALARMED:
        found.append(ask_duty(line, unit, unit.cases.get(case.id), why, now))
    if set(found) == {"nobody"}:
        found.append(press(line, unit, unit.cases.get(case.id), why, now))
    return "nobody" if set(found) == {"nobody"} else "asked"


def ask_duty(line: Line, unit: Unit, case: Case, why: str, now: datetime) -> str:
    """Alert the duty officers, and the coordination again where there is none: "asked" or "nobody"."""
    known = {one.partner: one for one in unit.referrals.of(case.id)}
    directory = {partner.id: partner for partner in unit.partners.all()}
    rung = [
        ask_again(line, unit, case, known[officer], why, now)
        if officer in known
        else offer(line, unit, case, officer, why, now)
        for officer in sorted(duty(unit, case))
        if permits(unit, case, directory[officer])
    ]
    if not any(rung):
        return press(line, unit, case, why, now)
    if case.state == "unmet":
        unit.cases.change(replace(case, state="open"), now)
    return "asked"


def _raised(unit: Unit, case: str, now: datetime) -> int:
    clock = unit.clocks.get(case)
    if clock is None:
        return COORDINATED
    unit.clocks.set(case, replace(clock, step=clock.step + 1), now, now)
    return clock.step + 1
