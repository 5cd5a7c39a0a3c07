"""A worker with several cases, hand-overs and both ways at once: no text ever reaches the wrong person.

24 interleavings; 1,000 with KUMA_LONG=1 in the environment.
"""

import logging
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from random import Random  # noqa: TID251 (seeded, so that an interleaving can be had again)

import pytest
from sqlalchemy import select

from bot.data.tables import event
from bot.service.records import Case, Referral
from bot.service.thread import tell_what_was_written
from bot.service.thread_rounds import forward
from tests.service import scene
from tests.service.scene import World

RUNS, STEPS = (1000 if os.environ.get("KUMA_LONG") else 24), 14
WORKERS = {"centre-exemple-faladie": "+22370000010", "maison-exemple-segou": "+22370000014"}
BAMAKO = {"centre-exemple-faladie": "+22370000011", "maison-exemple-segou": "+22370000015"}


@dataclass
class Thread:
    """One case: her phone, who has it, and every word written in it with whom it was for."""

    case: Case
    phone: str
    holder: str
    words: dict[str, set[str]] = field(default_factory=dict)


@pytest.fixture
def town(tmp_path: object) -> Iterator[World]:
    with scene.world(f"sqlite:///{tmp_path}/kuma.db") as made:
        yield made


@pytest.mark.parametrize("part", range(4))
def test_r35_two_cases_never_cross_and_no_number_leaves(
    town: World, part: int, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for seed in range(part * RUNS // 4, (part + 1) * RUNS // 4):
        dice = Random(seed)  # noqa: S311 (no secret hangs on it)
        seen = len(town.gateway.sent)
        threads = [opened(town, seed, number) for number in range(dice.randint(2, 6))]
        for step in range(STEPS):
            happens(town, dice, threads, f"zo{letters(seed)}q{letters(step)}zo")
        town.deliver()
        forward(town.line, town.now)
        town.deliver()
        for sent in town.gateway.sent[seen:]:
            for thread in threads:
                for word, readers in thread.words.items():
                    assert word not in sent.text or sent.to in readers, f"seed {seed}"
    texts = [sent.text for sent in town.gateway.sent]
    assert sum("zo" in text for text in texts) > RUNS // 2
    with town.engine.begin() as connection:
        told = [row.why for row in connection.execute(select(event))]
    everything = " ".join((*texts, *told, caplog.text))
    assert "7000" not in everything
    assert "70 00" not in everything


def opened(world: World, seed: int, number: int) -> Thread:
    """A case of somebody who allows SMS, taken by one of the workers."""
    phone = f"+223760000{number:02d}"
    holder = sorted(WORKERS)[(seed + number) % 2]
    fresh, now = world.line.fresh, world.now
    with world.line.store.begin() as unit:
        person = unit.people.meet(phone, now)
        unit.people.forget(person.id, now)
    her = world.knows(phone, contact="sms", since=0, until=24)
    with world.line.store.begin() as unit:
        case = Case(fresh.id(), fresh.code(), her.id, "medium", "abri", "accepted", partner=holder)
        unit.cases.open(case, now)
        unit.cases.set_pin(case.id, "4321")
        for partner in WORKERS:
            state = "accepted" if partner == holder else "refused"
            unit.referrals.offer(Referral(fresh.id(), case.id, partner, state, now, now, "near"))
    return Thread(case, phone, holder)


def happens(world: World, dice: Random, threads: list[Thread], word: str) -> None:
    """One of them writes, reads, hands over, or the worker's hands deliver."""
    thread = dice.choice(threads)
    number = dice.choice(["70000001", "70 00 00 10", "+22370000014", "bi wolonwula"])
    staff = {WORKERS[thread.holder], BAMAKO[thread.holder]}
    match dice.choice(("he", "he", "she", "she", "code", "passes", "stranger", "deliver", "deliver")):
        case "he":
            thread.words[word] = {thread.phone}
            world.sms(WORKERS[thread.holder], f"{thread.case.code} {word} {number}")
            if dice.random() < 0.7:
                world.deliver()
        case "she":
            thread.words[word] = staff
            world.sms(thread.phone, f"{word} {number}")
            forward(world.line, world.now)
        case "code":
            thread.words[word] = staff
            world.sms(thread.phone, "0", "code", "4321", "1", f"{word} {number}", "0")
        case "passes":
            passed(world, thread)
        case "stranger":
            other = next(phone for partner, phone in WORKERS.items() if partner != thread.holder)
            thread.words[word] = set()
            world.sms(other, f"{thread.case.code} {word}")
        case _:
            world.deliver()


def passed(world: World, thread: Thread) -> None:
    """The case goes to the other partner, as by a hand-over."""
    old, new = thread.holder, next(partner for partner in WORKERS if partner != thread.holder)
    with world.line.store.begin() as unit:
        case = unit.cases.get(thread.case.id)
        for referral in unit.referrals.of(case.id):
            state = "accepted" if referral.partner == new else "revoked"
            unit.referrals.settle(referral, state, world.now)
        taken = replace(case, partner=new)
        unit.cases.change(taken, world.now)
        unit.cases.log(case.id, old, "handed-over", new, world.now)
        tell_what_was_written(world.line, unit, taken, world.now)
    thread.holder = new


def letters(number: int) -> str:
    """A number in letters only, so that nothing of it is masked."""
    return "".join("abcdefghij"[int(each)] for each in str(number))
