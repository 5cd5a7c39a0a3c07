"""What somebody chose, told step by step as she types it, for tests of her choices."""

from bot.engine.turn import Effect
from bot.service.effects import perform
from bot.service.line import Scene
from bot.service.messages import Inbound
from bot.service.records import Person
from tests.service.scene import AWA, LINE, World

PHONE = ("choix", "2")
CODE = ("choix", "3")
WORD = ("choix", "4", "non")
"""Her first safety word: there is none that she could give before."""
LESSONS = ("choix", "5")
FORGET = ("choix", "6")


def person(world: World, number: str = AWA) -> Person:
    """Whoever a number leads to now."""
    with world.line.store.begin() as unit:
        return unit.people.meet(number, world.now)


def panics(world: World, text: str, number: str = AWA) -> bool:
    """Whether a text is the safety word of whoever writes from a number."""
    with world.line.store.begin() as unit:
        return unit.people.panics(unit.people.meet(number, world.now).id, text)


def panic(world: World, number: str = AWA) -> None:
    """What the engine has done when a safety word comes."""
    with world.line.store.begin() as unit:
        who = unit.people.meet(number, world.now)
        inbound = Inbound("twilio", "in-panic", number, "", LINE)
        assert perform(Scene(world.line, unit, who, inbound, world.now), Effect("panic")) == ("", {})


def forget(world: World, code: str = "non", number: str = AWA) -> str:
    """Ask to be forgotten, behind a code or none; the last answer."""
    return world.sms(number, *FORGET, "1", code, "1")
