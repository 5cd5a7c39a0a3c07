"""Tell of the store's health. See `bot.service.pulse`."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, LargeBinary, and_, func, select

from bot.data.outbox import UNDONE
from bot.data.schema import metadata
from bot.data.tables import attempt, outbox
from bot.service.pulse import Way

_REFUSED = ("pending", "dead")
"""How a try ends that a gateway has refused; it then has a code."""
_TWICE = 2


class Pulse:
    """See `bot.service.pulse.Pulse`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def alerts(self, now: datetime) -> tuple[int, datetime | None]:
        """How many alerts should have left by now, and since when the oldest waits."""
        # One for the opening of a partner that is closed at night is posted for then.
        waiting = (outbox.c.kind == "alert", outbox.c.state.in_(UNDONE), outbox.c.posted <= now)
        row = self._connection.execute(select(func.count(), func.min(outbox.c.posted)).where(*waiting)).one()
        return row[0], row[1]

    def way(self, channel: str) -> Way:
        """What became of the messages of this gateway."""
        tried = select(attempt.c.ended, attempt.c.code).join(outbox, outbox.c.id == attempt.c.letter)
        tried = tried.where(outbox.c.channel == channel).order_by(attempt.c.ended.desc()).limit(1)
        took = self._connection.execute(tried.where(attempt.c.outcome == "accepted")).first()
        no = self._connection.execute(
            tried.where(attempt.c.outcome.in_(_REFUSED), attempt.c.code != "")
        ).first()
        stuck = (outbox.c.channel == channel, outbox.c.state == "pending", outbox.c.attempts >= _TWICE)
        count = self._connection.execute(select(func.count()).select_from(outbox).where(*stuck)).scalar_one()
        return Way(took.ended if took else None, no.ended if no else None, no.code if no else "", count)

    def unopened(self, keys: Collection[str]) -> int:
        """How many sealed values none of these keys has sealed."""
        names = [f"{key}:".encode() for key in keys]
        total = 0
        for table in metadata.tables.values():
            for column in (each for each in table.columns if isinstance(each.type, LargeBinary)):
                foreign = [func.substr(column, 1, len(name)) != name for name in names]
                wanted = and_(func.length(column) > 0, *foreign)
                counted = select(func.count()).select_from(table).where(wanted)
                total += self._connection.execute(counted).scalar_one()
        return total
