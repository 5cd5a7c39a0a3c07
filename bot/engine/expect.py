"""What every word that works everywhere must do to a talk, whatever flow it stands in."""

from collections.abc import Collection

from bot.engine.check_roads import ALARM
from bot.engine.flow import Action, Book, Menu
from bot.engine.reach import PUBLIC
from bot.engine.talk import Spot, Talk
from bot.engine.turn import Say, Turn
from bot.engine.words import Command, command

COVER = (Say("engine-cover"),)
_ENDS = {Command.END: "hush", Command.STOP: "stop"}


def fault(
    book: Book, menu: Collection[Spot | None], talk: Talk, text: str, turn: Turn, *, panic: bool = False
) -> str:
    """What is wrong with a settled turn; "" when it does what its word must do. MENU leads to a `menu`."""
    done = [effect.name for effect in turn.effects]
    if panic:
        right = turn.talk.idle and done == ["panic"] and turn.replies == COVER
        return "" if right else "it does not show the cover and tell a person"
    word = command(text)
    if word is None:
        return ""
    if word.command in _ENDS:
        right = turn.talk.idle and done == [_ENDS[word.command]]
        return "" if right else f"it does not end with {_ENDS[word.command]}"
    return _public_fault(book, menu, word.command, turn) if talk.door == PUBLIC else ""


def _public_fault(book: Book, menu: Collection[Spot | None], said: Command, turn: Turn) -> str:
    done = [effect.name for effect in turn.effects]
    match said:
        case Command.COVER:
            right = turn.talk.idle and not done and turn.replies == COVER
            return "" if right else "it does not cover what is hers"
        case Command.ALARM:
            return "" if ALARM in done else "it alerts nobody"
        case Command.HELP:
            return "" if ALARM in done or _one_more(book, turn) else "it does not call for help"
        case Command.MENU:
            return "" if turn.talk.at in menu else "it does not open the menu"
    return ""


def _one_more(book: Book, turn: Turn) -> bool:
    """Whether one more answer, the first of the question, alerts a person (R18)."""
    at = turn.talk.at
    flow = book.flows[book.doors[PUBLIC].help]
    if at is None or (at.flow, at.step) != (flow.name, flow.start):
        return False
    asked = flow.steps[flow.start]
    first = flow.steps[next(iter(asked.choices.values()))] if isinstance(asked, Menu) else None
    return isinstance(first, Action) and ALARM in first.do
