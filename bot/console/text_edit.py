"""Other words for one text: tried out, its letters repaired, and proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from unicodedata import category, normalize

from flask import abort, request, url_for
from werkzeug.wrappers import Response as Answer

from bot.console.forms import done, once
from bot.console.house import House
from bot.console.page import page
from bot.console.visit import me
from bot.engine.gsm7 import Cost, cost
from bot.engine.parts import parts
from bot.engine.spelling import sendable
from bot.engine.texts import LANGUAGES
from bot.service.proposals import Proposal
from bot.service.wording import Piece, piece
from bot.service.workshop import propose

LONGEST = 2000
"""Signs of one part."""


@dataclass(frozen=True, slots=True)
class Place:
    """A text in one language, and the file it stands in."""

    file: str
    message: str
    language: str


@dataclass(frozen=True, slots=True)
class Draft:
    """One part: what stands in git, what somebody wrote, what that costs, and what is wrong with it."""

    before: str
    after: Piece
    price: Cost
    faults: tuple[str, ...] = ()


def edit(house: House, place: Place) -> str:
    """The form, with what stands there."""
    before = _parts(house, place)
    return _shown(house, place, _drafts(place, before, before))


def change(house: House, place: Place) -> Answer | str | tuple[str, int]:
    """What the form asks for: "check", "repair" (in the form) or "propose"; `mend` is one part's repair."""
    before = _parts(house, place)
    deed = request.form.get("deed", "propose" if "mend" in request.form else "check")
    now = house.workshop.prints[place.language][place.message]
    if request.form.get("print", now) != now:
        return done("texts-changed", _address(place))
    after = _written(before)
    if deed == "repair":
        after = {name: _mended(name, text, place) for name, text in after.items()}
    elif mend := request.form.get("mend", ""):
        after = {name: _mended(name, text, place) if name == mend else text for name, text in before.items()}
    drafts = tuple(_judged(house, place, each) for each in _drafts(place, before, after))
    wrong = any(each.faults for each in drafts)
    if deed == "propose" and not wrong:
        return _proposed(house, place, drafts)
    shown = _shown(house, place, drafts, checked=deed == "check" and not wrong)
    return (shown, 422) if wrong else shown


def _parts(house: House, place: Place) -> dict[str, str]:
    """What stands there by part; nobody finds a text under another file or language."""
    contents = house.workshop.contents
    if place.language not in LANGUAGES:
        abort(404)
    content = contents[place.language].get(f"{place.file}.ftl", "")
    found = {part.name: part.text for part in parts(content) if part.message == place.message}
    return found or abort(404)


def _written(before: Mapping[str, str]) -> dict[str, str]:
    """What was typed for each part; what stands there where nothing was."""
    fields = {name: request.form.get(f"part-{at}", before[name]) for at, name in enumerate(before)}
    return {name: _clean(text) for name, text in fields.items()}


def _clean(text: str) -> str:
    # As our files have it: NFC, no signs that nobody sees, no blanks at the end of a line.
    whole = normalize("NFC", text[:LONGEST])
    kept = "".join(letter for letter in whole if letter == "\n" or category(letter)[0] != "C")
    return "\n".join(line.rstrip() for line in kept.strip().split("\n"))


def _mended(name: str, text: str, place: Place) -> str:
    return piece(name, text, place.language).mended or text


def _drafts(place: Place, before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Draft, ...]:
    return tuple(
        Draft(text, piece(name, after[name], place.language), cost(sendable(after[name], place.language)))
        for name, text in before.items()
    )


def _judged(house: House, place: Place, draft: Draft) -> Draft:
    if draft.after.text == draft.before:
        return draft
    found = house.workshop.faults(place.language, place.message, draft.after.name, draft.after.text)
    return replace(draft, faults=found)


def _proposed(house: House, place: Place, drafts: tuple[Draft, ...]) -> Answer:
    now = house.clock()
    with house.line.store.begin() as unit:
        for each in drafts if once(house, unit) else ():
            texts = (each.after.name, each.before, each.after.text)
            new = Proposal(house.line.fresh.id(), place.language, place.message, *texts, me().login, now)
            propose(unit, house.workshop, new)
    changed = any(each.after.text != each.before for each in drafts)
    told = "texts-proposed" if changed else "texts-same"
    return done(told, url_for("texts.file", file=place.file, _anchor=f"text-{place.message}"))


def _address(place: Place) -> str:
    return url_for("texts.edit", file=place.file, message=place.message, language=place.language)


def _shown(house: House, place: Place, drafts: tuple[Draft, ...], checked: bool = False) -> str:
    print_ = house.workshop.prints[place.language][place.message]
    other = next(each for each in LANGUAGES if each != place.language)
    beside = _parts(house, replace(place, language=other))
    facts = {"print": print_, "other": other, "beside": beside, "checked": checked}
    return page("text_edit.html", place=place, drafts=drafts, **facts)
