"""To be forgotten takes a while, in which her code undoes it; afterwards no byte of hers is left anywhere."""

import logging
from datetime import timedelta
from pathlib import Path

import pytest
from redis import Redis
from sqlalchemy import Engine, select

from bot.data.queue import Bell, connect, open_queue
from bot.data.schema import metadata
from bot.data.seal import KeysError
from bot.service.counting import counted
from bot.service.escalate import escalate
from bot.service.forgetting import forget_due
from tests.service.chosen import WORD, forget, person
from tests.service.letters import posted
from tests.service.scene import AWA, FALADIE, FALADIE_TOO, KEYS, World, asks_for_shelter

HERS = ("70000001", "tigadege", "4321", "mon village a moi")
DAY = timedelta(days=1)


def leaves(world: World, code: str = "4321") -> str:
    asks_for_shelter(world)
    return forget(world, code)


def test_she_is_told_in_how_many_hours_and_until_then_all_stays(both: World) -> None:
    assert leaves(both) == both.says("choix-oublie-plus-tard", wait="24")
    before = person(both)
    both.now += DAY - timedelta(minutes=1)
    escalate(both.line, both.now)
    assert person(both).id == before.id
    assert [case.state for case in both.cases()] == ["open"]
    both.now += timedelta(minutes=1)
    escalate(both.line, both.now)
    assert person(both).id != before.id
    assert [(case.state, case.outcome) for case in both.cases()] == [("closed", "oubliee")]
    assert both.shown(FALADIE_TOO, "notice") == [both.says("alerte-fermee", code="K001")]


def test_her_code_shows_it_and_she_may_change_her_mind(world: World) -> None:
    leaves(world)
    assert world.sms(AWA, "code", "4321").startswith(world.says("suite-oubli"))
    assert world.sms(AWA, "1") == world.says("suite-gardee")
    assert world.sms(AWA, "code", "4321") == world.says("suite-attente")
    assert forget_due(world.line, world.now + 9 * DAY) == 0


def test_who_still_wants_it_is_forgotten_when_it_was_said(world: World) -> None:
    leaves(world)
    assert world.sms(AWA, "code", "4321", "2") == world.says("suite-fin")
    assert forget_due(world.line, world.now + DAY) == 1


def test_r15_a_wrong_code_shows_nothing_of_it(world: World) -> None:
    leaves(world)
    assert world.sms(AWA, "code", "1234").startswith(world.says_menu())


def test_while_it_lasts_nothing_leaves_to_her_and_afterwards_neither(world: World) -> None:
    leaves(world)
    posted(world, "news")
    world.deliver()
    assert world.states("news") == ["pending"]
    world.now += DAY
    escalate(world.line, world.now)
    world.deliver()
    assert set(world.states("news")) == {"cancelled"}


def test_what_she_was_to_be_told_leaves_when_she_has_changed_her_mind(world: World) -> None:
    leaves(world)
    posted(world, "news")
    world.deliver()
    world.sms(AWA, "code", "4321", "1")
    world.now = (world.now + DAY).replace(hour=11)
    world.deliver()
    assert world.states("news") == ["accepted"]


def test_a_request_made_while_it_lasts_stays_with_the_number(world: World) -> None:
    leaves(world)
    world.sms(AWA, "SOS", "1", "0")
    before = person(world)
    assert forget_due(world.line, world.now + DAY) == 1
    assert person(world).id == before.id
    assert [case.state for case in world.cases()] == ["closed", "open"]


@pytest.mark.parametrize("jump", [timedelta(hours=2), timedelta(days=366)])
def test_a_clock_that_jumps_forgets_her_once(world: World, jump: timedelta) -> None:
    leaves(world)
    assert forget_due(world.line, world.now - jump) == 0
    assert forget_due(world.line, world.now + DAY + jump) == 1
    assert forget_due(world.line, world.now + DAY + jump) == 0


@pytest.fixture
def told(both: World) -> World:
    """Awa told all she could, by both ways, and chose a word."""
    asks_for_shelter(both)
    both.ussd(AWA, "1", "cut")
    both.sms(AWA, *WORD, "tigadege", "tigadege")
    both.sms(AWA, "mon village a moi", "0")
    both.deliver()
    return both


def test_no_byte_of_hers_is_left_in_any_column_of_the_database(told: World) -> None:
    assert set(found(told.engine)) == set(HERS)
    sealed = blobs(told)
    forget(told, "4321")
    told.now += DAY
    escalate(told.line, told.now)
    told.sms(FALADIE, "1 K001")
    assert found(told.engine) == []
    assert KEYS.hash(AWA) not in str(rows(told.engine))
    file = told.engine.url.database
    if told.engine.dialect.name == "sqlite" and file:
        told.engine.dispose()
        raw = b"".join(each.read_bytes() for each in Path(file).parent.glob(Path(file).name + "*"))
        assert [blob for blob in sealed if blob in raw] == [], "secure_delete leaves nothing behind"


def test_r36_no_byte_of_hers_is_in_the_queue_the_logs_or_an_export(
    told: World, redis_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG), Redis.from_url(redis_url) as redis:
        Bell(open_queue(connect(redis_url), KEYS.derive("jobs"))).ring()
        forget(told, "4321")
        told.now += DAY
        escalate(told.line, told.now)
        dumps = b"".join(redis.dump(key) or b"" for key in redis.keys("*"))
    with told.line.store.begin() as unit:
        exported = f"{counted(unit)}{unit.tallies.all()}{unit.outbox.counts(told.now)}"
    for word in HERS:
        assert word.encode() not in dumps
        assert word not in caplog.text
        assert word not in exported


def rows(engine: Engine) -> list[tuple[str, dict[str, object]]]:
    """Every row of every table."""
    with engine.begin() as connection:
        return [
            (table.name, dict(row))
            for table in metadata.sorted_tables
            for row in connection.execute(select(table)).mappings()
        ]


def found(engine: Engine) -> list[str]:
    """Which of her words stand in any column, those that are sealed opened with the keys."""
    texts = [opened(name, row, column) for name, row in rows(engine) for column in row]
    return [word for word in HERS if any(word in text for text in texts)]


def opened(table: str, row: dict[str, object], column: str) -> str:
    value = row[column]
    if not isinstance(value, bytes):
        return str(value)
    for key in (row.get("id"), f"{row.get('person')}:{row.get('medium')}"):
        try:
            return KEYS.unseal(value, f"{table}.{column}:{key}").decode()
        except KeysError:
            continue
    return ""


def blobs(world: World) -> list[bytes]:
    """What is sealed of hers now: her number, what she wrote, what she was written, her talks."""
    who = person(world).id
    hers = [row for _, row in rows(world.engine) if who in (row.get("id"), row.get("person"))]
    return [value for row in hers for value in row.values() if isinstance(value, bytes)]
