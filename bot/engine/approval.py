"""Whether a native reader has approved a text as it stands now (R49)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from bot.engine.check_texts import place
from bot.engine.prints import Prints
from bot.engine.texts import LANGUAGES, Texts


@dataclass(frozen=True, slots=True)
class Approval:
    """Somebody read a text and approved it; `other` is the hash of the other language's text that day."""

    message: str
    language: str
    hash: str
    other: str
    who: str
    when: date


Approvals: TypeAlias = Mapping[tuple[str, str], Approval]
"""The last approval of each text, by message and language."""


class State(StrEnum):
    """Draft: not approved as it stands. Stale: approved, but the other language changed since."""

    DRAFT = "draft"
    APPROVED = "approved"
    STALE = "stale"


def approve(known: Prints, message: str, language: str, who: str, when: date) -> Approval:
    """The approval of a text as it stands."""
    return Approval(message, language, known[language][message], _other(known, message, language), who, when)


def state(known: Prints, approvals: Approvals, message: str, language: str) -> State:
    """What a text is now."""
    row = approvals.get((message, language))
    if row is None or row.hash != known[language][message]:
        return State.DRAFT
    return State.APPROVED if row.other == _other(known, message, language) else State.STALE


def joined(known: Prints, *kept: Approvals) -> Approvals:
    """The approvals of several places as one: of each text that which counts.

    One that stands goes before one that has fallen, then the newest, then that of the later place.
    """
    found: dict[tuple[str, str], Approval] = {}
    for rows in kept:
        for key, row in rows.items():
            if key not in found or _rank(known, row) >= _rank(known, found[key]):
                found[key] = row
    return found


def amiss(texts: Texts, known: Prints, approvals: Approvals) -> Iterator[str]:
    """What keeps a line from real use: each Bambara text not approved, each French one gone stale."""
    yield from unapproved(texts, known, approvals, "bm")
    yield from unapproved(texts, known, approvals, "fr", (State.STALE,))


def unapproved(
    texts: Texts,
    known: Prints,
    approvals: Approvals,
    language: str,
    told: tuple[State, ...] = (State.DRAFT, State.STALE),
) -> Iterator[str]:
    """A sentence for each text of a language that is in one of these states."""
    for message in texts.index[language]:
        now = state(known, approvals, message, language)
        if now in told:
            why = _why(now, language, approvals.get((message, language)))
            yield f"{place(texts, message, language)} is {_ARTICLE[now]}: {why} (R49)"


def _rank(known: Prints, row: Approval) -> tuple[int, date]:
    if known[row.language].get(row.message) != row.hash:
        return 0, row.when
    return 1 + (row.other == _other(known, row.message, row.language)), row.when


_ARTICLE = {State.DRAFT: "a draft", State.STALE: "stale"}


def _why(now: State, language: str, row: Approval | None) -> str:
    if row is None:
        return "nobody has approved it"
    changed = "it" if now is State.DRAFT else f"the text in {_across(language)}"
    return f"{changed} changed after its approval on {row.when}"


def _other(known: Prints, message: str, language: str) -> str:
    return known[_across(language)].get(message, "")


def _across(language: str) -> str:
    return next(each for each in LANGUAGES if each != language)
