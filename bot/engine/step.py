"""Take one turn of a conversation. Pure: no clock, no network, no database.

The words that work everywhere come first, then the step's own answer; then the flow is walked
to its next question. What has to be done is returned, never done.
"""

from dataclasses import replace

from bot.engine.answer import answer
from bot.engine.flow import Action, Book, Menu, Question, Readers
from bot.engine.reach import PUBLIC, opened_by
from bot.engine.talk import Spot, Talk, ended, learn, marked
from bot.engine.texts import Texts
from bot.engine.turn import Effect, Say, Turn, do, say
from bot.engine.walk import cover, go, move, reask
from bot.engine.words import Command, Word, command


def step(
    book: Book,
    texts: Texts,
    readers: Readers,
    talk: Talk,
    text: str,
    start: str = "",
    *,
    panic: bool = False,
) -> Turn:
    """The turn that a text makes of a talk. Total: any text at any point is answered.

    Where nothing is under way, the flow `start` begins, or the door's own. `panic` says that the text is
    the word she chose to be left alone with a reader beside her (R14).
    """
    if panic:
        return Turn(ended(talk), (Say("engine-cover"),), (Effect("panic"),))
    word = command(text)
    if word is not None:
        turn = _obey(book, readers, talk, word)
        if turn is not None:
            return turn
    if talk.idle:
        return _begin(book, readers, talk, text, start)
    if talk.at is None or _changed(book, talk):
        return _restart(book, readers, talk)
    return answer(book, texts, readers, talk, book.flows[talk.at.flow], text)


def begin(book: Book, readers: Readers, talk: Talk, flow: str) -> Turn:
    """Enter a flow at its start, keeping what is known; 9 comes back to the question left."""
    return move(book, readers, Turn(talk), flow)


def carry_on(book: Book, readers: Readers, turn: Turn, outcome: str) -> Turn:
    """Go on after an action that awaited its outcome. Raises KeyError for one the step does not know."""
    at = turn.talk.at
    if at is None:
        return turn
    here = book.flows[at.flow].steps[at.step]
    if not isinstance(here, Action):
        return turn
    return go(book, readers, replace(turn, awaits=False), book.flows[at.flow], here.outcomes[outcome])


def _obey(book: Book, readers: Readers, talk: Talk, word: Word) -> Turn | None:
    match word.command:
        case Command.STOP:
            heard = _heard(talk, word)
            return Turn(ended(heard), (Say(book.doors[talk.door].stop),), do(Turn(heard), "stop").effects)
        case Command.END:
            return Turn(ended(talk), (Say("engine-end"),), do(Turn(talk), "hush").effects)
        case Command.HELP:
            return _help(book, readers, _heard(talk, word))
        case Command.ALARM:
            return _alarm(book, readers, talk)
        case Command.COVER if talk.door == PUBLIC:
            return Turn(ended(talk), (Say("engine-cover"),))
    return _steered(book, readers, talk, word)


def _steered(book: Book, readers: Readers, talk: Talk, word: Word) -> Turn | None:
    match word.command:
        case Command.MENU:
            return begin(book, readers, ended(talk), book.doors[talk.door].start)
        case Command.LANGUAGE:
            return _language(book, readers, replace(talk, language=word.language))
        case Command.BACK | Command.MORE if stands(book, talk) and not talk.covered:
            return _turn_page(book, readers, talk, word)
    return None


def _heard(talk: Talk, word: Word) -> Talk:
    # A word that belongs to one language tells which is hers, unless she has said so before.
    return replace(talk, language=talk.language or word.language)


def _help(book: Book, readers: Readers, talk: Talk) -> Turn:
    flow = book.flows[book.doors[talk.door].help]
    asked = talk.at is not None and (talk.at.flow, talk.at.step) == (flow.name, flow.start)
    # Who calls for help again instead of answering whether she is in danger has answered.
    return (_alarm(book, readers, talk) if asked else None) or begin(book, readers, talk, flow.name)


def _alarm(book: Book, readers: Readers, talk: Talk) -> Turn | None:
    """As if she had said that she is in danger, which the first option of the first question of help says."""
    flow = book.flows[book.doors[talk.door].help]
    first = flow.steps[flow.start]
    if not isinstance(first, Menu):
        return None
    fresh = replace(marked(talk), callers=(), at=None, covered=False)
    key, onward = next(iter(first.choices.items()))
    return go(book, readers, Turn(learn(fresh, first.save, key)), flow, onward)


def _language(book: Book, readers: Readers, talk: Talk) -> Turn:
    if talk.at is None or _changed(book, talk):
        return begin(book, readers, ended(talk), book.doors[talk.door].start)
    if talk.covered:
        return cover(Turn(talk))
    flow = book.flows[talk.at.flow]
    here = flow.steps[talk.at.step]
    if isinstance(here, Menu) and here.save == "language" and talk.language in here.choices:
        return go(book, readers, Turn(marked(talk)), flow, here.choices[talk.language])
    return reask(book, readers, Turn(talk))


def _turn_page(book: Book, readers: Readers, talk: Talk, word: Word) -> Turn:
    if word.command is Command.MORE:
        return reask(book, readers, Turn(replace(talk, page=talk.page + 1)))
    if talk.within:
        return reask(book, readers, Turn(replace(talk, within="", offers=(), page=0)))
    trail = tuple(mark for mark in talk.trail if _stand(book, mark.at, *mark.callers))
    if not trail:
        return reask(book, readers, Turn(replace(talk, page=0)))
    mark = trail[-1]
    back = replace(talk, at=mark.at, callers=mark.callers, trail=trail[:-1], tries=0, offers=(), page=0)
    return reask(book, readers, Turn(back))


def _begin(book: Book, readers: Readers, talk: Talk, text: str, start: str) -> Turn:
    called = opened_by(book, text) if talk.door == PUBLIC else ""
    return begin(book, readers, talk, called or start or book.doors[talk.door].start)


def stands(book: Book, talk: Talk) -> bool:
    """Whether the talk can go on where it stands in this release's flows."""
    return not talk.idle and not _changed(book, talk)


def _restart(book: Book, readers: Readers, talk: Talk) -> Turn:
    turn = say(Turn(ended(talk)), Say("engine-changed"))
    known = talk.at is not None and talk.at.flow in book.flows and not talk.callers
    flow = talk.at.flow if talk.at is not None and known else book.doors[talk.door].start
    return move(book, readers, turn, flow)


def _changed(book: Book, talk: Talk) -> bool:
    # Not the trail: a call for help from a flow that changed since must not begin again.
    return not _stand(book, *talk.callers, *((talk.at,) if talk.at else ())) or not _asks(book, talk)


def _stand(book: Book, *spots: Spot) -> bool:
    flows = [(book.flows.get(spot.flow), spot) for spot in spots]
    return all(flow and flow.print == spot.print and spot.step in flow.steps for flow, spot in flows)


def _asks(book: Book, talk: Talk) -> bool:
    # Whoever wrote while an outcome was awaited, and lost, stands where nothing is asked.
    return talk.at is None or isinstance(book.flows[talk.at.flow].steps[talk.at.step], Menu | Question)
