"""When something falls due next: a message, a partner's time to answer, a case, a farewell."""

from datetime import datetime

from sqlalchemy import Connection, func, select

from bot.data.outbox import UNDONE
from bot.data.tables import case, outbox, person, referral
from bot.service.refer import AGAIN


def next_due(connection: Connection) -> datetime | None:
    """The earliest of them, which may have passed; None when nothing waits."""
    wanted = (
        select(func.min(outbox.c.due)).where(outbox.c.state.in_(UNDONE)),
        select(func.min(referral.c.deadline)).where(referral.c.state == "offered"),
        select(func.min(case.c.due)),
        select(func.min(person.c.leaves)),
    )
    found = [connection.execute(each).scalar() for each in wanted]
    tried = connection.execute(select(func.min(case.c.changed)).where(case.c.state == "unmet")).scalar()
    return min((each for each in (*found, tried and tried + AGAIN) if each), default=None)
