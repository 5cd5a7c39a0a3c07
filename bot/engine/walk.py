"""Walk a flow from a step to the next question, or to the end, collecting what is said and done."""

from dataclasses import replace

from bot.engine.flow import RETURN, Action, Book, End, Flow, Menu, Question, Readers, Step, Sub
from bot.engine.talk import Spot, Talk, ended, marked
from bot.engine.turn import Ask, Offer, Reply, Say, Turn, do, say

SHARED = "partage"
"""The answer to whose phone it is that allows nothing open and nothing later (R10)."""


def move(book: Book, readers: Readers, turn: Turn, flow: str) -> Turn:
    """Leave whatever is under way for the start of a flow."""
    talk = marked(turn.talk)
    turn = replace(turn, talk=replace(talk, callers=(), at=None))
    return go(book, readers, turn, book.flows[flow], book.flows[flow].start)


def go(book: Book, readers: Readers, turn: Turn, flow: Flow, name: str) -> Turn:
    """Go to a step, and on from it until somebody has to answer or the talk ends.

    Ends because the checker refuses flows that go round without asking.
    """
    while name != RETURN or turn.talk.callers:
        if name == RETURN:
            flow, name, turn = _returned(book, turn)
            continue
        here = flow.steps[name]
        turn = replace(turn, talk=_at(turn.talk, flow, name))
        if isinstance(here, Menu | Question):
            name = _known_already(here, turn.talk)
            if not name:
                return reask(book, readers, turn)
        elif isinstance(here, Sub):
            flow, name, turn = _entered(book, turn, flow, here)
        else:
            name, turn = _passed(turn, flow, here)
            if not name:
                return replace(turn, awaits=True)
    return replace(turn, talk=ended(turn.talk))


def reask(book: Book, readers: Readers, turn: Turn) -> Turn:
    """Say the question where the talk stands (again)."""
    if turn.talk.at is None:
        return turn
    here = book.flows[turn.talk.at.flow].steps[turn.talk.at.step]
    match here:
        case Menu(ask=ask, choices=choices):
            return say(turn, Ask(ask, tuple(choices), turn.talk.known))
        case Question():
            return _offered(readers, turn, here)
    return turn


def cover(turn: Turn) -> Turn:
    """Say a bland tip in place of the question, which 1 brings back."""
    covered = replace(turn, talk=replace(turn.talk, covered=True))
    return say(covered, Ask("engine-cover", ("go-on",)))


def _offered(readers: Readers, turn: Turn, here: Question) -> Turn:
    talk = turn.talk
    options = talk.offers or readers[here.answer].options(talk.known, talk.within)
    reply: Reply = Offer(here.ask, options, talk.known) if options else Say(here.ask, talk.known)
    return say(replace(turn, talk=replace(talk, offers=options)), reply)


def _known_already(here: Step, talk: Talk) -> str:
    match here:
        case Menu(once=True, save=save, choices=choices):
            value = talk.language if save == "language" else talk.known.get(save, "")
            return choices.get(value, "")
        case Question(once=True, save=save, next=onward) if save in talk.known:
            return onward
    return ""


def _entered(book: Book, turn: Turn, flow: Flow, here: Sub) -> tuple[Flow, str, Turn]:
    # Without a `next` nothing is to come back to, here or further out.
    callers = (*turn.talk.callers, _spot(flow, here.name)) if here.next else ()
    called = book.flows[here.flow]
    return called, called.start, replace(turn, talk=replace(turn.talk, callers=callers))


def _passed(turn: Turn, flow: Flow, here: Action | End) -> tuple[str, Turn]:
    """The step to go on to, and the turn; "" when an outcome decides it."""
    if isinstance(here, End):
        # Who shares the phone has not chosen the subject.
        openly = flow.asked and turn.talk.known.get("phone") != SHARED
        return here.next or RETURN, say(turn, Say(here.say, turn.talk.known, openly))
    for name in here.do:
        turn = do(turn, name)
    # What was done cannot be undone by going back, so 9 stops here.
    trail = turn.talk.trail if here.back else ()
    return "" if here.outcomes else here.next, replace(turn, talk=replace(turn.talk, trail=trail))


def _returned(book: Book, turn: Turn) -> tuple[Flow, str, Turn]:
    caller = turn.talk.callers[-1]
    flow = book.flows[caller.flow]
    here = flow.steps[caller.step]
    talk = replace(turn.talk, callers=turn.talk.callers[:-1])
    return flow, here.next if isinstance(here, Sub) else RETURN, replace(turn, talk=talk)


def _at(talk: Talk, flow: Flow, name: str) -> Talk:
    return replace(talk, at=_spot(flow, name), tries=0, within="", offers=(), page=0, covered=False)


def _spot(flow: Flow, name: str) -> Spot:
    return Spot(flow.name, name, flow.print)
