"""No answer in time: the offer expires and the next is asked; the coordination is reminded (R19)."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.post import post_alert
from bot.service.records import Case, Referral
from bot.service.refer import COORDINATION, refer

DAY = timedelta(days=1)
AGAIN = timedelta(minutes=15)
"""After so long, somebody may be there for a case that nobody could be asked about."""


def escalate(line: Line, now: datetime) -> int:
    """Handle every late offer, each in its own transaction; how many. Raises the first refusal, last."""
    with line.store.begin() as unit:
        late = unit.cases.late(now)
        unmet = unit.cases.unmet(now - AGAIN)
    looks = [partial(_tried_again, line, case, now) for case in unmet]
    looks += [partial(_handled, line, referral.id, now) for referral in late]
    refused: list[Exception] = []
    for look in looks:
        try:
            look()
        except Exception as error:
            refused.append(error)  # one case that cannot be handled must not hold up the others
    if refused:
        raise refused[0]
    return len(looks)


def tidy(line: Line, now: datetime) -> int:
    """Forget talks nobody went on with (R37); how many."""
    with line.store.begin() as unit:
        return unit.talks.purge(now - line.rules.forget)


def _tried_again(line: Line, id_: str, now: datetime) -> None:
    with line.store.begin() as unit:
        case = unit.cases.get(id_)
        if case.state == "unmet":
            case = replace(case, state="open")
            unit.cases.change(case, now)
            refer(line, unit, case, now)


def _handled(line: Line, id_: str, now: datetime) -> None:
    with line.store.begin() as unit:
        # The case is held first, as everywhere, so that an answer of this very second waits or wins.
        case = unit.cases.get(unit.cases.referral(id_).case)
        referral = unit.cases.referral(id_)
        if referral.state != "offered" or referral.deadline > now:
            return
        if _is_last(unit, referral):
            _remind(line, unit, case, referral, now)
        else:
            _expire(line, unit, case, referral, now)


def _is_last(unit: Unit, referral: Referral) -> bool:
    return any(each.id == referral.partner and each.kind == COORDINATION for each in unit.partners.all())


def _expire(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> None:
    if not unit.cases.settle(referral, "expired", now):
        return
    unit.cases.log(case.id, "kuma", "expired", referral.partner, now)
    if case.state == "open":
        refer(line, unit, case, now)


def _remind(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> None:
    # Nobody comes after the coordination: its clock runs on, each time twice as long, at most a day.
    wait = max(line.rules.wait[case.urgency], min(now - referral.offered, DAY))
    unit.cases.extend(referral, now + wait)
    unit.cases.log(case.id, "kuma", "reminded", referral.partner, now)
    post_alert(line, unit, case, referral, now, f":{now:%Y%m%d%H%M}")
