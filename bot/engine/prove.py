"""Prove by trying that the words that work everywhere do so in each state, language and channel."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.engine.check_screens import Limits
from bot.engine.check_texts import SAMPLE
from bot.engine.expect import fault
from bot.engine.flow import Action, Book, Menu, Question, Readers
from bot.engine.known import NOTHING, Gives, always_known
from bot.engine.paths import paths
from bot.engine.reach import Place, entered_by, step_at
from bot.engine.screen import SMS, all_pages
from bot.engine.step import begin, carry_on, step
from bot.engine.talk import Spot, Talk, ended
from bot.engine.texts import LANGUAGES, TextError, Texts
from bot.engine.turn import Turn
from bot.engine.walk import SHARED
from bot.engine.words import examples

PANIC = "(the word she chose to be left alone)"
TRIED = (
    "",
    "dabila",
    "français",
    "xyzzy",
    PANIC,
    *examples(),
    "tu parles avec qui ici",
    "1",
    "99",
    "oui",
    "on-on",
)
"""Every word that works everywhere, in one of its spellings, and answers that are none."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What was tried, and a sentence for each text that was not answered as it must be."""

    faults: tuple[str, ...] = ()
    states: int = 0
    turns: int = 0
    paths: int = 0


@dataclass(slots=True)
class _Trial:
    book: Book
    texts: Texts
    readers: Readers
    limits: Limits
    gives: Gives
    said: dict[str, str] = field(default_factory=dict)
    menus: dict[tuple[str, str], tuple[Spot | None, ...]] = field(default_factory=dict)


def prove(book: Book, texts: Texts, readers: Readers, limits: Limits, gives: Gives = NOTHING) -> Proof:
    """Try the words in every state of a book without other complaints."""
    trial = _Trial(book, texts, readers, limits, gives)
    faults: dict[str, None] = {}
    states = turns = 0
    for talk in _talks(book, gives):
        states += 1
        for text in TRIED:
            for turn in settled(book, readers, gives, _taken(trial, talk, text)):
                turns += 1
                wrong = _wrong(trial, talk, text, turn)
                if wrong and talk.at:
                    where = f"flows/{talk.at.flow}.toml: [{talk.at.step}]"
                    faults[
                        f'{where} answers "{text}" ({talk.language or "no language"}) wrongly: {wrong}'
                    ] = None
    return Proof(tuple(faults), states, turns, paths(book))


def settled(book: Book, readers: Readers, gives: Gives, turn: Turn) -> Iterator[Turn]:
    """The turn with every outcome of what it awaits."""
    if not turn.awaits or turn.talk.at is None:
        yield turn
        return
    here = book.flows[turn.talk.at.flow].steps[turn.talk.at.step]
    if isinstance(here, Action):
        taught = {name: SAMPLE for effect in here.do for name in gives.get(effect, ())}
        wiser = replace(turn, talk=replace(turn.talk, known={**turn.talk.known, **taught}))
        for outcome in here.outcomes:
            yield from settled(book, readers, gives, carry_on(book, readers, wiser, outcome))


def _taken(trial: _Trial, talk: Talk, text: str) -> Turn:
    return step(trial.book, trial.texts, trial.readers, talk, text, panic=text == PANIC)


def _talks(book: Book, gives: Gives) -> Iterator[Talk]:
    """Somebody standing at each question, by each door, in each language, on each kind of phone."""
    for door, flows in entered_by(book).items():
        for place, known in always_known(book, flows, gives).items():
            if isinstance(step_at(book, place), Menu | Question):
                for phone in ("seule", SHARED) if "phone" in known else (SAMPLE,):
                    facts = {name: phone if name == "phone" else SAMPLE for name in known}
                    for language in (*LANGUAGES, ""):
                        yield from _standing(book, Talk(door, language, facts, place.at, place.callers))


def _standing(book: Book, talk: Talk) -> Iterator[Talk]:
    yield talk
    if talk.at:
        # With a question to go back to, on the second page, and unclear twice.
        yield replace(talk, trail=(Place(talk.at, talk.callers),), page=1, tries=2)
    if talk.at and book.flows[talk.at.flow].private:
        yield replace(talk, covered=True)


def _wrong(trial: _Trial, talk: Talk, text: str, turn: Turn) -> str:
    said = _said(trial, turn)
    return said or fault(trial.book, _menu(trial, talk), talk, text, turn, panic=text == PANIC)


def _menu(trial: _Trial, talk: Talk) -> tuple[Spot | None, ...]:
    """Where MENU leads from here, whatever comes of what is done on the way."""
    key = (talk.door, talk.language)
    if key not in trial.menus:
        first = begin(trial.book, trial.readers, ended(talk), trial.book.doors[talk.door].start)
        opened = settled(trial.book, trial.readers, trial.gives, first)
        trial.menus[key] = tuple(turn.talk.at for turn in opened)
    return trial.menus[key]


def _said(trial: _Trial, turn: Turn) -> str:
    """What is wrong with the turn's screens and messages; each is looked at once."""
    key = repr((turn.replies, turn.talk.language))
    if key not in trial.said:
        trial.said[key] = _shown(trial, turn) if turn.replies else "it says nothing"
    return trial.said[key]


def _shown(trial: _Trial, turn: Turn) -> str:
    try:
        for limit in (trial.limits.ussd, SMS[max(SMS)]):
            all_pages(trial.texts, turn, limit)
    except (TextError, ValueError) as error:
        return str(error)
    return ""
