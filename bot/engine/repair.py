"""Propose the spelling of a text that an SMS can hold, in the letters a translator would write."""

import re

from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable

_OWN = {"bm": "ɛɔɲŋƐƆƝŊ"}
"""A language's own letters are written as they are: the line sends è ò ny ng for them."""


def misspelt(text: str, language: str) -> tuple[str, ...]:
    """The letters that leave GSM-7, but for the language's own; each once."""
    return tuple(letter for letter in guilty(text) if letter not in _OWN.get(language, ""))


def repaired(text: str, language: str) -> str:
    """The text without misspelt letters: in the spelling that is sent, or left out where there is none."""
    own = _OWN.get(language, "")
    pieces = re.split(f"([{own}])", text) if own else [text]
    return "".join(piece if piece in own and piece else _plain(piece, language) for piece in pieces)


def _plain(piece: str, language: str) -> str:
    lines = sendable(piece, language)
    return "".join(letter for letter in lines if not guilty(letter))
