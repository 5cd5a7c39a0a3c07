"""A partner's phone by SMS: its short forms become a place in its flow, and nothing is guessed."""

from dataclasses import replace

from bot.engine.choice import number, picked
from bot.engine.flow import Book, Menu
from bot.engine.talk import Spot, Talk, learn
from bot.engine.words import Command, command
from bot.service.dossiers import Desk
from bot.service.grammar import ANSWERS, Wish, wished

FLOW = "partenaire"
MENU = "menu"
"""The step of the partner's flow where everything begins, by number."""
WHICH = "lequel"
"""The step that takes a code, for the `verb` that is known."""
WRITE = "ecrire"
"""The step that takes whatever is written."""
_WHY = {"non": ("reason", "raison"), "fini": ("outcome", "donne")}
"""What a digit after the code says, and at which step: why it is refused, what was done."""
_HELP = "help"
_DEAF = (Command.ALARM, Command.COVER)
"""What is heard everywhere on her phone, and is no command of a partner's."""


def primed(book: Book, talk: Talk, text: str, desk: Desk) -> tuple[Talk, tuple[str, ...]]:
    """The talk and inputs that a partner's SMS means.

    A word or digit with a code acts on that case; a digit alone answers the only one that waits; else the
    flow asks which. What nobody understands is answered with the grammar, a question's answer is left to it.
    """
    word = command(text)
    if (word and word.command not in _DEAF) or writing(talk):
        return talk, (text,)
    wish = wished(text, desk.codes)
    if wish is None:
        return talk, (_HELP if talk.idle else text,)
    if not talk.idle and not wish.code and wish.verb in (*ANSWERS.values(), "repondre"):
        return talk, (text,)
    return _placed(book, talk, wish, desk)


def writing(talk: Talk) -> bool:
    """Whether the phone is asked for free text, which has no form."""
    return talk.at is not None and (talk.at.flow, talk.at.step) == (FLOW, WRITE)


def _placed(book: Book, talk: Talk, wish: Wish, desk: Desk) -> tuple[Talk, tuple[str, ...]]:
    fresh = _told(book, Talk(door=talk.door, language=talk.language), wish)
    answering = wish.verb in (*ANSWERS.values(), "repondre")
    code = wish.code or (desk.waiting[0].code if answering and len(desk.waiting) == 1 else "")
    if code:
        return _at(book, learn(fresh, "verb", wish.verb), WHICH), (code,)
    # Which one is meant is asked first, and then the answer anew: a digit alone was for one alert.
    return _at(book, fresh, MENU), (_key(book, "repondre" if answering else wish.verb),)


def _told(book: Book, talk: Talk, wish: Wish) -> Talk:
    if wish.verb == "note" and wish.rest:
        return learn(talk, "note", wish.rest)
    if wish.verb in _WHY:
        name, step = _WHY[wish.verb]
        value = picked(wish.rest, choices(book, step))
        return learn(talk, name, value) if value else talk
    return talk


def _key(book: Book, choice: str) -> str:
    return str(number(choices(book, MENU).index(choice)))


def choices(book: Book, step: str) -> tuple[str, ...]:
    """The options of a step of the partner's flow, in their order."""
    menu = book.flows[FLOW].steps[step]
    return tuple(menu.choices) if isinstance(menu, Menu) else ()


def _at(book: Book, talk: Talk, step: str) -> Talk:
    return replace(talk, at=Spot(FLOW, step, book.flows[FLOW].print))
