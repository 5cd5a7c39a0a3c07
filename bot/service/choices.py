"""What she chooses for herself: her code, her safety word, the lessons, and to be forgotten."""

from dataclasses import replace
from datetime import timedelta

from bot.engine.flow import Known, Question
from bot.engine.fold import fold
from bot.engine.reach import step_at
from bot.engine.step import stands
from bot.engine.talk import Mark, Talk
from bot.service import forgetting, requests
from bot.service.line import Done, Scene
from bot.service.post import tell_holders
from bot.service.readers import PROOF


def change_pin(scene: Scene, facts: Known) -> Done:
    """Another code for all that is behind the old one; "none" for a wrong one, which shows nothing (R15)."""
    pocket = scene.unit.pockets.parted(scene.person.id, facts["pin"])
    for case in pocket.behind:
        scene.unit.cases.set_pin(case, facts["new-pin"])
    return ("changed" if pocket.behind else "none"), {}


def set_panic(scene: Scene, facts: Known) -> Done:
    """Keep her safety word once she has typed it twice, in whatever spelling (R14).

    One that she has already is replaced for who gave the code of her request, or the old word where there
    is no code; who did not is told the same, and learns nothing (R15).
    """
    if fold(facts["word"]) != fold(facts["word-again"]):
        return "differs", {}
    if _may_replace(scene, facts["proof"]):
        scene.unit.people.set_panic(scene.person.id, facts["word"])
    return "noted", {}


def gives_old_word(scene: Scene, talk: Talk) -> bool:
    """Whether her old safety word, typed here, is the answer that is asked for, and not the signal.

    Once only: typed again it is the signal. Where a code is what counts, it is the signal everywhere.
    """
    here = step_at(scene.line.book, Mark(talk.at)) if stands(scene.line.book, talk) and talk.at else None
    proves = isinstance(here, Question) and here.answer == PROOF
    return proves and not scene.unit.cases.locked(scene.person.id)


def lessons_on(scene: Scene, facts: Known) -> Done:
    """Her leave for the weekly lesson; what she allowed for help stays as it was (R17)."""
    return _lessons(scene, True)


def lessons_off(scene: Scene, facts: Known) -> Done:
    """No weekly lesson; no request closes by it (R17)."""
    return _lessons(scene, False)


def forget(scene: Scene, facts: Known) -> Done:
    """Forget her and the requests behind her code or behind none: "now", or "later" after `wait` hours."""
    done = forgetting.ask(scene, facts.get("forget-pin", ""))
    return ("now" if done else "later"), {"wait": str(scene.line.rules.farewell // timedelta(hours=1))}


def stay(scene: Scene, facts: Known) -> Done:
    """She has changed her mind: she is not forgotten."""
    forgetting.change_mind(scene)
    return "", {}


def panic(scene: Scene, facts: Known) -> Done:
    """Her safety word: nothing leaves by itself any more, and staff are told without a sound (R14)."""
    person = scene.unit.people.get(scene.person.id)
    scene.unit.people.change(replace(person, frozen=True))
    _tell_holders(scene)
    requests.hush(scene, facts)
    requests.raise_alarm(scene, facts)
    return "", {}


def _may_replace(scene: Scene, proof: str) -> bool:
    """The code of every request that stands behind one; where none does, the old word, if there is one."""
    people, pocket = scene.unit.people, scene.unit.pockets.parted(scene.person.id, proof)
    if not people.has_panic(scene.person.id):
        return True
    old = people.panics(scene.person.id, proof)
    return not pocket.others and (bool(pocket.behind) or old)


def _tell_holders(scene: Scene) -> None:
    pocket = scene.unit.pockets.parted(scene.person.id)
    for case in map(scene.unit.cases.get, (*pocket.bare, *pocket.others)):
        tell_holders(scene, case, "alerte-signal", {})


def _lessons(scene: Scene, wanted: bool) -> Done:
    person = scene.unit.people.get(scene.person.id)
    scene.unit.people.change(replace(person, lessons=wanted))
    return "", {}
