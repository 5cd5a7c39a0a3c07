"""A conversation under way: where the person is, what is known, and how it goes to JSON and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import timedelta
from typing import Any

from bot.engine.flow import Known, Option

TRAIL = 12
"""How many questions back 9 can go; a talk stays under 4 kB of JSON."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A step of a flow, with the flow's print when the person came there."""

    flow: str
    step: str
    print: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A question asked before, to come back to with 9."""

    at: Spot
    callers: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Talk:
    """`at` None means that nothing is under way. `callers` are the steps to go on from, outermost first.

    `covered` means that a bland tip was shown in place of the question, which 1 brings back (R03).
    """

    door: str = "public"
    language: str = ""
    known: Known = field(default_factory=dict)
    at: Spot | None = None
    callers: tuple[Spot, ...] = ()
    trail: tuple[Mark, ...] = ()
    tries: int = 0
    within: str = ""
    offers: tuple[Option, ...] = ()
    page: int = 0
    covered: bool = False

    @property
    def idle(self) -> bool:
        """Whether the next text begins a conversation."""
        return self.at is None


def ended(talk: Talk) -> Talk:
    """The same person with nothing under way and nothing remembered but the language."""
    return Talk(door=talk.door, language=talk.language)


def awake(talk: Talk, silence: timedelta, patience: timedelta) -> Talk:
    """The talk to go on with after a silence; too long a one ends it, without a word (R12)."""
    return talk if silence <= patience else ended(talk)


def marked(talk: Talk) -> Talk:
    """The talk with the question where it stands remembered, for 9 to come back to."""
    if talk.at is None:
        return talk
    return replace(talk, trail=(*talk.trail, Mark(talk.at, talk.callers))[-TRAIL:])


def learn(talk: Talk, name: str, value: str) -> Talk:
    """Remember an answer; the one named `language` changes the language of everything said."""
    if name == "language":
        return replace(talk, language=value)
    return replace(talk, known={**talk.known, name: value}) if name else talk


def to_json(talk: Talk) -> str:
    """The talk as one line of JSON."""
    return json.dumps(asdict(talk), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Talk:
    """The talk that `to_json` wrote. Raises ValueError, KeyError or TypeError for anything else."""
    data: dict[str, Any] = dict(json.loads(text))
    at = data.pop("at")
    return Talk(
        at=Spot(**at) if at else None,
        callers=tuple(Spot(**spot) for spot in data.pop("callers")),
        trail=tuple(_mark(mark) for mark in data.pop("trail")),
        offers=tuple(Option(**option) for option in data.pop("offers")),
        **data,
    )


def _mark(data: Mapping[str, Any]) -> Mark:
    return Mark(Spot(**data["at"]), tuple(Spot(**spot) for spot in data["callers"]))
