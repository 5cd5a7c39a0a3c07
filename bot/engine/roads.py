"""The roads on from a step, as its file writes them."""

from dataclasses import dataclass

from bot.engine.flow import RETURN, Action, End, Menu, Question, Step, Sub


@dataclass(frozen=True, slots=True)
class Road:
    """A way on to a step. `key` is the option or outcome that takes it; `saves` becomes known on it."""

    to: str
    key: str = ""
    saves: str = ""
    gives_up: bool = False


def roads(step: Step) -> tuple[Road, ...]:
    """Every way on from a step, in the order of its file; a giveup comes last."""
    match step:
        case Menu():
            options = (Road(to, key, step.save) for key, to in step.choices.items())
            return (*options, *_giveup(step))
        case Question():
            return (Road(step.next, saves=step.save), *_giveup(step))
        case Action():
            outcomes = tuple(Road(to, key) for key, to in step.outcomes.items())
            return outcomes or (Road(step.next),)
        case Sub() | End():
            return (Road(step.next or RETURN),)


def silent(step: Step) -> tuple[Road, ...]:
    """The roads that may be taken before anybody has answered."""
    if isinstance(step, Menu | Question) and not step.once:
        return ()
    return tuple(road for road in roads(step) if not road.gives_up)


def spoken(step: Step) -> tuple[str, ...]:
    """The messages that a step can say: its own, then its retry."""
    match step:
        case Menu() | Question():
            return tuple(message for message in (step.ask, step.retry) if message)
        case End():
            return (step.say,)
    return ()


def _giveup(step: Menu | Question) -> tuple[Road, ...]:
    return (Road(step.giveup, gives_up=True),) if step.giveup else ()
