"""Make a page: its template, its words, and what every page shows."""

from collections.abc import Callable, Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, g, get_flashed_messages, render_template, request, session, url_for
from flask_wtf.csrf import generate_csrf  # type: ignore[import-untyped]  # it ships no py.typed
from markupsafe import Markup

from bot.console.access import NAV, may
from bot.console.house import House
from bot.console.when import day, hour, lasted
from bot.console.words import LANGUAGES, Words, read_words
from bot.service.staff import Staff

STATIC = Path(__file__).with_name("static")


def page(template: str, /, **facts: object) -> str:
    """A page of the console. Raises KeyError for a word that is not written."""
    return render_template(template, **facts)


def language() -> str:
    """The language of the one who reads: the one chosen at the door, or kept."""
    staff = g.get("staff")
    chosen = staff.language if isinstance(staff, Staff) else session.get("language", LANGUAGES[0])
    return chosen if chosen in LANGUAGES else LANGUAGES[0]


def ago(words: Words, now: datetime, moment: datetime) -> str:
    """How long ago a moment is, in words."""
    count, unit = lasted(now - moment)
    return words.say("ago", count=count, unit=unit)


def furnish(site: Flask, house: House) -> None:
    """Give the templates what each of them may use."""
    words = read_words()
    prints = {each.name: sha256(each.read_bytes()).hexdigest()[:12] for each in STATIC.iterdir()}

    def asset(name: str) -> str:
        return url_for("static", filename=name, v=prints[name])

    site.jinja_env.globals.update(
        t=_speaking(words),
        asset=asset,
        ago=lambda moment: ago(words[language()], house.clock(), moment),
        day=lambda moment: day(moment, language()),
        hour=hour,
        marks=lambda: _marks(house),
        language=language,
        menu=_menu,
        training=house.training,
        notices=lambda: get_flashed_messages(),
    )
    site.jinja_env.trim_blocks = site.jinja_env.lstrip_blocks = True


def _speaking(words: Mapping[str, Words]) -> Callable[..., str]:
    def t(message: str, /, **facts: Any) -> str:
        return words[language()].say(message, **facts)

    return t


def _marks(house: House) -> Markup:
    """What each form carries: that it is ours, and which one it is."""
    hidden = Markup('<input type="hidden" name="{}" value="{}">')
    return hidden.format("csrf_token", generate_csrf()) + hidden.format("mark", house.line.fresh.id())


def _menu() -> tuple[tuple[str, str, bool], ...]:
    """What the reader may open: address, word, and whether it is here."""
    staff = g.get("staff")
    if not isinstance(staff, Staff):
        return ()
    here = (request.endpoint or "").partition(".")[0]
    shown = [(endpoint, word) for endpoint, word in NAV if may(staff, endpoint)]
    return tuple((url_for(endpoint), word, endpoint.startswith(f"{here}.")) for endpoint, word in shown)
