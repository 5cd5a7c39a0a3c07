"""Keep news of deliveries. A status only rises, so order and repetition cannot matter."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, case, or_, select, update

from bot.data.insert import insert_new
from bot.data.tables import outbox, report
from bot.service.messages import Report, Status

FAILED = (Status.FAILED, Status.UNDELIVERED)
_OPEN = ("pending", "leased", "doubt", "unknown")


def keep_news(connection: Connection, news: Report, now: datetime) -> None:
    """Remember it by the gateway's id: it can come before we have written that id down."""
    values = {
        "channel": news.channel,
        "reference": news.reference,
        "status": int(news.status),
        "code": news.code,
        "at": now,
    }
    if insert_new(connection, report, values):
        return
    this = and_(report.c.channel == news.channel, report.c.reference == news.reference)
    lower = and_(this, report.c.status < int(news.status))
    connection.execute(update(report).where(lower).values(status=int(news.status), code=news.code, at=now))


def apply_news(connection: Connection, news: Report, now: datetime) -> Row[Any] | None:
    """Tell the letter; its row when by this news it has failed, or arrived."""
    by_reference = and_(outbox.c.channel == news.channel, outbox.c.reference == news.reference)
    mine = or_(by_reference, outbox.c.id == news.key) if news.key else by_reference
    row = connection.execute(select(outbox).where(mine).with_for_update()).first()
    if row is None or row.status >= int(news.status):
        return None
    # News of a message proves that the gateway had taken it, even where its answer was lost.
    state = case((outbox.c.state.in_(_OPEN), "accepted"), else_=outbox.c.state)
    # It can come before our own try has ended, which then changes nothing any more.
    reference = case((outbox.c.reference == "", news.reference), else_=outbox.c.reference)
    values = {"status": int(news.status), "code": news.code, "state": state, "reference": reference}
    values |= {"lease": "", "changed": now}
    connection.execute(update(outbox).where(outbox.c.id == row.id).values(values))
    fails = news.status in FAILED and row.status not in FAILED
    arrives = row.status < Status.DELIVERED <= news.status
    return row if fails or arrives else None


def early_news(connection: Connection, letter: str, channel: str, reference: str, now: datetime) -> None:
    """Give a letter the news that came before its reference was known."""
    if not reference:
        return
    this = and_(report.c.channel == channel, report.c.reference == reference)
    row = connection.execute(select(report).where(this)).first()
    if row is None:
        return
    lower = and_(outbox.c.id == letter, outbox.c.status < row.status)
    connection.execute(update(outbox).where(lower).values(status=row.status, code=row.code, changed=now))
