"""What she chooses for herself: her code, her safety word, the lessons, and to be forgotten."""

from dataclasses import replace

from bot.engine.flow import Known, Question
from bot.engine.fold import fold
from bot.engine.reach import step_at
from bot.engine.step import stands
from bot.engine.talk import Mark, Talk
from bot.service import requests
from bot.service.calls import NEED as CALL
from bot.service.closing import close_forgotten
from bot.service.line import Done, Scene
from bot.service.post import tell_holders
from bot.service.readers import PROOF
from bot.service.thread_news import withdrawn


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
    """Forget her and the requests behind her code or behind none.

    Where a request behind another code stays, so do the number and what was chosen for it: who holds
    the phone without the code cannot cut off who has it. Nor does what is urgent and has no code end
    here, whatever code is typed: who took the phone from her hand must not call off the alarm, nor empty
    what she wrote, which may tell where she is. Staff end it.
    """
    pocket = scene.unit.pockets.parted(scene.person.id, facts.get("forget-pin", ""))
    stay = tuple(case for case in pocket.bare if _urgent(scene, case))
    for case in (*pocket.behind, *pocket.bare):
        if case not in stay:
            close_forgotten(scene, case)
    scene.unit.outbox.cancel(scene.person.id, scene.now)
    withdrawn(scene.line, scene.unit, scene.person.id, scene.now)
    if not stay:
        scene.unit.people.erase(scene.person.id)
    if not stay and not pocket.others:
        scene.unit.people.forget(scene.person.id, scene.now)
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


def _urgent(scene: Scene, id_: str) -> bool:
    case = scene.unit.cases.get(id_)
    return case.urgency == "high" or case.need == CALL


def _tell_holders(scene: Scene) -> None:
    pocket = scene.unit.pockets.parted(scene.person.id)
    for case in map(scene.unit.cases.get, (*pocket.bare, *pocket.others)):
        tell_holders(scene, case, "alerte-signal", {})


def _lessons(scene: Scene, wanted: bool) -> Done:
    person = scene.unit.people.get(scene.person.id)
    scene.unit.people.change(replace(person, lessons=wanted))
    return "", {}
