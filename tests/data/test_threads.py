"""What is written in a case is kept sealed, moves on once, and goes with its letters."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import Engine

from bot.data.store import SqlStore, SqlUnit
from bot.data.tables import outbox
from bot.service.threads import SHE, Message
from tests.data.kept import HORIZON, KEYS, LEASE, NOW, case, offered, post

LATER = NOW + timedelta(hours=1)


def message(unit: SqlUnit, id_: str, author: str = "kati", state: str = "leaving", to: str = "c1") -> Message:
    """A message of a case, with its letter where it is one to her."""
    new = Message(id_, to, author, f"text {id_}", NOW, state, NOW)
    unit.threads.add(new)
    if author != SHE:
        post(unit, f"relay:{id_}", "relay", new.text, case=to)
    return new


def taken(unit: SqlUnit, state: str = "accepted") -> None:
    """A case of Awa's that Kati has."""
    made = case(unit)
    offered(unit, made, "kati")
    unit.cases.change(replace(made, state=state, partner="kati"), NOW)


def accepted(unit: SqlUnit) -> None:
    """The gateway takes all that is due."""
    for id_ in unit.outbox.due(NOW, HORIZON, 9):
        letter = unit.outbox.claim(id_, "t", NOW, NOW + LEASE, HORIZON)
        assert letter
        assert unit.outbox.finish(replace(letter, reference="SM1"), "t", "accepted", NOW, NOW)


def her(unit: SqlUnit) -> str:
    return unit.cases.get("c1").person


def test_messages_come_back_as_they_were_and_are_sealed(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        taken(unit)
        kept = (message(unit, "m1"), message(unit, "m2", SHE, "waiting"))
    with store.begin() as unit:
        assert unit.threads.of("c1") == kept
        found = unit.threads.case_of("m2")
        assert found
        assert (found[0], found[1].code) == (kept[1], "K001")
        assert unit.threads.case_of("none") is None
    with engine.begin() as connection:
        sealed = connection.exec_driver_sql("SELECT text FROM thread_message").scalars().all()
    assert not [each for each in sealed if b"text m" in bytes(each)]


def test_a_message_moves_from_where_it_stands_and_once(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit)
        message(unit, "m1")
        assert unit.threads.move("m1", ("leaving",), "delivered", LATER)
        assert not unit.threads.move("m1", ("leaving",), "delivered", LATER)
        assert [(each.state, each.moved) for each in unit.threads.of("c1")] == [("delivered", LATER)]


def test_only_what_had_not_left_is_recalled(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit)
        message(unit, "m1")
        accepted(unit)
        message(unit, "m2")
        unit.outbox.cancel(her(unit), NOW)
        assert unit.threads.recall(her(unit), LATER) == ("m2",)
        assert [each.state for each in unit.threads.of("c1")] == ["leaving", "waiting"]


def test_a_conversation_is_live_once_an_sms_was_handed_over(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit)
        message(unit, "m1")
        assert unit.threads.live(her(unit), NOW) == ()
        accepted(unit)
        assert unit.threads.live(her(unit), NOW) == ("c1",)
        assert unit.threads.live(her(unit), LATER) == ()
        unit.cases.change(replace(unit.cases.get("c1"), state="closed"), NOW)
        assert unit.threads.live(her(unit), NOW) == ()


def test_what_passed_is_counted_each_way(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit)
        assert unit.threads.spoken(her(unit)) is None
        message(unit, "m1")
        message(unit, "m2", SHE)
        message(unit, "m3", SHE, "waiting")
        assert [unit.threads.passed("c1", hers, NOW) for hers in (True, False)] == [1, 1]
        assert unit.threads.passed("c1", True, LATER) == 0
        assert unit.threads.spoken(her(unit)) == NOW
        assert unit.threads.kept() == ("m3",)


def test_of_a_closed_case_only_what_has_left_stands(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit)
        message(unit, "m1")
        accepted(unit)
        message(unit, "m2")
        message(unit, "m3", SHE, "waiting")
        message(unit, "m4", SHE)
        unit.threads.drop("c1", LATER)
        assert [each.state for each in unit.threads.of("c1")] == ["leaving", "dropped", "dropped", "leaving"]


def test_r37_what_is_forgotten_leaves_no_copy_and_is_withdrawn(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        taken(unit)
        message(unit, "m1")
        post(unit, "relay:m2:1", "notice", "K001: her words", case="c1")
        unit.threads.empty("c1", LATER)
        assert [(each.text, each.state) for each in unit.threads.of("c1")] == [("", "dropped")]
    with engine.begin() as connection:
        rows = connection.execute(outbox.select()).all()
    assert {row.state for row in rows} == {"cancelled"}
    assert {KEYS.unseal(row.text, f"outbox.text:{row.id}") for row in rows} == {b""}


def test_r37_the_messages_of_a_case_closed_long_ago_are_deleted(store: SqlStore) -> None:
    with store.begin() as unit:
        taken(unit, "closed")
        message(unit, "m1")
        assert unit.threads.purge(NOW, LATER) == 0
        assert unit.threads.purge(LATER, LATER) == 1
        assert unit.threads.of("c1") == ()
        assert unit.threads.purge(LATER, LATER) == 0
