"""The rehearsals of all who rehearse: a few at once, each its owner's own, none for long."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Lock

from bot.service.rehearsal import Rehearsal
from bot.service.room import Room
from bot.service.script import HERS, Script

MOST = 20
LASTS = timedelta(hours=2)


@dataclass(slots=True)
class Let:
    """A room that is let; `used` is when its owner was last in it."""

    room: Room
    world: AbstractContextManager[Rehearsal]
    used: datetime
    lock: Lock = field(default_factory=Lock)


class Rooms:
    """At most `most` rehearsals, each ended `lasts` after its beginning; the one left longest gives way.

    `phones` are the partners' by name, of which the `usual` ones are always shown.
    They live in this process alone: the console is one process with several threads.
    """

    def __init__(
        self,
        opened: Callable[[datetime], AbstractContextManager[Rehearsal]],
        phones: Mapping[str, str],
        usual: tuple[str, ...],
        most: int = MOST,
        lasts: timedelta = LASTS,
    ) -> None:
        self.phones, self.usual = phones, usual
        self._opened, self._most, self._lasts = opened, most, lasts
        self._let: dict[str, Let] = {}
        self._lock = Lock()

    def begin(self, owner: str, language: str, now: datetime) -> None:
        """A new rehearsal in place of the owner's last one; its clock begins at this minute."""
        begun = now.replace(second=0, microsecond=0)
        world = self._opened(begun)
        played = world.__enter__()
        if language:
            played.speak(HERS, language)
        new = Let(Room(Script(played, True, self.phones), language, begun), world, now)
        with self._lock:
            old = self._over(now, owner)
            self._let[owner] = new
        _close(old)

    @contextmanager
    def within(self, owner: str, now: datetime) -> Iterator[Room | None]:
        """The owner's rehearsal, held while the block runs; None when there is none any more."""
        with self._lock:
            old = self._over(now)
            let = self._let.get(owner)
            if let:
                let.used = now
        _close(old)
        if let is None:
            yield None
            return
        with let.lock:
            # It may have ended while we waited for who was in it.
            yield let.room if self._let.get(owner) is let else None

    def end(self, owner: str) -> None:
        """The owner leaves."""
        with self._lock:
            let = self._let.pop(owner, None)
        _close([let] if let else [])

    def close(self) -> None:
        """Everybody leaves."""
        for owner in tuple(self._let):
            self.end(owner)

    def __len__(self) -> int:
        return len(self._let)

    def _over(self, now: datetime, newcomer: str = "") -> list[Let]:
        """Those that have to end now, taken out; with a newcomer until there is a place for it."""
        ends = now - self._lasts
        gone = [name for name, let in self._let.items() if let.room.begun <= ends or name == newcomer]
        old = [self._let.pop(name) for name in gone]
        while newcomer and len(self._let) >= self._most:
            old.append(self._let.pop(min(self._let, key=lambda name: self._let[name].used)))
        return old


def _close(old: list[Let]) -> None:
    for let in old:
        with let.lock:  # whoever still plays in it comes to the end first
            let.world.__exit__(None, None, None)
