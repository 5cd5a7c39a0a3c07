"""Let time pass as a worker sees it: it looks whenever something falls due."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from bot.service.escalate import escalate
from tests.directories import DUTY as DUTY_ROW
from tests.service.scene import COORDINATION, EXAMPLE, FALADIE, FALADIE_TOO, SEGOU, World

DUTY = "+22370000022"
NAMES = {
    FALADIE: "first",
    FALADIE_TOO: "second phone",
    SEGOU: "next",
    "+22370000015": "next's second",
    COORDINATION: "coordination",
    DUTY: "duty",
}
SECOND = timedelta(seconds=1)


def with_duty() -> str:
    """The example directory with a duty officer."""
    return EXAMPLE.read_text("utf-8") + DUTY_ROW


def passes(world: World, length: timedelta, check: Callable[[], None] = lambda: None) -> None:
    """Move the clock by a length; whenever something falls due it is looked at, and what may leave leaves.

    `check` is called after each look.
    """
    end = world.now + length
    while world.now < end:
        with world.line.store.begin() as unit:
            due = unit.next_due()
        world.now = min(end, max(due or end, world.now + SECOND))
        while escalate(world.line, world.now) + world.deliver():
            check()


def rung(world: World, kind: str = "alert") -> Mapping[str, int]:
    """How many alerts each phone was posted, by a short name."""
    counts = {name: len(world.shown(phone, kind)) for phone, name in NAMES.items()}
    return {name: count for name, count in counts.items() if count}


def events(world: World, case: int = 0) -> list[str]:
    """What happened in a case, in order."""
    id_ = world.cases()[case].id
    with world.line.store.begin() as unit:
        return [what for _, _, what, _ in unit.cases.story(id_)]


def acts(world: World, partner: str = "centre-exemple-faladie") -> None:
    """The holder of the first case writes something down."""
    id_ = world.cases()[0].id
    with world.line.store.begin() as unit:
        unit.cases.log(id_, partner, "noted", "", world.now)


def helped(world: World, partner: str = "centre-exemple-faladie", outcome: str = "rue") -> None:
    """The holder of the first case says what was done."""
    id_ = world.cases()[0].id
    with world.line.store.begin() as unit:
        case = unit.cases.get(id_)
        (mine,) = [one for one in unit.referrals.of(case.id) if one.partner == partner]
        unit.referrals.settle(mine, "done", world.now)
        unit.cases.change(replace(case, state="helped", outcome=outcome), world.now)
        unit.cases.log(case.id, partner, "done", outcome, world.now)
