"""The story of a case in one column: what happened, what both wrote, what was noted, in words. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.service.caseload import Seen
from bot.service.notes import Note
from bot.service.outcomes import OUTCOMES
from bot.service.threads import SHE, Message

LINE = "kuma"
_ABOUT = (
    *("offered", "asked-again", "revoked", "expired", "alert-lost", "passed-on", "partner-left"),
    *("handed-over", "handing-over", "nobody-came", "excluded-holder", "reminded", "kept"),
)
"""The events that name a partner or a colleague, in front of what else they say."""
_DETAIL = {
    "done": "outcome",
    "closed": "outcome",
    "closed-unconfirmed": "outcome",
    "denied": "outcome",
    "her-answer": "answer",
    "refused-because": "reason",
    "conflict": "reason",
    "turned-to": "need",
    "consented": "need",
    "consent-asked": "need",
}
"""The events that say what, by the word that says it."""
REASONED = (
    *("number-revealed", "thread-read", "notes-read", "words-read", "wants-to-ask", "closed"),
    *("consent-overridden", "offered-by-hand", "override-proposed", "close-proposed"),
)
"""What somebody of the staff gave a reason for."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened. `kind` is "event", "message" or "note"; `who` "kuma", "she" or "" for `name`.

    `what` happened, to or by the partner `target`; `detail` is a word's id and `value` what it is said of;
    `text` is what somebody wrote.
    """

    at: datetime
    kind: str
    who: str
    name: str
    what: str
    target: str = ""
    detail: str = ""
    value: str = ""
    text: str = ""


def story(
    found: Seen,
    events: Iterable[tuple[datetime, str, str, str]],
    written: tuple[Sequence[Message], Sequence[Note]],
    names: Mapping[str, str],
) -> tuple[Told, ...]:
    """All that these eyes may read of it, oldest first. `names` are those of partners and of the staff."""
    messages, notes = written
    told = [*_events(found, events, names), *_written(messages, notes, names)]
    return tuple(sorted(told, key=lambda each: each.at))


def _events(
    found: Seen, events: Iterable[tuple[datetime, str, str, str]], names: Mapping[str, str]
) -> Iterator[Told]:
    for at, who, what, why in events:
        about = why.partition(":")[0]
        if found.holds and what in ("wrote", "note"):
            continue  # what was written stands here itself
        if _may_read(found, who, about if what in _ABOUT else ""):
            yield _told(found, (at, who, what, why), about, names)


def _told(found: Seen, event: tuple[datetime, str, str, str], about: str, names: Mapping[str, str]) -> Told:
    at, who, what, why = event
    known = who in (LINE, SHE)
    detail = _DETAIL.get(what, "")
    detail = "" if detail == "outcome" and about not in OUTCOMES else detail
    return Told(
        at,
        "event",
        who if known else "",
        "" if known else names.get(who, who),
        "laid-down" if (what, about) == ("kept", "nobody") else what,
        names.get(about, "") if what in _ABOUT else "",
        detail,
        about if detail else "",
        why if what in REASONED and found.oversees and not detail else "",
    )


def _may_read(found: Seen, who: str, about: str) -> bool:
    """Who is only asked reads what it did itself, and what was asked of it."""
    if found.holds or found.oversees:
        return True
    mine = found.referral.partner if found.referral else ""
    return mine in (who, about)


def _written(messages: Sequence[Message], notes: Sequence[Note], names: Mapping[str, str]) -> Iterator[Told]:
    for each in messages:
        who = SHE if each.author == SHE else ""
        name = "" if who else names.get(each.author, each.author)
        yield Told(each.at, "message", who, name, each.state, text=each.text)
    for note in notes:
        yield Told(note.at, "note", "", names.get(note.partner, note.partner), "note", text=note.text)
