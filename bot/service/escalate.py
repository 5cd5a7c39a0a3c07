"""What time brings: offers expire and the next is asked, clocks are due, who asked for it is forgotten."""

from datetime import datetime
from functools import partial

from bot.service.drafts import LIFE
from bot.service.forgetting import forget_due
from bot.service.handing import fallen_through
from bot.service.line import Line
from bot.service.looking import look_at
from bot.service.ports import Unit
from bot.service.records import Case, Referral
from bot.service.refer import AGAIN, ask_again, coordinates, refer


def escalate(line: Line, now: datetime) -> int:
    """Handle every late offer, every clock that is due and who is to be forgotten, each in its own
    transaction; how many times something was done. Raises the first refusal, last."""
    with line.store.begin() as unit:
        late = unit.referrals.late(now)
        unmet = unit.cases.unmet(now - AGAIN)
        due = unit.clocks.due(now)
    looks = [partial(_tried_again, line, case, now) for case in unmet]
    looks += [partial(_handled, line, referral.id, now) for referral in late]
    looks += [partial(look_at, line, case, now) for case in due]
    looks.append(partial(forget_due, line, now))
    done = 0
    refused: list[Exception] = []
    for look in looks:
        try:
            done += look()
        except Exception as error:
            refused.append(error)  # one case that cannot be handled must not hold up the others
    if refused:
        raise refused[0]
    return done


def tidy(line: Line, now: datetime) -> int:
    """Forget talks nobody went on with, and what was written in cases closed long ago (R37); how many.

    Files of the directory that nobody applied go too: they hold numbers.
    """
    with line.store.begin() as unit:
        unit.drafts.purge(now - LIFE)
        unit.threads.purge(now - line.rules.thread, now)
        return unit.talks.purge(now - line.rules.forget)


def _tried_again(line: Line, id_: str, now: datetime) -> int:
    with line.store.begin() as unit:
        case = unit.cases.get(id_)
        if case.state == "unmet":
            refer(line, unit, case, now)
        return 1


def _handled(line: Line, id_: str, now: datetime) -> int:
    with line.store.begin() as unit:
        # The case is held first, as everywhere, so that an answer of this very second waits or wins.
        case = unit.cases.get(unit.referrals.get(id_).case)
        referral = unit.referrals.get(id_)
        if referral not in unit.referrals.late(now):
            return 0
        if coordinates(unit, case, referral.partner) or _next_phone(unit, referral):
            ask_again(line, unit, case, referral, "no answer in time", now)
        else:
            _expire(line, unit, case, referral, now)
        return 1


def _next_phone(unit: Unit, referral: Referral) -> bool:
    """Whether the second on-call phone has not rung yet (R19)."""
    return referral.asked == 1 and len(unit.partners.phones(referral.partner)) > 1


def _expire(line: Line, unit: Unit, case: Case, referral: Referral, now: datetime) -> None:
    if not unit.referrals.settle(referral, "expired", now):
        return
    unit.cases.log(case.id, "kuma", "expired", referral.partner, now)
    fallen_through(line, unit, case, referral, now)
    if case.state == "open":
        refer(line, unit, case, now)
