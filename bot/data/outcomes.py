"""Read what was done in each case, and what she said of it."""

from collections.abc import Iterator

from sqlalchemy import Connection, and_, select

from bot.data.tables import case, event
from bot.service.results import Result


class Results:
    """See `bot.service.results.Results`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> tuple[Result, ...]:
        """One for each outcome that a case closed with, or that she denied."""
        return (*self._denied(), *self._closed())

    def _denied(self) -> Iterator[Result]:
        wanted = select(event.c.why).where(event.c.what == "denied")
        return (Result(outcome, "non") for outcome in self._connection.execute(wanted).scalars())

    def _closed(self) -> Iterator[Result]:
        said = and_(event.c.case_id == case.c.id, event.c.what == "her-answer")
        last = select(event.c.why).where(said).order_by(event.c.number.desc()).limit(1).scalar_subquery()
        wanted = select(case.c.outcome, last).where(case.c.state == "closed", case.c.outcome != "")
        return (Result(row[0], row[1] or "") for row in self._connection.execute(wanted))
