"""Read lists of cases for the console: a page costs three queries, whatever the number of cases."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Subquery, and_, func, select
from sqlalchemy import Row as SqlRow
from sqlalchemy import case as either

from bot.data.deadlines import deadline
from bot.data.keepers import keeper
from bot.data.sight import held, lot, visible, waiting
from bot.data.staff_tables import staff as people
from bot.data.tables import case, outbox, partner, referral
from bot.data.threads import message
from bot.data.viewings import viewing
from bot.referral.urgency import Limits
from bot.service.caseload import MINE, PAGE, TEAM, URGENCIES, WAITING, Counts, Row, Sight, Wanted
from bot.service.threads import SHE

_SHOWN = ("id", "code", "urgency", "need", "area", "state", "partner", "opened", "touched")


class Caseload:
    """See `bot.service.caseload.Caseload`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def rows(self, sight: Sight, wanted: Wanted, limits: Limits, now: datetime) -> tuple[Row, ...]:
        """One page, what burns first on top."""
        lot = _lot(sight, limits)
        late = _late(lot, now)
        found = select(lot, partner.c.name, people.c.name.label("keeper"), late.label("late"))
        found = found.outerjoin(partner, partner.c.id == lot.c.partner)
        found = found.outerjoin(people, and_(people.c.id == lot.c.kept, lot.c.team))
        found = found.where(_narrowed(lot, wanted, now))
        due = lot.c.deadline
        found = found.order_by(late.desc(), _rank(lot), due.is_(None), due, lot.c.opened, lot.c.id)
        rows = self._connection.execute(found.limit(PAGE).offset((wanted.page - 1) * PAGE)).all()
        unread = self._unread(sight, [row.id for row in rows if row.team])
        return tuple(_row(row, unread) for row in rows)

    def count(self, sight: Sight, wanted: Wanted, limits: Limits, now: datetime) -> int:
        """How many there are on all pages."""
        lot = _lot(sight, limits)
        found = select(func.count()).select_from(lot).where(_narrowed(lot, wanted, now))
        return self._connection.execute(found).scalar_one()

    def counts(self, sight: Sight, limits: Limits, now: datetime) -> Counts:
        """The folders in one query."""
        lot = _lot(sight, limits)
        oldest = func.min(either((lot.c.waits, lot.c.opened)))
        sums = (_sum(lot.c.mine), _sum(lot.c.team), _sum(lot.c.waits), func.count(), _sum(_late(lot, now)))
        found = select(*sums, oldest).select_from(lot).where(lot.c.state != "closed")
        return Counts(*self._connection.execute(found).one())

    def areas(self, sight: Sight) -> tuple[str, ...]:
        """The areas of what may be seen and is not closed, by name."""
        open_ = (visible(sight), case.c.state != "closed", case.c.area != "")
        found = select(case.c.area).select_from(lot(sight)).where(*open_)
        return tuple(self._connection.execute(found.distinct().order_by(case.c.area)).scalars())

    def sent(self, since: datetime) -> int:
        """How many SMS the gateways have taken since then."""
        taken = (outbox.c.state == "accepted", outbox.c.changed >= since)
        return self._connection.execute(select(func.count()).select_from(outbox).where(*taken)).scalar_one()

    def _unread(self, sight: Sight, cases: Sequence[str]) -> Mapping[str, int]:
        """Her messages since somebody of the team looked here, or wrote to her from anywhere."""
        here = and_(viewing.c.case_id == message.c.case_id, viewing.c.partner == sight.partner)
        ours = message.alias()
        wrote = and_(ours.c.case_id == message.c.case_id, ours.c.author == sight.partner)
        looked = select(viewing.c.at).where(here, viewing.c.at >= message.c.at).correlate(message).exists()
        answered = select(ours.c.at).where(wrote, ours.c.at >= message.c.at).correlate(message).exists()
        found = select(message.c.case_id, func.count()).where(message.c.case_id.in_(cases))
        found = found.where(message.c.author == SHE, ~looked, ~answered).group_by(message.c.case_id)
        return {row[0]: row[1] for row in self._connection.execute(found)} if cases else {}


def _lot(sight: Sight, limits: Limits) -> Subquery:
    """Everything that may be seen, with what is asked of it computed once."""
    return (
        select(
            *(case.c[name] for name in _SHOWN),
            referral.c.state.label("asked"),
            deadline(limits).label("deadline"),
            keeper.c.staff.label("kept"),
            and_(held(sight), keeper.c.staff == sight.staff).label("mine"),
            held(sight).label("team"),
            waiting(sight).label("waits"),
        )
        .select_from(lot(sight).outerjoin(keeper, keeper.c.case_id == case.c.id))
        .where(visible(sight))
        .subquery("lot")
    )


def _late(lot: Subquery, now: datetime) -> ColumnElement[bool]:
    return and_(lot.c.deadline.is_not(None), lot.c.deadline <= now)


def _rank(lot: Subquery) -> ColumnElement[int]:
    ranks = {each: rank for rank, each in enumerate(URGENCIES)}
    return either(ranks, value=lot.c.urgency, else_=len(ranks))


def _narrowed(lot: Subquery, wanted: Wanted, now: datetime) -> ColumnElement[bool]:
    parts = [lot.c.state == wanted.state if wanted.state else lot.c.state != "closed"]
    folder = {MINE: lot.c.mine, TEAM: lot.c.team, WAITING: lot.c.waits}.get(wanted.folder)
    parts += [] if folder is None else [folder]
    for name in ("urgency", "need", "area", "code"):
        value = getattr(wanted, name)
        parts += [lot.c[name] == value] if value else []
    return and_(*parts, *([_late(lot, now)] if wanted.overdue else []))


def _sum(condition: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(either((condition, 1), else_=0)), 0)


def _row(row: SqlRow[Any], unread: Mapping[str, int]) -> Row:
    return Row(
        code=row.code,
        urgency=row.urgency,
        need=row.need,
        area=row.area,
        state=row.state,
        holder=row.name or "",
        asked=row.asked or "",
        opened=row.opened,
        touched=row.touched,
        deadline=row.deadline,
        overdue=bool(row.late),
        waits=bool(row.waits),
        team=bool(row.team),
        keeper=row.keeper or "",
        unread=unread.get(row.id, 0),
    )
