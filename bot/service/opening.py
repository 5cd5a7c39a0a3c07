"""Open a case, or find the one that is open already."""

from hashlib import sha256

from bot.engine.flow import Known
from bot.service.line import Scene
from bot.service.records import Case

_AGES = {"moins12": "0-11", "de12": "12-14", "de15": "15-17", "adulte": "18+"}
_ASSENT = "aide-accord"


def opened(scene: Scene, need: str, urgency: str, facts: Known) -> Case:
    """A new case with what she told; its story begins with what she agreed to."""
    place = facts.get("place", "")
    case = Case(
        id=scene.line.fresh.id(),
        code=free_code(scene),
        person=scene.person.id,
        urgency=urgency,
        need=need,
        age=_AGES[facts["age"]] if "age" in facts else "",
        place=place,
        area=area(scene, place),
        consent=facts.get("consent", ""),
    )
    scene.unit.cases.open(case, scene.now)
    scene.unit.cases.log(case.id, "kuma", "opened", _consent(scene, facts), scene.now)
    return case


def reopened(scene: Scene, need: str) -> Case | None:
    """Her newest case, if it is one of this need that nobody has taken: two cries in an hour are one."""
    case = scene.unit.cases.of(scene.person.id)
    return case if case and case.need == need and case.state in ("open", "unmet") else None


def free_code(scene: Scene) -> str:
    """A code that no case has."""
    while True:
        code = scene.line.fresh.code()
        if scene.unit.cases.by_code(code) is None:
            return code


def area(scene: Scene, place: str) -> str:
    """The cercle or commune: near enough to find help, too wide to find her."""
    found = scene.line.gazetteer.find(place) if place else None
    return found.cercle or found.region if found else ""


def _consent(scene: Scene, facts: Known) -> str:
    """What she agreed to, for the record: her answer, the text she read, its version and language (R24)."""
    answer, language = facts.get("consent", ""), scene.person.language
    if not answer:
        return "consent not asked"
    text = scene.line.texts.say(_ASSENT, language, {}) if language else ""
    return f"consent: {answer}, {_ASSENT} {sha256(text.encode()).hexdigest()[:8]}, {language}"
