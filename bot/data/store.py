"""The store: one SQL transaction as one unit of work."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection, Engine, select

from bot.data.agenda import next_due
from bot.data.cases import Cases
from bot.data.clocks import Clocks
from bot.data.considered import Considered
from bot.data.drafts import Drafts
from bot.data.farewells import Farewells
from bot.data.hotlines import Hotlines
from bot.data.inbox import Inbox
from bot.data.insert import upsert
from bot.data.notes import Notes
from bot.data.outbox import Outbox
from bot.data.outcomes import Results
from bot.data.partners import Partners
from bot.data.people import People
from bot.data.pockets import Pockets
from bot.data.referrals import Referrals
from bot.data.rosters import Rosters
from bot.data.seal import Keys
from bot.data.season_roads import Roads
from bot.data.staff_unit import StaffUnit
from bot.data.tables import beat
from bot.data.talks import Talks
from bot.data.tallies import Ideas, Tallies
from bot.data.threads import Threads
from bot.data.wishes import Wishes


class SqlUnit(StaffUnit):
    """One transaction. See `bot.service.ports.Unit`."""

    def __init__(self, connection: Connection, keys: Keys, fresh: Callable[[], str]) -> None:
        self._connection = connection
        self._keys = keys
        self._fresh = fresh

    @cached_property
    def people(self) -> People:
        """Who has written or been written to."""
        return People(self._connection, self._keys, self._fresh)

    @cached_property
    def talks(self) -> Talks:
        """Conversations under way."""
        return Talks(self._connection, self._keys)

    @cached_property
    def inbox(self) -> Inbox:
        """Every message that came in."""
        return Inbox(self._connection, self._keys, self._fresh)

    @cached_property
    def outbox(self) -> Outbox:
        """Every message that has to leave."""
        return Outbox(self._connection, self._keys, self._fresh)

    @cached_property
    def cases(self) -> Cases:
        """Requests for help."""
        return Cases(self._connection, self._keys)

    @cached_property
    def referrals(self) -> Referrals:
        """To whom each was offered."""
        return Referrals(self._connection)

    @cached_property
    def pockets(self) -> Pockets:
        """Requests behind the codes of one phone."""
        return Pockets(self._connection, self._keys)

    @cached_property
    def partners(self) -> Partners:
        """The directory."""
        return Partners(self._connection)

    @cached_property
    def tallies(self) -> Tallies:
        """Answers as counts."""
        return Tallies(self._connection)

    @cached_property
    def ideas(self) -> Ideas:
        """Ideas for the Children's Parliament."""
        return Ideas(self._connection, self._keys, self._fresh)

    @cached_property
    def hotlines(self) -> Hotlines:
        """Public emergency numbers."""
        return Hotlines(self._connection)

    @cached_property
    def clocks(self) -> Clocks:
        """When each case is looked at next."""
        return Clocks(self._connection)

    @cached_property
    def farewells(self) -> Farewells:
        """Who asked to be forgotten."""
        return Farewells(self._connection)

    @cached_property
    def results(self) -> Results:
        """What was done in each case, by her answer."""
        return Results(self._connection)

    def next_due(self) -> datetime | None:
        """When something falls due next."""
        return next_due(self._connection)

    @cached_property
    def threads(self) -> Threads:
        """What is written in each case."""
        return Threads(self._connection, self._keys)

    @cached_property
    def rosters(self) -> Rosters:
        """Who is on call."""
        return Rosters(self._connection)

    @cached_property
    def roads(self) -> Roads:
        """The roads of the seasons."""
        return Roads(self._connection)

    @cached_property
    def wishes(self) -> Wishes:
        """Whom she does not want, and what she agreed to."""
        return Wishes(self._connection)

    @cached_property
    def considered(self) -> Considered:
        """Who was considered for a case, and what nobody could do."""
        return Considered(self._connection)

    @cached_property
    def notes(self) -> Notes:
        """What partners write of their cases."""
        return Notes(self._connection, self._keys, self._fresh)

    @cached_property
    def drafts(self) -> Drafts:
        """Files of the directory that wait to be applied."""
        return Drafts(self._connection, self._keys, self._fresh)

    def beat(self, name: str, now: datetime) -> None:
        """Say that a process lives."""
        upsert(self._connection, beat, {"name": name, "at": now}, ("name",))

    def beats(self) -> Mapping[str, datetime]:
        """When each process last said so."""
        return {row.name: row.at for row in self._connection.execute(select(beat))}


class SqlStore:
    """See `bot.service.ports.Store`. `fresh` gives a new row's id."""

    def __init__(self, engine: Engine, keys: Keys, fresh: Callable[[], str]) -> None:
        self._engine = engine
        self._keys = keys
        self._fresh = fresh

    @contextmanager
    def begin(self) -> Iterator[SqlUnit]:
        """A transaction that commits when its block ends and is undone when it raises."""
        with self._engine.begin() as connection:
            yield SqlUnit(connection, self._keys, self._fresh)
