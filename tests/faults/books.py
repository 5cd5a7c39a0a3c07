"""What the town's database and its rehearsal gateway say came of the requests."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Engine, func, select, text

from bot.data.outbox import UNDONE
from bot.data.rehearsed import Rehearsed
from bot.data.seal import Keys
from bot.data.tables import attempt, beat, case, inbound, outbox
from tests.faults.directory import COORDINATION, PARTNER

_CODE = re.compile(r"Info (\w{4}):")


class Books:
    """Read from outside, as an inspector would."""

    def __init__(self, engine: Engine, keys: Keys) -> None:
        self.engine = engine
        self._rehearsed = Rehearsed(engine, keys)

    def close(self) -> None:
        """Leave the database."""
        self.engine.dispose()

    def codes(self) -> list[str]:
        """The code of every request for help."""
        with self.engine.begin() as connection:
            return sorted(connection.execute(select(case.c.code)).scalars())

    def persons(self) -> int:
        """How many persons the requests are of."""
        with self.engine.begin() as connection:
            return connection.execute(select(func.count(case.c.person.distinct()))).scalar_one()

    def alerted(self) -> list[str]:
        """The code in every alert that left, as often as it did."""
        texts = [*self.shown_on(PARTNER), *self.shown_on(COORDINATION)]
        return sorted(code for shown in texts for code in _CODE.findall(shown))

    def shown_on(self, number: str) -> list[str]:
        """The texts that a phone was sent."""
        return [shown for _, shown in self._rehearsed.shown_on(number)]

    def letters(self) -> Mapping[str, int]:
        """How many letters are in each state."""
        with self.engine.begin() as connection:
            return Counter(connection.execute(select(outbox.c.state)).scalars())

    def undone(self) -> int:
        """How many letters still have to leave."""
        return sum(self.letters().get(state, 0) for state in UNDONE)

    def attempts(self) -> Mapping[str, int]:
        """How often each letter was tried."""
        with self.engine.begin() as connection:
            return Counter(connection.execute(select(attempt.c.letter)).scalars())

    def heard(self) -> int:
        """How many different messages came in."""
        with self.engine.begin() as connection:
            return connection.execute(select(func.count()).select_from(inbound)).scalar_one()

    def beats(self) -> list[str]:
        """Which processes have said that they live."""
        with self.engine.begin() as connection:
            return list(connection.execute(select(beat.c.name)).scalars())

    @contextmanager
    def gateway_that_hangs(self) -> Iterator[None]:
        """Hold every send of the rehearsal gateway, at most the 5 s of lock_timeout. PostgreSQL only."""
        with self.engine.begin() as connection:
            connection.execute(text("LOCK TABLE rehearsed IN EXCLUSIVE MODE"))
            yield
