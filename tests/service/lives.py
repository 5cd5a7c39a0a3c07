"""What girls, partners and time can do to a request, by the dice, and what has to hold after each step."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random  # noqa: TID251 (seeded, so that a life can be had again)
from typing import Any

from sqlalchemy import select

from bot.data.case_table import case as case_table
from bot.data.cases import as_case
from bot.data.tables import partner as partner_table
from bot.data.tables import referral
from bot.referral.urgency import LONGEST
from bot.service.hearers import COMPLAINT, COORDINATION, DUTY
from bot.service.records import HELD, OWNED, WAITING, Case
from tests.service.passing import passes
from tests.service.scene import World

GIRLS = [f"+223700000{number:02d}" for number in range(1, 4)]
STAFF = [f"+223700000{number}" for number in range(10, 23)]
PIN = "4321"
STORIES = (
    ("aide", "2", "4", "1", "2", "Faladié", "1", PIN, "2", "1"),  # a bed, SMS allowed in the morning
    ("aide", "2", "1", "2", "Kati", "1", PIN, "1"),  # only a counsellor
    ("aide", "3", "7", "1", "Sikasso", "1", PIN),  # her rights, on a shared phone
    ("aide", "2", "2", "1", "1", "Mopti", "1", PIN, "3", "2"),  # care, a call allowed
    ("aide", "2", "4", "4", "1", "4", "2", "Faladié", "1", PIN, "1"),  # a bed, but from no man
    ("SOS", "1", "1", "1", "Bamako"),  # danger
)
LATER = [
    timedelta(minutes=1),
    timedelta(minutes=10),
    timedelta(hours=1),
    timedelta(hours=9),
    timedelta(days=4),
]
SHOWN: Mapping[str, tuple[str, ...]] = {
    "suite-attente": ("open",),
    "suite-prise": ("accepted",),
    "suite-faite": ("helped",),
    "suite-personne": ("unmet",),
}
"""What she reads behind her code, and the states of her request in which it is so."""


@dataclass
class Life:
    """A line on which girls, partners and time do what the dice say, checked after every step."""

    world: World
    dice: Random
    kinds: dict[str, str] = field(default_factory=dict)
    steps: int = 0
    seen: Counter[str] = field(default_factory=Counter)

    def check(self) -> None:
        """Count a step, a message or a look of the worker, and check what holds after it."""
        self.steps += 1
        self.seen.update(sound(self.world, self.kinds))


def lived(life: Life, steps: int) -> None:
    """Let things happen until so many steps are taken."""
    life.kinds = dict(rows(life.world, select(partner_table.c.id, partner_table.c.kind)))
    for girl in GIRLS:
        life.world.knows(girl)
    kind = ""
    try:
        while life.steps < steps:
            kind = life.dice.choices(list(HAPPENS), [2, 3, 9, 6, 2, 4, 1])[0]
            HAPPENS[kind](life)
            life.check()
    except AssertionError as error:
        raise AssertionError(f"step {life.steps}, after {kind}: {error}") from error


def sound(world: World, kinds: Mapping[str, str]) -> Iterator[str]:
    """Check what holds between any two messages; the states that the requests are in."""
    asked: dict[str, list[tuple[str, str]]] = {}
    for of, partner, state in rows(world, select(referral.c.case_id, referral.c.partner, referral.c.state)):
        asked.setdefault(of, []).append((partner, state))
    for row in rows(world, select(case_table)):
        case, mine = as_case(row), asked.get(row.id, [])
        yield case.state
        if case.state == "closed":
            assert row.due is None, "a closed case is looked at"
            continue
        assert row.due is not None, "no clock runs"
        assert row.due <= world.now + LONGEST, "its clock is too far"
        held = [partner for partner, state in mine if state in HELD]
        assert held == ([case.partner] if case.state in OWNED else []), f"{case.state}, but {held} has it"
        assert (case.partner == "") == (case.state in WAITING)
        agreed(case, {partner for partner, _ in mine}, kinds)


def rows(world: World, wanted: Any) -> list[Any]:
    """What the database holds."""
    with world.engine.begin() as connection:
        return list(connection.execute(wanted))


def cases(world: World, *states: str) -> list[Case]:
    """The requests in these states."""
    return [as_case(row) for row in rows(world, select(case_table).where(case_table.c.state.in_(states)))]


def agreed(case: Case, asked: set[str], kinds: Mapping[str, str]) -> None:
    """Organisations were asked on her yes only, or in danger (R18, R26)."""
    apart = {partner for partner in asked if kinds[partner] not in (COORDINATION, DUTY, COMPLAINT)}
    if case.need != "danger" and case.consent != "oui":
        assert not apart, f"she agreed to {case.consent or 'nothing'}, and {apart} was asked"


def asks(life: Life) -> None:
    """A girl asks for help, and may be cut off anywhere."""
    world, dice = life.world, life.dice
    story = dice.choice(STORIES)
    world.sms(dice.choice(GIRLS), *story[: dice.choice([len(story), len(story), len(story), 3])])


def returns(life: Life) -> None:
    """She comes back with her code, reads how it stands, and says something of it."""
    world, dice = life.world, life.dice
    girl = dice.choice(GIRLS)
    world.sms(girl, "0", "code")
    told = world.sms(girl, PIN)
    with world.line.store.begin() as unit:
        case = unit.cases.of(unit.people.meet(girl, world.now).id, PIN)
    for message, states in SHOWN.items():
        if case and told.startswith(world.says(message).splitlines()[0]):
            assert case.state in states, f"she reads {message}, and it is {case.state}"
    world.sms(girl, dice.choice("112336"), "0")


def staff_answers(life: Life) -> None:
    """A staff phone answers some case, its own or not, waiting or not; mostly one that was asked."""
    world, dice = life.world, life.dice
    open_ = cases(world, *WAITING) or cases(world, *OWNED, "closed")
    code, phone = (dice.choice(open_).code if open_ else "K999"), dice.choice(STAFF)
    if open_ and dice.random() < 0.7:
        case = dice.choice(open_)
        with world.line.store.begin() as unit:
            asked = [one.partner for one in unit.referrals.of(case.id) if one.state == "offered"]
            if asked:
                code, phone = case.code, unit.people.number(unit.partners.phones(dice.choice(asked))[0])
    said = dice.choice(["1 {}", "1 {}", "1 {}", "2 {}", "3 {}", "2 {} 1", "{} 1", "VU {}", "NOTE {} vue"])
    world.sms(phone, said.format(code))


def holder_acts(life: Life) -> None:
    """Who has a case says that it is done, hands it over, or writes to her."""
    world, dice = life.world, life.dice
    owned = cases(world, *OWNED)
    if not owned:
        return
    case = dice.choice(owned)
    with world.line.store.begin() as unit:
        phone = unit.people.number(unit.partners.phones(case.partner)[0])
    match dice.choice(("done", "over", "write")):
        case "done":
            world.sms(phone, f"FINI {case.code}", dice.choice("1234567"))
        case "over":
            world.sms(phone, f"PASSER {case.code}", "1", "1")
        case _:
            world.sms(phone, f"{case.code} Bonjour, on se voit demain")


def she_ends(life: Life) -> None:
    """She stops, wants to be forgotten, or has another words than ours."""
    world, dice = life.world, life.dice
    ends = (("STOP",), ("choix", "7", "1", PIN, "1"), ("0", "merci beaucoup"))
    world.sms(dice.choice(GIRLS), *dice.choice(ends))


def time_passes(life: Life) -> None:
    """Minutes, hours or days; what falls due is looked at."""
    passes(life.world, life.dice.choice(LATER), life.check)


def clock_jumps(life: Life) -> None:
    """The machine's clock is set back or forth by two hours."""
    life.world.now += life.dice.choice([-1, 1]) * timedelta(hours=2)
    passes(life.world, timedelta(minutes=1), life.check)


HAPPENS: Mapping[str, Callable[[Life], None]] = {
    "asks": asks,
    "returns": returns,
    "staff answers": staff_answers,
    "holder acts": holder_acts,
    "she ends": she_ends,
    "time passes": time_passes,
    "clock jumps": clock_jumps,
}
