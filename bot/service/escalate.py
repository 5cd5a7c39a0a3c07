"""No answer in time: the offer expires and the next is asked; the coordination is reminded (R19)."""

from datetime import datetime
from functools import partial

from bot.service.handing import fallen_through
from bot.service.line import Line
from bot.service.ports import Unit
from bot.service.records import Case, Referral
from bot.service.refer import AGAIN, ask_again, coordinates, refer


def escalate(line: Line, now: datetime) -> int:
    """Handle every late offer, each in its own transaction; how many. Raises the first refusal, last."""
    with line.store.begin() as unit:
        late = unit.referrals.late(now)
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
            refer(line, unit, case, now)


def _handled(line: Line, id_: str, now: datetime) -> None:
    with line.store.begin() as unit:
        # The case is held first, as everywhere, so that an answer of this very second waits or wins.
        case = unit.cases.get(unit.referrals.get(id_).case)
        referral = unit.referrals.get(id_)
        if referral.state != "offered" or referral.deadline > now:
            return
        if coordinates(unit, case, referral.partner):
            ask_again(line, unit, case, referral, "no answer in time", now)
        else:
            _expire(line, unit, case, referral, now)


def _expire(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> None:
    if not unit.referrals.settle(referral, "expired", now):
        return
    unit.cases.log(case.id, "kuma", "expired", referral.partner, now)
    fallen_through(line, unit, case, referral, now)
    if case.state == "open":
        refer(line, unit, case, now)
