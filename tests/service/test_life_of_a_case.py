"""Whatever girls, partners and time do: a request has an owner or a running clock, no step skips her consent,
and she is told only what is so.

300 steps; 100,000 with KUMA_LONG=1 in the environment.
"""

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from random import Random  # noqa: TID251 (seeded, so that a life can be had again)

import pytest

from bot.referral.urgency import LONGEST
from bot.service.hearers import COMPLAINT, COORDINATION, DUTY
from bot.service.records import HELD, OWNED, WAITING, Case
from tests.service import scene
from tests.service.passing import passes, with_duty
from tests.service.scene import World

PARTS = 4
RUNS, STEPS = (125, 200) if os.environ.get("KUMA_LONG") else (1, 75)
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


@pytest.mark.parametrize("part", range(PARTS))
def test_r26_r45_no_request_is_forgotten_and_nothing_untrue_is_said(tmp_path: Path, part: int) -> None:
    seen: Counter[str] = Counter()
    for run in range(RUNS):
        seed = part * RUNS + run
        with scene.world(f"sqlite:///{tmp_path}/{seed}.db", with_duty()) as world:
            dice = Random(seed)  # noqa: S311 (no secret hangs on it)
            for girl in GIRLS:
                world.knows(girl)
            for step in range(STEPS):
                kind = dice.choices(list(HAPPENS), [2, 3, 9, 6, 2, 4, 1])[0]
                HAPPENS[kind](world, dice)
                try:
                    seen.update(sound(world))
                except AssertionError as error:
                    raise AssertionError(f"seed {seed}, step {step}, after {kind}: {error}") from error
        (tmp_path / f"{seed}.db").unlink()
    assert {"open", *OWNED} <= set(seen), f"a state was never reached: {seen}"


def sound(world: World) -> Iterator[str]:
    """Check what holds between any two messages; the states that the requests are in."""
    with world.line.store.begin() as unit:
        kinds = {partner.id: partner.kind for partner in unit.partners.all()}
    for case in world.cases():
        yield case.state
        with world.line.store.begin() as unit:
            due = unit.clocks.moment(case.id)
            held = [one.partner for one in unit.referrals.of(case.id) if one.state in HELD]
            asked = {one.partner for one in unit.referrals.of(case.id)}
        if case.state == "closed":
            assert due is None, "a closed case is looked at"
            continue
        assert due is not None, "no clock runs"
        assert due <= world.now + LONGEST, "its clock is too far"
        assert held == ([case.partner] if case.state in OWNED else []), f"{case.state}, but {held} has it"
        assert (case.partner == "") == (case.state in WAITING)
        agreed(case, asked, kinds)


def agreed(case: Case, asked: set[str], kinds: Mapping[str, str]) -> None:
    """Organisations were asked on her yes only, or in danger (R18, R26)."""
    apart = {partner for partner in asked if kinds[partner] not in (COORDINATION, DUTY, COMPLAINT)}
    if case.need != "danger" and case.consent != "oui":
        assert not apart, f"she agreed to {case.consent or 'nothing'}, and {apart} was asked"


def asks(world: World, dice: Random) -> None:
    """A girl asks for help, and may be cut off anywhere."""
    story = dice.choice(STORIES)
    world.sms(dice.choice(GIRLS), *story[: dice.choice([len(story), len(story), len(story), 3])])


def returns(world: World, dice: Random) -> None:
    """She comes back with her code, reads how it stands, and says something of it."""
    girl = dice.choice(GIRLS)
    world.sms(girl, "0", "code")
    told = world.sms(girl, PIN)
    with world.line.store.begin() as unit:
        case = unit.cases.of(unit.people.meet(girl, world.now).id, PIN)
    for message, states in SHOWN.items():
        if case and told.startswith(world.says(message).splitlines()[0]):
            assert case.state in states, f"she reads {message}, and it is {case.state}"
    world.sms(girl, dice.choice("112336"), "0")


def staff_answers(world: World, dice: Random) -> None:
    """A staff phone answers some case, its own or not, waiting or not; mostly one that was asked."""
    cases = [case for case in world.cases() if case.state in WAITING] or world.cases()
    code, phone = (dice.choice(cases).code if cases else "K999"), dice.choice(STAFF)
    if cases and dice.random() < 0.7:
        case = dice.choice(cases)
        with world.line.store.begin() as unit:
            asked = [one.partner for one in unit.referrals.of(case.id) if one.state == "offered"]
            if asked:
                code, phone = case.code, unit.people.number(unit.partners.phones(dice.choice(asked))[0])
    said = dice.choice(["1 {}", "1 {}", "1 {}", "2 {}", "3 {}", "2 {} 1", "{} 1", "VU {}", "NOTE {} vue"])
    world.sms(phone, said.format(code))


def holder_acts(world: World, dice: Random) -> None:
    """Who has a case says that it is done, hands it over, or writes to her."""
    owned = [case for case in world.cases() if case.state in OWNED]
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


def she_ends(world: World, dice: Random) -> None:
    """She stops, wants to be forgotten, or has another words than ours."""
    girl = dice.choice(GIRLS)
    match dice.choice(("stop", "forget", "talk")):
        case "stop":
            world.sms(girl, "STOP")
        case "forget":
            world.sms(girl, "choix", "7", "1", PIN, "1")
        case _:
            world.sms(girl, "0", "merci beaucoup")


def time_passes(world: World, dice: Random) -> None:
    """Minutes, hours or days; what falls due is looked at."""
    passes(world, dice.choice(LATER))


def clock_jumps(world: World, dice: Random) -> None:
    """The machine's clock is set back or forth by two hours."""
    world.now += dice.choice([-1, 1]) * timedelta(hours=2)
    passes(world, timedelta(minutes=1))


HAPPENS: Mapping[str, Callable[[World, Random], None]] = {
    "asks": asks,
    "returns": returns,
    "staff answers": staff_answers,
    "holder acts": holder_acts,
    "she ends": she_ends,
    "time passes": time_passes,
    "clock jumps": clock_jumps,
}
