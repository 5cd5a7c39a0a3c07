"""What is surely known at each place, whichever road led there."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeAlias

from bot.engine.flow import Action, Book
from bot.engine.reach import Place, onward, start, step_at

Gives: TypeAlias = Mapping[str, Collection[str]]

NOTHING: Gives = {}


def always_known(book: Book, flows: Iterable[str], gives: Gives) -> Mapping[Place, frozenset[str]]:
    """The names known on every road from the starts of `flows`, where nothing is.

    The words that work everywhere take nothing away: 9 and AIDE keep what is known, and MENU
    goes to a start. The language is no variable: it is kept apart. `gives` is what each effect teaches.
    """
    known = {start(book.flows[name]): frozenset[str]() for name in flows}
    waiting = list(known)
    while waiting:
        place = waiting.pop()
        for road, near in onward(book, place):
            if near is None:
                continue
            brought = (known[place] | {road.saves} | _given(book, place, gives)) - {"", "language"}
            both = known.get(near, brought) & brought
            if known.get(near) != both:
                known[near] = both
                waiting.append(near)
    return known


def _given(book: Book, place: Place, gives: Gives) -> frozenset[str]:
    here = step_at(book, place)
    # Without outcomes nobody waits for what an effect teaches: the next text is said before it is done.
    done = here.do if isinstance(here, Action) and here.outcomes else ()
    return frozenset[str]().union(*(gives.get(name, ()) for name in done))
