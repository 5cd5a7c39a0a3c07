"""Somebody who looks at K001, and what the audit says of it."""

from tests.console.rig import FALADIE, Person, Rig

WHY = {"why": "elle est en danger"}


def audit(rig: Rig) -> list[tuple[str, str]]:
    """What was done to K001, oldest first."""
    with rig.world.line.store.begin() as unit:
        return [(each.what, each.object) for each in reversed(unit.audit.entries()) if each.object == "K001"]


def at(rig: Rig, partner: str = FALADIE, role: str = "caseworker") -> Person:
    """Somebody who looks at K001."""
    person = rig.login(role, partner)
    person.get("/case/K001")
    return person


def marked(person: Person) -> dict[str, object]:
    """The marks of the page as it is, to be sent more than once."""
    return {**person.marks()}
