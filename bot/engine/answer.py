"""Understand the answer to the question where the talk stands, or ask it again.

After as many unclear answers as the step allows, a person takes over (C3, R32: never guessed).
"""

import re
from dataclasses import replace

from bot.engine.choice import chosen, picked
from bot.engine.flow import Book, Flow, Menu, Option, Question, Readers
from bot.engine.talk import Talk, learn, marked
from bot.engine.texts import Texts
from bot.engine.turn import Say, Turn, say
from bot.engine.walk import cover, go, move, reask

_WORD = re.compile(r"[^\W\d_]+")


def answer(book: Book, texts: Texts, readers: Readers, talk: Talk, flow: Flow, text: str) -> Turn:
    """The turn that follows an answer to the step of `flow` where the talk stands."""
    here = flow.steps[talk.at.step] if talk.at else None
    if talk.covered and picked(text, ("go-on",)):
        return reask(book, readers, Turn(replace(talk, covered=False)))
    match here:
        case Menu():
            key = None if talk.covered else chosen(text, texts.labels(here.ask, here.choices, talk.language))
            if key is None:
                return _unclear(book, readers, talk, flow, here, text)
            return _accept(book, readers, talk, flow, here, key, here.choices[key])
        case Question():
            return _question(book, readers, talk, flow, here, text)
    return move(book, readers, Turn(talk), book.doors[talk.door].start)


def _question(book: Book, readers: Readers, talk: Talk, flow: Flow, here: Question, text: str) -> Turn:
    # What a reader offers is chosen by number only: a name is heard anew, and offered again.
    value = picked(text, [option.value for option in talk.offers])
    if value is not None:
        if _opens(talk.offers, value):
            return reask(book, readers, Turn(replace(talk, within=value, offers=(), page=0, tries=0)))
        return _accept(book, readers, talk, flow, here, value, here.next)
    heard = readers[here.answer].read(text, talk.known)
    if isinstance(heard, str):
        return _accept(book, readers, talk, flow, here, heard, here.next)
    if heard:
        return reask(book, readers, Turn(replace(talk, offers=heard, page=0)))
    return _unclear(book, readers, talk, flow, here, text)


def _accept(
    book: Book, readers: Readers, talk: Talk, flow: Flow, here: Menu | Question, value: str, onward: str
) -> Turn:
    return go(book, readers, Turn(learn(marked(talk), here.save, value)), flow, onward)


def _unclear(book: Book, readers: Readers, talk: Talk, flow: Flow, here: Menu | Question, text: str) -> Turn:
    tries = talk.tries + 1
    if tries >= here.tries:
        if here.giveup:
            return go(book, readers, Turn(marked(talk)), flow, here.giveup)
        return move(book, readers, Turn(talk), book.doors[talk.door].person)
    again = Turn(replace(talk, tries=tries))
    if talk.covered or (flow.private and isinstance(here, Menu) and len(_WORD.findall(text)) > 1):
        # A sentence may be another reader's: it gets a tip, and 1 brings the question back (R03).
        return cover(again)
    return reask(book, readers, say(again, Say(here.retry or "engine-unclear", talk.known)))


def _opens(offers: tuple[Option, ...], value: str) -> bool:
    return any(option.opens for option in offers if option.value == value)
