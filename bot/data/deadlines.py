"""When a case is overdue, as SQL: what `bot.referral.urgency` promises by the clock in its row."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sqlalchemy import BigInteger, ColumnElement, and_, case, null, type_coerce

from bot.data.columns import Moment
from bot.data.tables import case as table
from bot.data.tables import referral
from bot.referral.urgency import SLACK, WAITING, Limits

_STEP = timedelta(milliseconds=1)
_SINCE = type_coerce(table.c.since, BigInteger)
_ANSWER = type_coerce(referral.c.deadline, BigInteger)


def deadline(limits: Limits) -> ColumnElement[datetime]:
    """The earlier of when the case is overdue and when the reader's own offer is, where one waits.

    NULL where nothing is waited for of staff.
    """
    promise = case(
        (table.c.state.in_(WAITING), _waiting(limits)),
        (table.c.state == "accepted", _held(limits)),
        else_=null(),
    )
    sooner = and_(referral.c.state == "offered", promise > _ANSWER)
    return type_coerce(case((sooner, _ANSWER), else_=promise), Moment())


def _waiting(limits: Limits) -> ColumnElement[int]:
    """Nobody has it: the duty officer is asked then (step 2), and before it the coordination (step 1)."""
    later = {each: max(limits.overdue[each] - limits.coordinate[each], SLACK) for each in limits.overdue}
    return case(
        (table.c.step == 0, _SINCE + _by_urgency(limits.overdue)),
        (table.c.step == 1, _SINCE + _by_urgency(later)),
        else_=_SINCE,
    )


def _held(limits: Limits) -> ColumnElement[int]:
    """Its holder is reminded then; who was reminded and is still silent is overdue."""
    return case((table.c.reminded > 0, _SINCE), else_=_SINCE + _by_urgency(limits.overdue))


def _by_urgency(lengths: Mapping[str, timedelta]) -> ColumnElement[int]:
    return case({each: length // _STEP for each, length in lengths.items()}, value=table.c.urgency, else_=0)
