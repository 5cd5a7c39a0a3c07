"""Prove by trying that the words that work everywhere do so: at each question, in each language."""

from collections.abc import Iterator
from dataclasses import replace

from bot.engine.check_roads import ALARM
from bot.engine.check_texts import SAMPLE
from bot.engine.flow import Action, Book, Menu, Question, Readers
from bot.engine.known import NOTHING, Gives, always_known
from bot.engine.reach import entered_by, step_at
from bot.engine.step import begin, carry_on, step
from bot.engine.talk import Talk
from bot.engine.texts import LANGUAGES, TextError, Texts
from bot.engine.turn import Turn

TRIED = ("0", "STOP", "dabila", "AIDE", "MENU", "9", "8", "", "xyzzy", "français")
_ENDS = {"0": "hush", "STOP": "stop", "dabila": "stop"}


def prove(book: Book, texts: Texts, readers: Readers, gives: Gives = NOTHING) -> tuple[str, ...]:
    """A sentence for each text that is not answered as it must be, of a book without other complaints."""
    return tuple(dict.fromkeys(_failures(book, texts, readers, gives)))


def _failures(book: Book, texts: Texts, readers: Readers, gives: Gives) -> Iterator[str]:
    for talk in _talks(book, gives):
        for text in TRIED:
            for turn in _settled(book, readers, gives, step(book, texts, readers, talk, text)):
                fault = _fault(book, texts, readers, gives, talk, text, turn)
                if fault and talk.at:
                    where = f"flows/{talk.at.flow}.toml: [{talk.at.step}]"
                    yield f'{where} answers "{text}" ({talk.language or "no language"}) wrongly: {fault}'


def _settled(book: Book, readers: Readers, gives: Gives, turn: Turn) -> Iterator[Turn]:
    """The turn with every outcome of what it awaits."""
    if not turn.awaits or turn.talk.at is None:
        yield turn
        return
    here = book.flows[turn.talk.at.flow].steps[turn.talk.at.step]
    if isinstance(here, Action):
        taught = {name: SAMPLE for effect in here.do for name in gives.get(effect, ())}
        wiser = replace(turn, talk=replace(turn.talk, known={**turn.talk.known, **taught}))
        for outcome in here.outcomes:
            yield from _settled(book, readers, gives, carry_on(book, readers, wiser, outcome))


def _talks(book: Book, gives: Gives) -> Iterator[Talk]:
    """Somebody standing at each question, by each door and in each language."""
    for door, flows in entered_by(book).items():
        for place, known in always_known(book, flows, gives).items():
            if isinstance(step_at(book, place), Menu | Question):
                facts = dict.fromkeys(known, SAMPLE)
                for language in (*LANGUAGES, ""):
                    yield Talk(door, language, facts, place.at, place.callers)


def _fault(
    book: Book, texts: Texts, readers: Readers, gives: Gives, talk: Talk, text: str, turn: Turn
) -> str:
    if not turn.replies:
        return "it says nothing"
    try:
        texts.spoken(turn.replies, turn.talk.language)
    except TextError as error:
        return str(error)
    done = [effect.name for effect in turn.effects]
    if text in _ENDS and (not turn.talk.idle or done != [_ENDS[text]]):
        return f"it does not end with {_ENDS[text]}"
    if text == "AIDE" and ALARM in done:
        return ""  # called for twice
    asked = _settled(book, readers, gives, begin(book, readers, talk, book.doors[talk.door].help))
    if text == "AIDE" and turn.talk.at not in [each.talk.at for each in asked]:
        return "it does not call for help"
    return ""
