"""Open a request, with what was agreed to, or find the one that a person repeats."""

from bot.engine.flow import Known
from bot.service.consent import EXCEPT, agreed, text_print
from bot.service.line import Line, Scene
from bot.service.records import Case

AGES = {"moins12": "0-11", "de12": "12-14", "de15": "15-17", "adulte": "18+"}
"""The age bands of the directory by the options of the help flow."""
ACCORD = "aide-accord"
"""The text of consent of the help flow."""
LAW = {"inform": "aide-loi", "required": "aide-loi-devoir"}
"""What she reads of a duty to report, by the setting (R28)."""


def opened(scene: Scene, need: str, urgency: str, facts: Known, read: str = "") -> Case:
    """A new request of whoever writes; `read` is the text of consent, where it is not the help flow's."""
    place = facts.get("place", "")
    case = Case(
        id=scene.line.fresh.id(),
        code=free_code(scene),
        person=scene.person.id,
        urgency=urgency,
        need=need,
        age=AGES[facts["age"]] if "age" in facts else "",
        place=place,
        area=area(scene.line, place),
        consent=_answer(facts),
    )
    scene.unit.cases.open(case, scene.now)
    agreed(scene.line, scene.unit, case, read or ACCORD, scene.person.language, scene.now)
    scene.unit.cases.log(case.id, "kuma", "opened", _consent(scene, facts, read), scene.now)
    return case


def reopened(scene: Scene, need: str) -> Case | None:
    """The newest request, if it has this need and nobody has taken it."""
    # Calling for help twice in one hour is one danger, not two.
    case = scene.unit.cases.of(scene.person.id)
    return case if case and case.need == need and case.state in ("open", "unmet") else None


def free_code(scene: Scene) -> str:
    """A code that staff call no other case by."""
    while True:
        code = scene.line.fresh.code()
        if scene.unit.cases.by_code(code) is None:
            return code


def area(line: Line, place: str) -> str:
    """The cercle or commune: near enough to find help, too wide to find her."""
    found = line.gazetteer.find(place) if place else None
    return found.cercle or found.region if found else ""


def _answer(facts: Known) -> str:
    """Her yes or no; a yes but for some is a yes, and they are kept apart."""
    answer = facts.get("consent", "")
    return "oui" if answer == EXCEPT else answer


def _consent(scene: Scene, facts: Known, read: str) -> str:
    """What she agreed to, for the record: her answer, the text she read, its version and language (R24)."""
    answer, language = facts.get("consent", ""), scene.person.language
    if not answer:
        return "consent not asked"
    # Everybody reads the words for minors: the age is asked afterwards (R25).
    message = read or ACCORD
    said = f"consent: {answer}, {message} {text_print(scene.line, message, language, {})}, {language}"
    duty = LAW.get(scene.line.rules.reporting, "") if language and not read else ""
    return f"{said}; {duty} {text_print(scene.line, duty, language, {})}" if duty else said
