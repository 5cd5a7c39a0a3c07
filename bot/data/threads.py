"""Keep what is written in each case, sealed."""

from datetime import datetime
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    LargeBinary,
    Row,
    Table,
    and_,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from bot.data.cases import as_case
from bot.data.schema import at, id_, metadata, to, word
from bot.data.seal import Keys, KeysError
from bot.data.tables import case, outbox
from bot.service.records import OWNED, Case
from bot.service.threads import SHE, Message

message = Table(
    "thread_message",
    metadata,
    id_(),
    to("case_", "case_id", nullable=False, index=True),
    word("author"),
    Column("text", LargeBinary, nullable=False),
    at("at"),
    word("state"),
    at("moved"),
)
_UNSENT = ("pending", "leased", "doubt")
_WENT = ("leaving", "delivered", "not-delivered", "read")
_LETTER = outbox.c.key == literal("relay:") + message.c.id


class Threads:
    """See `bot.service.threads.Threads`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def add(self, new: Message) -> None:
        """Keep one, sealed."""
        values = {
            "id": new.id,
            "case_id": new.case,
            "author": new.author,
            "text": self._keys.seal(new.text.encode(), f"thread_message.text:{new.id}"),
            "at": new.at,
            "state": new.state,
            "moved": new.moved,
        }
        self._connection.execute(insert(message).values(values))

    def of(self, case_: str) -> tuple[Message, ...]:
        """All of a case, oldest first; a text that no key opens is ""."""
        mine = select(message).where(message.c.case_id == case_).order_by(message.c.at, message.c.id)
        return tuple(self._message(row) for row in self._connection.execute(mine))

    def case_of(self, id_: str) -> tuple[Message, Case] | None:
        """A message and its case as they stand, neither held."""
        row = self._connection.execute(select(message).where(message.c.id == id_)).first()
        if row is None:
            return None
        its = self._connection.execute(select(case).where(case.c.id == row.case_id)).one()
        return self._message(row), as_case(its)

    def move(self, id_: str, states: tuple[str, ...], state: str, now: datetime) -> bool:
        """Move it on from one of these states; False when it stands in none of them."""
        this = and_(message.c.id == id_, message.c.state.in_(states))
        moved = update(message).where(this).values(state=state, moved=now)
        return self._connection.execute(moved).rowcount == 1

    def recall(self, person: str, now: datetime) -> tuple[str, ...]:
        """Those to her whose SMS was withdrawn wait for her now; their ids."""
        gone = select(message.c.id).join(outbox, _LETTER)
        gone = gone.where(
            outbox.c.person == person, outbox.c.state == "cancelled", message.c.state == "leaving"
        )
        found = tuple(self._connection.execute(gone).scalars())
        return tuple(each for each in found if self.move(each, ("leaving",), "waiting", now))

    def live(self, person: str, since: datetime) -> tuple[str, ...]:
        """Her cases, not closed, in which an SMS was handed over for her since then."""
        wanted = select(message.c.case_id).join(case, case.c.id == message.c.case_id).join(outbox, _LETTER)
        handed = and_(outbox.c.state.in_(("accepted", "unknown")), outbox.c.changed >= since)
        hers = and_(case.c.person == person, case.c.state != "closed")
        rows = self._connection.execute(wanted.where(hers, handed, message.c.state.in_(_WENT)).distinct())
        return tuple(rows.scalars())

    def spoken(self, person: str) -> datetime | None:
        """When a message last went either way; None when none did."""
        last = select(func.max(message.c.moved)).join(case, case.c.id == message.c.case_id)
        went = last.where(case.c.person == person, message.c.state.in_(_WENT))
        return self._connection.execute(went).scalar()

    def passed(self, case_: str, hers: bool, since: datetime) -> int:
        """How many went one way since then."""
        author = message.c.author == SHE if hers else message.c.author != SHE
        went = and_(message.c.case_id == case_, message.c.state.in_(_WENT), message.c.moved >= since)
        counted = select(func.count()).select_from(message).where(author, went)
        return self._connection.execute(counted).scalar_one()

    def kept(self) -> tuple[str, ...]:
        """Her messages that wait and whose case somebody has, oldest first, at most a hundred."""
        wanted = select(message.c.id).join(case, case.c.id == message.c.case_id)
        hers = and_(message.c.author == SHE, message.c.state == "waiting", case.c.state.in_(OWNED))
        rows = self._connection.execute(wanted.where(hers).order_by(message.c.at, message.c.id).limit(100))
        return tuple(rows.scalars())

    def drop(self, case_: str, now: datetime) -> None:
        """Let nothing of a case that has not left yet leave any more."""
        sent = select(outbox.c.id).where(_LETTER, outbox.c.state.not_in(_UNSENT)).correlate(message).exists()
        on_its_way = and_(message.c.state == "leaving", message.c.author != SHE, ~sent)
        still = or_(message.c.state == "waiting", on_its_way)
        dropped = update(message).where(message.c.case_id == case_, still)
        self._connection.execute(dropped.values(state="dropped", moved=now))

    def empty(self, case_: str, now: datetime) -> None:
        """Forget what was written in a case, on the way out too."""
        # The outbox first, as whoever delivers a letter holds it before its message.
        withdrawn = update(outbox).where(_copies(case_), outbox.c.state.in_(_UNSENT))
        self._connection.execute(withdrawn.values(state="cancelled", changed=now))
        wipe(self._connection, self._keys, case_)
        gone = update(message).where(message.c.case_id == case_, message.c.state != "dropped")
        self._connection.execute(gone.values(state="dropped", moved=now))

    def purge(self, before: datetime, now: datetime) -> int:
        """Forget the messages of each case that was closed before then (R37); how many cases."""
        over = and_(case.c.state == "closed", case.c.changed < before)
        old = select(message.c.case_id).join(case, case.c.id == message.c.case_id).where(over).distinct()
        cases = self._connection.execute(old.limit(100)).scalars().all()
        for each in cases:
            self.empty(each, now)
            self._connection.execute(delete(message).where(message.c.case_id == each))
        return len(cases)

    def _message(self, row: Row[Any]) -> Message:
        return Message(row.id, row.case_id, row.author, self._text(row), row.at, row.state, row.moved)

    def _text(self, row: Row[Any]) -> str:
        try:
            return self._keys.unseal(row.text, f"thread_message.text:{row.id}").decode()
        except KeysError:
            return ""  # one that cannot be read must not hide the others


def wipe(connection: Connection, keys: Keys, case_: str) -> None:
    """Empty what was written in a case, and the copies of it that left or have to."""
    for table, where in ((outbox, _copies(case_)), (message, message.c.case_id == case_)):
        for row in connection.execute(select(table.c.id).where(where)).scalars().all():
            nothing = keys.seal(b"", f"{table.name}.text:{row}")
            connection.execute(update(table).where(table.c.id == row).values(text=nothing))


def _copies(case_: str) -> ColumnElement[bool]:
    return and_(outbox.c.case_id == case_, outbox.c.kind.in_(("relay", "notice")))
