"""Safe contact: how and when she may be reached, and what it takes to allow more (R10, R11, R15)."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from bot.engine.flow import Known
from bot.engine.walk import SHARED
from bot.service.line import Done, Scene
from bot.service.post import tell_holders
from bot.service.records import NO, OWNED, REACHED, Case, Person, reach

HOURS: Mapping[str, tuple[int, int]] = {"matin": (8, 12), "midi": (12, 16), "soir": (16, 20)}
"""From which hour to which, Africa/Bamako, by the options of the flows."""
_DAY = (8, 20)  # the hours outside R47's quiet ones
_DANGER = "danger"


def set_contact(scene: Scene, facts: Known) -> Done:
    """How and when she may be reached; a shared phone is never written to later (R10, R11).

    Where requests stand behind a code, to allow more takes that code, as `pin`: who holds the phone
    without it changes nothing, and is told the same. To allow less takes nothing, and no more does a
    danger, which waits for no code (R18).
    """
    changed = _chosen(scene.person, facts)
    pocket = scene.unit.pockets.parted(scene.person.id, facts.get("pin", ""))
    free = facts.get("phone") == _DANGER or not loosens(scene.person, changed)
    if free or not pocket.others:
        change(scene, changed, _meant(facts, pocket.behind))
    return "", {}


def loosens(before: Person, after: Person) -> bool:
    """Whether something may reach her that could not before: another way, other hours, or after a STOP."""
    if after.contact not in REACHED:
        return False
    wider = after.since < before.since or before.until < after.until
    return after.contact != before.contact or wider or (before.stopped and not after.stopped)


def thaw(scene: Scene, case: Case) -> None:
    """She is back with her code: what her safety word froze may leave again, and its holder is told (R14)."""
    person = scene.unit.people.get(scene.person.id)
    if person.frozen:
        back = replace(person, frozen=False)
        scene.unit.people.change(back)
        tell_holders(scene, case, "alerte-contact", {"contact": reach(back)})


def allow_call(scene: Scene) -> None:
    """Who asks to be called allows it (R43), unless she said that others hear this phone (R10, R11)."""
    if scene.person.contact not in ("writes", NO) and not scene.person.frozen:
        # Who asks for a call after a STOP has changed her mind; leave for calls sends nothing (R17).
        change(scene, replace(scene.person, contact="call", stopped=False))


def change(scene: Scene, changed: Person, proven: Collection[str] = ()) -> None:
    """Keep how she may be reached; who has taken a case of hers is told, for a call could now hurt her.

    That she may now be reached is told about the cases `proven` by her code, and else about the newest
    only: who has another was not meant.
    """
    before, now = reach(scene.unit.people.get(scene.person.id)), reach(changed)
    scene.unit.people.change(changed)
    if now == before:
        return
    # Anybody who holds the phone can say "call me" here; behind a code it takes her code (R15).
    newest, locked = scene.unit.cases.of(scene.person.id), scene.unit.cases.locked(scene.person.id)
    meant = {newest.id, *proven} if newest and not locked else set(proven)
    for case in scene.unit.cases.held(scene.person.id):
        if case.state in OWNED and (now not in REACHED or case.id in meant):
            tell_holders(scene, case, "alerte-contact", {"contact": now})


def _meant(facts: Known, behind: tuple[str, ...]) -> tuple[str, ...]:
    """The cases that a choice is about: all behind her code, or, in a talk of one request, that one."""
    # Who has her case is not to learn that she may be called about a complaint (R50).
    return () if "complaint" in facts else tuple(case for case in behind if case == facts.get("case", case))


def _chosen(person: Person, facts: Known) -> Person:
    since, until = HOURS[facts["hours"]] if "hours" in facts else _DAY
    contact = "writes" if facts.get("phone") == SHARED else facts.get("contact", "writes")
    # Who asks for an SMS after a STOP has changed her mind.
    stopped = person.stopped and contact != "sms"
    # Only her code ends the silence of her safety word, or a danger in which she says how to reach her.
    frozen = person.frozen and facts.get("phone") != _DANGER
    return replace(person, contact=contact, since=since, until=until, stopped=stopped, frozen=frozen)
