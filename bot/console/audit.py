"""The audit: who saw, revealed, changed, exported and approved what, and whether its chain is whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from urllib.parse import urlencode

from flask import Blueprint, Response, request, url_for

from bot.console.access import ADMINISTRATOR
from bot.console.forms import once
from bot.console.house import House
from bot.console.page import language, page
from bot.console.visit import me
from bot.console.words import Words, read_words
from bot.service.auditing import Sought, lines, sheet
from bot.service.line import BAMAKO
from bot.service.ports import Unit

_CODE = 4  # letters and digits of a case's code, which people write as they like
_HEAD = ("number", "when", "who", "what", "object", "why")


@dataclass(frozen=True, slots=True)
class Chain:
    """How many lines the audit has, and the first that is not as it was written; 0 when it is whole."""

    lines: int
    broken: int


def audit_pages(house: House) -> Blueprint:
    """`/audit`, and the same lines as a file."""
    pages = Blueprint("audit", __name__)
    words = read_words()

    @pages.get("/audit")
    def all_() -> str | tuple[str, int]:
        sought, fault = _sought(request.args)
        with house.line.store.begin() as unit:
            told = _page(unit, words[language()], sought, fault)
        return (told, 422) if fault else told

    @pages.post("/audit.csv")
    def export() -> Response:
        return _export(house, words[language()])

    return pages


def _page(unit: Unit, words: Words, sought: Sought, fault: str) -> str:
    found, more = lines(unit, me(), sought) if not fault else ((), 0)
    kinds = sorted({*unit.audit.kinds(), *filter(None, (sought.what,))})
    everything = me().role == ADMINISTRATOR
    chain = Chain(unit.audit.lines(), unit.audit.broken()) if not sought.before and not fault else None
    typed = {name: request.args.get(name, "")[:80] for name in ("who", "what", "object", "since")}
    return page(
        "audit.html",
        found=found,
        kinds=[(each, _told(words, each)) for each in kinds],
        names={each: _told(words, each) for each in kinds},
        chain=chain,
        everything=everything,
        fault=fault,
        typed=typed,
        next=f"{url_for('audit.all_')}?{urlencode({**typed, 'before': more})}",
        more=more,
    )


def _export(house: House, words: Words) -> Response:
    sought, fault = _sought(request.form)
    sought = Sought() if fault else sought
    head = [words.say(f"audit-{each}") for each in _HEAD]
    with house.line.store.begin() as unit:
        text = sheet(unit, me(), sought, head)
        # A double click asks for one file: it is given twice, and told of once.
        if once(house, unit):
            unit.audit.add(me().login, "exported", "audit", "", house.clock())
    headers = {"Content-Disposition": 'attachment; filename="audit.csv"'}
    return Response(text, mimetype="text/csv", headers=headers)


def _sought(form: Mapping[str, str]) -> tuple[Sought, str]:
    """What the form asks for, and the id of what is wrong with it, or ""."""
    who, what, about = (
        form.get(each, "").replace("\0", "").strip()[:80] for each in ("who", "what", "object")
    )
    about = about.upper() if len(about) == _CODE else about
    before = form.get("before", "")
    number = int(before) if before.isascii() and before.isdigit() and len(before) < 10 else 0
    try:
        since = _midnight(form.get("since", "").strip())
    except ValueError:
        return Sought(), "audit-since-wrong"
    return Sought(who, what, about, since, number), ""


def _midnight(day: str) -> datetime | None:
    """The beginning of a day in Bamako. Raises ValueError for what is no day."""
    return datetime.combine(date.fromisoformat(day), time(0), BAMAKO) if day else None


def _told(words: Words, what: str) -> str:
    """What an act is called. One that no release knows any more is called as it was written."""
    try:
        return words.say(f"audit-what-{what}")
    except KeyError:
        return what
