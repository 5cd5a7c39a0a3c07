"""A girl and a caseworker who write to each other, for tests of their conversation."""

from bot.service.messages import Report, Status
from bot.service.news import note_report
from bot.service.threads import Message
from tests.service.scene import AWA, FALADIE, World, asks_for_shelter

HELLO = "Bonjour, comment vas-tu ?"
REASON = ("Fanta", "handed over to us")


def talks(world: World, contact: str = "2", sender: str = AWA, pin: str = "4321") -> str:
    """Awa asks for shelter and Faladié accepts; the case's code."""
    asks_for_shelter(world, sender, contact, pin)
    code = world.cases()[-1].code
    world.sms(FALADIE, f"1 {code}")
    world.deliver()
    return code


def written(world: World, code: str = "K001") -> tuple[Message, ...]:
    """What stands in a case's thread."""
    with world.line.store.begin() as unit:
        case = unit.cases.by_code(code)
        assert case
        return unit.threads.of(case.id)


def states(world: World, code: str = "K001") -> list[str]:
    """How its messages stand."""
    return [each.state for each in written(world, code)]


def sent(world: World, number: str) -> list[str]:
    """What has left to a phone."""
    return [each.text for each in world.gateway.sent if each.to == number]


def hears(world: World, status: Status) -> None:
    """The gateway tells of the last SMS that went to her."""
    last = max(number for number, each in enumerate(world.gateway.sent, 1) if each.to == AWA)
    note_report(world.line, Report("rehearsal", f"ref-{last}", status), world.now)
