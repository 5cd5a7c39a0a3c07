"""People who work in the console, without a password: the builder of their tests."""

from dataclasses import replace

from bot.service.joining import invite
from bot.service.staff import ACTIVE, Staff
from tests.service.scene import World

MINE, OTHER, LAST = "centre-exemple-faladie", "maison-exemple-segou", "coordination-exemple"


def hired(world: World, login: str, partner: str = MINE, role: str = "caseworker") -> Staff:
    """Somebody who works here now."""
    new = invite(
        world.line, Staff("", login, login.title(), partner, role), f"{login}-token", "test", world.now
    )
    with world.line.store.begin() as unit:
        unit.staff.change(replace(new, state=ACTIVE), world.now)
        return unit.staff.get(new.id)
