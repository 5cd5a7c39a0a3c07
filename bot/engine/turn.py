"""What one turn of a conversation yields: what to say, what to do, and the talk to keep."""

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from bot.engine.flow import Known, Option
from bot.engine.talk import Talk


@dataclass(frozen=True, slots=True)
class Say:
    """A text by its message id; `openly` asks for its open version, where it has one."""

    message: str
    args: Known = field(default_factory=dict)
    openly: bool = False


@dataclass(frozen=True, slots=True)
class Ask:
    """A question with fixed options: `keys` are attributes of the message."""

    message: str
    keys: tuple[str, ...]
    args: Known = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Offer:
    """A question with options that a reader brought."""

    message: str
    options: tuple[Option, ...]
    args: Known = field(default_factory=dict)


Reply: TypeAlias = Say | Ask | Offer


@dataclass(frozen=True, slots=True)
class Effect:
    """Something to have done, with all that is known when it is asked for."""

    name: str
    facts: Known = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """`awaits` means that the last effect's outcome decides how the turn goes on (see `step.carry_on`)."""

    talk: Talk
    replies: tuple[Reply, ...] = ()
    effects: tuple[Effect, ...] = ()
    awaits: bool = False


def say(turn: Turn, reply: Reply) -> Turn:
    """The turn with one more reply."""
    return replace(turn, replies=(*turn.replies, reply))


def do(turn: Turn, name: str) -> Turn:
    """The turn with one more effect, which is told all that is known."""
    return replace(turn, effects=(*turn.effects, Effect(name, dict(turn.talk.known))))
