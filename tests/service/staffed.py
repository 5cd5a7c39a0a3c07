"""Those who work at the console, and what each does in a transaction of its own."""

from bot.service.acting import Hand
from bot.service.staff import Staff
from tests.service.scene import World

MINE, OTHER, LAST = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"
FANTA = Staff("s1", "fanta", "Fanta D.", MINE, "caseworker")
MODIBO = Staff("s2", "modibo", "Modibo S.", OTHER, "caseworker")
MARIAM = Staff("s3", "mariam", "Mariam C.", LAST, "coordinator")
OUMAR = Staff("s4", "oumar", "Oumar K.", LAST, "coordinator")
ADMIN = Staff("s5", "admin", "Ada", "", "administrator")
WHY = "elle est en danger"


class By:
    """Somebody who acts, each time in a transaction of its own: `By(world, FANTA)(acting.accept, "K001")`."""

    def __init__(self, world: World, staff: Staff) -> None:
        self.world, self.staff = world, staff
        with world.line.store.begin() as unit:
            unit.staff.add(staff, world.now)

    def __call__(self, act: object, *told: object) -> object:
        with self.world.line.store.begin() as unit:
            assert callable(act)
            return act(Hand(self.world.line, unit, self.staff, self.world.now), *told)


def audit(world: World) -> list[tuple[str, str, str]]:
    """Who did what to what, oldest first."""
    with world.line.store.begin() as unit:
        return [(each.who, each.what, each.object) for each in reversed(unit.audit.entries())]
