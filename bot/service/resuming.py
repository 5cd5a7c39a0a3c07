"""A session was cut: its talk is put aside, and gone on with behind a neutral word and her code (C4)."""

from bot.engine.flow import Book, Known
from bot.engine.step import stands
from bot.engine.talk import Talk, ended
from bot.service.line import Done, Scene
from bot.service.records import TalkKept

ASIDE = "aside"
"""The medium under which a talk that was cut is kept, until it is gone on with or too old."""
RESUMED = "resumed"


def set_aside(scene: Scene, kept: TalkKept | None) -> str:
    """Keep a talk that was cut; the flow that offers to go on with it, "" when there is nothing to offer."""
    if kept is None or scene.partner or not _fresh(scene, kept) or not stands(scene.line.book, kept.talk):
        return ""
    if _is_private(scene.line.book, kept.talk) and not scene.unit.cases.locked(scene.person.id):
        # Without a code nobody could tell her from the next reader of the phone (R15).
        return ""
    scene.unit.talks.keep(scene.person.id, ASIDE, kept.talk, kept.at, "", "")
    # Offered once: whoever chose something else is not asked again.
    scene.unit.talks.keep(scene.person.id, "ussd", ended(kept.talk), kept.at, kept.session, kept.typed)
    return scene.line.book.doors[kept.talk.door].resume


def resume(scene: Scene, facts: Known) -> Done:
    """Go on where it stopped, unless that needs her code."""
    kept = _aside(scene)
    if kept is None:
        return "none", {}
    return ("code" if _is_private(scene.line.book, kept.talk) else RESUMED), {}


def resume_behind(scene: Scene, facts: Known) -> Done:
    """Go on where it stopped, if the code is hers; a wrong one opens the ordinary menu."""
    known = scene.unit.cases.of(scene.person.id, facts["pin"]) is not None
    return (RESUMED if known and _aside(scene) else "none"), {}


def taken_up(scene: Scene, talk: Talk) -> Talk:
    """The talk that was cut, in the language spoken now."""
    kept = _aside(scene)
    return kept.talk if kept else talk


def _aside(scene: Scene) -> TalkKept | None:
    kept = scene.unit.talks.get(scene.person.id, ASIDE)
    return kept if kept and _fresh(scene, kept) and stands(scene.line.book, kept.talk) else None


def _fresh(scene: Scene, kept: TalkKept) -> bool:
    return scene.now - kept.at <= scene.line.rules.patience


def _is_private(book: Book, talk: Talk) -> bool:
    spots = (*talk.callers, *((talk.at,) if talk.at else ()))
    return any(book.flows[spot.flow].private for spot in spots)
