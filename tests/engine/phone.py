"""Somebody with a phone, whose talk goes through JSON between any two turns."""

from dataclasses import dataclass, field

from bot.engine.flow import Book, Known, Option
from bot.engine.step import carry_on, step
from bot.engine.talk import Talk, from_json, to_json
from tests.engine.line import TEXTS, book

MENU = "Menu\n1. Parler\n2. Un lieu\n3. Qui ?"
DANGER = "En danger ?\n1. Oui\n2. Non"


class Places:
    """Nine regions, two of which open; names are heard, and confirmed by number."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        if within:
            return (Option(f"{within}-nord", "Nord"), Option(f"{within}-sud", "Sud"))
        return tuple(Option(f"r{at}", f"Lieu {at}", opens=at in (1, 2)) for at in range(1, 10))

    def read(self, text: str, known: Known) -> tuple[Option, ...] | None:
        return (Option("kati", "Kati"), Option("kita", "Kita")) if text == "kati" else None


class Ages:
    """Two digits."""

    def options(self, known: Known, within: str) -> tuple[Option, ...]:
        return ()

    def read(self, text: str, known: Known) -> str | None:
        return text if text in {"12", "13", "14"} else None


READERS = {"place": Places(), "age": Ages()}


@dataclass
class Phone:
    """`done` are the names of all effects so far; `outcome` is what comes of what has one."""

    book: Book = field(default_factory=book)
    kept: str = to_json(Talk())
    outcome: str = "found"
    done: list[str] = field(default_factory=list)

    def send(self, *texts: str) -> str:
        """What is shown after the last of some texts."""
        return [self._turn(text) for text in texts][-1]

    @property
    def talk(self) -> Talk:
        return from_json(self.kept)

    def _turn(self, text: str) -> str:
        turn = step(self.book, TEXTS, READERS, self.talk, text)
        while turn.awaits:
            turn = carry_on(self.book, READERS, turn, self.outcome)
        self.kept = to_json(turn.talk)
        self.done += [effect.name for effect in turn.effects]
        return TEXTS.spoken(turn.replies, turn.talk.language)


def french() -> Phone:
    """The phone of somebody who has chosen French before."""
    return Phone(kept=to_json(Talk(language="fr")))
