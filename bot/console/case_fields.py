"""The fields of a case's forms, and what is wrong with them."""

from collections.abc import Collection

from flask import request

from bot.engine.spelling import clean
from bot.service.justified import SHORTEST


class FaultError(ValueError):
    """What is wrong with a form: its name, the id of the sentence that says it, and what was typed.

    "" is no sentence: nothing is wrong, and what was typed is shown again.
    """

    def __init__(self, form: str, word: str, **typed: str) -> None:
        super().__init__(word)
        self.form, self.word, self.typed = form, word, typed


def said(name: str) -> str:
    """A field as one may keep it: without what nobody sees, on one line, 1,600 signs at most."""
    return clean(request.form.get(name, ""))


def reason(form: str, **typed: str) -> str:
    """The reason of an act. Raises FaultError without one."""
    why = said("why")[:400]
    if len(why) < SHORTEST:
        raise FaultError(form, "case-fault-why", why=why, **typed)
    return why


def chosen(form: str, name: str, known: Collection[str]) -> str:
    """One of the choices. Raises FaultError for anything else."""
    value = request.form.get(name, "")
    if value not in known:
        raise FaultError(form, "case-fault-choice", why=said("why"))
    return value
