"""Keep to whom each request was offered, and what came of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, func, literal, not_, or_, select, update

from bot.data.cases import as_case
from bot.data.insert import insert_new
from bot.data.tables import case as table
from bot.data.tables import referral
from bot.data.wishes import unwanted
from bot.referral.urgency import SLACK
from bot.service.records import OWNED, Case, Referral

_SEEN = not_(unwanted(referral.c.case_id, referral.c.partner))
"""Whether the partner may see the case: one that she excluded finds it in no list and no count."""

_LONGEST = timedelta(days=70)
"""No deadline lies further ahead: a wait is at most 99999 minutes, see `bot.config`."""
_GOING_ON = ("in-progress", "done")


class Referrals:
    """See `bot.service.casebook.Referrals`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def offer(self, new: Referral) -> bool:
        """Add a referral; False when this partner was asked before, or she excluded it."""
        if self._unwanted(new):
            return False
        values = {
            "id": new.id,
            "case_id": new.case,
            "partner": new.partner,
            "state": new.state,
            "offered": new.offered,
            "deadline": new.deadline,
            "reason": new.reason[:400],
            "alerted": new.offered,
            "giver": new.giver,
        }
        return insert_new(self._connection, referral, values)

    def settle(self, old: Referral, state: str, now: datetime) -> bool:
        """Move a referral on from the state it was read in; False when it has moved meanwhile."""
        same = and_(referral.c.id == old.id, referral.c.state == old.state)
        # Who goes on with a case it has answered for has not answered again.
        values = {"state": state} if state in _GOING_ON else {"state": state, "answered": now}
        return self._connection.execute(update(referral).where(same).values(values)).rowcount == 1

    def explain(self, old: Referral, motive: str) -> None:
        """Keep why its partner said no."""
        self._connection.execute(update(referral).where(referral.c.id == old.id).values(motive=motive))

    def get(self, id_: str) -> Referral:
        """The referral by id. Raises KeyError."""
        row = self._connection.execute(select(referral).where(referral.c.id == id_)).first()
        if row is None:
            raise KeyError(id_)
        return _referral(row)

    def of(self, case: str) -> tuple[Referral, ...]:
        """All referrals of a case but those to partners that she excluded, oldest first."""
        return self._referrals(referral.c.case_id == case)

    def asked(self, partner: str, states: tuple[str, ...]) -> tuple[Case, ...]:
        """Cases a partner was asked about whose referral stands in one of these states, oldest first.

        They are not held: two partners with the same two cases would wait for each other.
        """
        mine = select(table).join(referral, referral.c.case_id == table.c.id)
        mine = mine.where(referral.c.partner == partner, referral.c.state.in_(states), _SEEN)
        rows = self._connection.execute(mine.order_by(referral.c.offered, referral.c.id))
        return tuple(as_case(row) for row in rows)

    def mine(self, partner: str, states: tuple[str, ...]) -> tuple[tuple[Case, Referral], ...]:
        """The same with its referrals; not those that it is barred from."""
        wanted = and_(referral.c.partner == partner, referral.c.state.in_(states))
        cases = {case.id: case for case in self.asked(partner, states)}
        return tuple((cases[one.case], one) for one in self._referrals(wanted) if not one.barred)

    def ask_again(self, old: Referral, deadline: datetime, now: datetime) -> Referral | None:
        """Offer it once more, as it is now; None when it has moved since it was read."""
        same = and_(referral.c.id == old.id, referral.c.state == old.state, referral.c.asked == old.asked)
        values = {"state": "offered", "deadline": deadline, "asked": old.asked + 1, "alerted": now}
        values["giver"] = old.giver
        asked = self._connection.execute(update(referral).where(same).values(values)).rowcount == 1
        return self.get(old.id) if asked else None

    def late(self, now: datetime) -> tuple[Referral, ...]:
        """Offered referrals whose deadline has passed, or was set by a clock that ran ahead."""
        wrong = or_(referral.c.deadline > now + _LONGEST, referral.c.alerted > now + SLACK)
        return self._referrals(and_(referral.c.state == "offered", or_(referral.c.deadline <= now, wrong)))

    def load(self) -> Mapping[str, int]:
        """Cases in hand by partner."""
        held = (table.c.state.in_(OWNED), not_(unwanted(table.c.id, table.c.partner)))
        counted = select(table.c.partner, func.count()).where(*held).group_by(table.c.partner)
        return {row[0]: row[1] for row in self._connection.execute(counted)}

    def _unwanted(self, new: Referral) -> bool:
        asks = select(unwanted(literal(new.case), literal(new.partner)))
        return bool(self._connection.execute(asks).scalar_one())

    def _referrals(self, where: Any) -> tuple[Referral, ...]:
        seen = select(referral).where(where, _SEEN).order_by(referral.c.offered, referral.c.id)
        rows = self._connection.execute(seen)
        return tuple(_referral(row) for row in rows)


def _referral(row: Row[Any]) -> Referral:
    return Referral(
        id=row.id,
        case=row.case_id,
        partner=row.partner,
        state=row.state,
        offered=row.offered,
        deadline=row.deadline,
        reason=row.reason,
        asked=row.asked,
        alerted=row.alerted,
        answered=row.answered,
        giver=row.giver,
        motive=row.motive,
    )
