"""What she chose is kept as a hash, and of who is forgotten nothing is left that leads to her."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from bot.data.store import SqlStore, SqlUnit
from bot.data.tables import person as table
from bot.engine.talk import Talk
from bot.service.records import Person, Screen
from tests.data.kept import AWA, HORIZON, LEASE, NOW, post

FANTA = "+22370000002"
LATER = NOW + timedelta(days=1)


def met(unit: SqlUnit, number: str = AWA) -> str:
    return unit.people.meet(number, NOW).id


@pytest.mark.parametrize("typed", ["Tigadɛgɛ", "tigadege", " TIGADEGUE ", "tigadègè."])
def test_r14_her_safety_word_is_known_in_any_spelling(store: SqlStore, typed: str) -> None:
    with store.begin() as unit:
        unit.people.set_panic(met(unit), "tigadɛgɛ")
        assert unit.people.panics(met(unit), typed)


@pytest.mark.parametrize("typed", ["", "tiga", "tigadɛgɛ kura", "0", "SOS"])
def test_r14_nothing_but_the_whole_word_is_hers(store: SqlStore, typed: str) -> None:
    with store.begin() as unit:
        unit.people.set_panic(met(unit), "tigadɛgɛ")
        assert not unit.people.panics(met(unit), typed)


@pytest.mark.parametrize("typed", ["", " ", "tigadɛgɛ"])
def test_r14_who_has_no_safety_word_never_types_it(store: SqlStore, typed: str) -> None:
    with store.begin() as unit:
        unit.people.set_panic(met(unit), "tigadɛgɛ")
        assert not unit.people.panics(met(unit, FANTA), typed)


def test_r14_equal_words_look_different_and_neither_can_be_read(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        for number in (AWA, FANTA):
            unit.people.set_panic(met(unit, number), "tigadɛgɛ")
    with engine.begin() as connection:
        kept = connection.exec_driver_sql("SELECT panic FROM person").scalars().all()
    assert len(set(kept)) == 2
    assert "tiga" not in "".join(kept)


def test_a_freeze_and_the_lessons_are_kept_and_off_at_first(store: SqlStore) -> None:
    with store.begin() as unit:
        person = unit.people.meet(AWA, NOW)
        assert (person.frozen, person.lessons) == (False, False)
        changed = replace(person, frozen=True, lessons=True)
        unit.people.change(changed)
    with store.begin() as unit:
        assert unit.people.get(person.id) == changed


def test_what_was_said_is_emptied_and_what_others_said_is_not(store: SqlStore) -> None:
    with store.begin() as unit:
        for number in (AWA, FANTA):
            row = unit.inbox.claim("twilio", f"SM{number}", met(unit, number), b"my words", NOW)
            unit.inbox.answer(row, Screen("an answer"))
            unit.talks.keep(met(unit, number), "sms", Talk(known={"pin": "4321"}), NOW, "", "4321")
    with store.begin() as unit:
        post(unit, text="my answer")
        unit.people.erase(met(unit))
    with store.begin() as unit:
        assert unit.talks.get(met(unit), "sms") is None
        assert unit.talks.get(met(unit, FANTA), "sms") is not None
        assert unit.inbox.last(met(unit), 5) == ((NOW, b""),)
        assert unit.inbox.last(met(unit, FANTA), 5) == ((NOW, b"my words"),)
        assert unit.inbox.answered("twilio", f"SM{AWA}") == Screen("")
        assert unit.inbox.answered("twilio", f"SM{FANTA}") == Screen("an answer")
        (id_,) = unit.outbox.due(NOW, HORIZON, 9)
        letter = unit.outbox.claim(id_, "t1", NOW, NOW + LEASE, HORIZON)
        assert letter
        assert letter.text == ""


def test_the_number_of_who_is_forgotten_is_a_strangers(store: SqlStore) -> None:
    with store.begin() as unit:
        old = unit.people.meet(AWA, NOW)
        unit.people.change(Person(old.id, "bm", "sms", 8, 12, stopped=True, frozen=True, lessons=True))
        unit.people.set_panic(old.id, "tigadɛgɛ")
        unit.people.forget(old.id, LATER)
    with store.begin() as unit:
        assert unit.people.number(old.id) == ""
        assert unit.people.get(old.id) == Person(old.id)
        assert not unit.people.panics(old.id, "tigadɛgɛ")
        new = unit.people.meet(AWA, LATER)
        assert new == Person(new.id)
        assert new.id != old.id
        assert unit.people.number(new.id) == AWA


def test_two_who_are_forgotten_do_not_look_alike(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        for number in (AWA, FANTA):
            unit.people.forget(met(unit, number), LATER)
        assert met(unit) != met(unit, FANTA)
    with engine.begin() as connection:
        rows = connection.execute(table.select()).all()
    assert len({row.number_hash for row in rows}) == 4
    assert sum(row.met == LATER for row in rows) == 2
