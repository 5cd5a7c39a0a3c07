"""Take a form once, and go on to a page that can be shown again."""

from flask import abort, flash, redirect, request
from werkzeug.wrappers import Response

from bot.console.house import House
from bot.service.ports import Unit

_MARK = 32


def once(house: House, unit: Unit) -> bool:
    """Whether this form comes for the first time: not by a double click, a replay or the back button."""
    mark = request.form.get("mark", "")
    if len(mark) != _MARK or not mark.isalnum():
        abort(400)
    return unit.staff.once(mark, house.clock())


def typed(name: str, longest: int = 400) -> str:
    """A field of one line as it was typed, without spaces around it; no longer than it may be."""
    # SQL cannot hold a NUL.
    return " ".join(request.form.get(name, "").replace("\0", "").split())[:longest]


def done(words: str, to: str) -> Response:
    """Say that it is done on the page that comes next: 303, so that going back sends nothing again."""
    flash(words)
    return redirect(to, 303)
