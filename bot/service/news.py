"""Take what gateways tell later: delivery reports, opt-outs, and alerts that will never arrive."""

from dataclasses import replace
from datetime import datetime

from bot.service.handing import fallen_through
from bot.service.line import Line
from bot.service.messages import OptOut, Report, Status
from bot.service.ports import Unit
from bot.service.records import WAITING, Letter
from bot.service.refer import ask_again, coordinates, refer
from bot.service.thread_news import arrived, lost, withdrawn


def note_report(line: Line, report: Report, now: datetime) -> None:
    """Keep a delivery report; an alert that did not arrive goes on to the next partner.

    Whoever wrote a message to her is told whether it arrived.
    """
    with line.store.begin() as unit:
        letter = unit.outbox.report(report, now)
        if letter is not None:
            tell = arrived if report.status >= Status.DELIVERED else gone_wrong
            tell(line, unit, letter, now)


def note_opt_out(line: Line, opt_out: OptOut, now: datetime) -> None:
    """The operator tells that a person wants no more messages: as if she had written STOP."""
    if not opt_out.sender:
        return
    with line.store.begin() as unit:
        person = unit.people.meet(opt_out.sender, now)
        if unit.partners.by_phone(person.id) is None:
            # A partner's alerts go on to the next one as soon as the gateway refuses them.
            unit.people.change(replace(person, stopped=True, lessons=False))
            unit.outbox.cancel(person.id, now)
            withdrawn(line, unit, person.id, now)


def gone_wrong(line: Line, unit: Unit, letter: Letter, now: datetime) -> None:
    """A message will not arrive. If it was an alert, ask its partner's next phone, then the next partner."""
    lost(line, unit, letter, now)
    if letter.kind != "alert" or not letter.referral:
        return
    # The case is held first, as everywhere.
    case = unit.cases.get(unit.referrals.get(letter.referral).case)
    referral = unit.referrals.get(letter.referral)
    if referral.state != "offered":
        return
    unit.cases.log(case.id, "kuma", "alert-lost", f"{referral.partner}: {letter.code}", now)
    if referral.asked < len(unit.partners.phones(referral.partner)):
        ask_again(line, unit, case, referral, "its next phone", now)
    elif not coordinates(unit, case, referral.partner):
        unit.referrals.settle(referral, "expired", now)
        fallen_through(line, unit, case, referral, now)
        if case.state in WAITING:
            refer(line, unit, case, now)
