"""The health of the line: what waits, what went wrong, and in red whatever puts a promise at risk."""

from collections.abc import Iterator
from datetime import datetime

from flask import Blueprint

from bot.console.house import House
from bot.console.page import ago, language, page
from bot.console.words import Words, read_words
from bot.data.approvals import ApprovalError, missing_approvals
from bot.service.ports import Unit
from bot.service.vitals import Sign, signs


def health_pages(house: House) -> Blueprint:
    """`/health`."""
    pages = Blueprint("health", __name__)
    words = read_words()

    @pages.get("/health")
    def view() -> str:
        # Before the transaction: it looks at the database by itself, and SQLite lets in one at a time.
        first = tuple(_schema(house))
        with house.line.store.begin() as unit:
            found = (*first, *signs(house.line, unit, house.clock()), *_ours(house, unit))
        told = [(sign, _said(words[language()], house.clock(), sign)) for sign in found]
        return page("health.html", told=told, risks=sum(sign.risk for sign in found), now=house.clock())

    return pages


def _schema(house: House) -> Iterator[Sign]:
    if "schema" in house.ready():
        yield Sign("schema", risk=True)


def _ours(house: House, unit: Unit) -> Iterator[Sign]:
    """What only files and settings tell: keys, backups, texts that nobody has approved."""
    unopened = unit.pulse.unopened(tuple(house.keys.sealing))
    yield Sign("keys", unopened > 0, {"key": house.keys.current, "count": unopened})
    yield Sign("backups", risk=True)
    drafts = _drafts()
    yield Sign("drafts", drafts > 0 and not house.training, {"count": drafts})


def _drafts() -> int:
    try:
        return len(missing_approvals())
    except ApprovalError as error:
        return len(error.faults)


def _said(words: Words, now: datetime, sign: Sign) -> str:
    """The sentence of a sign; a moment is told as how long ago it is, and "never" where there was none."""
    facts = {
        name: ago(words, now, fact) if isinstance(fact, datetime) else "never" if fact is None else fact
        for name, fact in sign.facts.items()
    }
    return words.say(f"health-{sign.name}", **facts)
