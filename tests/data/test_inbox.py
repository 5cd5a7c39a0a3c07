"""Every message is kept once, with the answer it was given."""

from sqlalchemy import Engine, select

from bot.data.store import SqlStore
from bot.data.tables import inbound
from bot.service.records import Screen
from tests.data.kept import AWA, KEYS, NOW, together


def test_r40_forty_copies_at_once_are_one(store: SqlStore) -> None:
    def claim(_: int) -> str:
        with store.begin() as unit:
            person = unit.people.meet(AWA, NOW)
            return unit.inbox.claim("twilio", "SM1", person.id, b"raw", NOW)

    found = together(40, claim)
    assert len([row for row in found if row]) == 1
    assert all(isinstance(row, str) for row in found)


def test_the_same_reference_of_another_channel_is_another_message(store: SqlStore) -> None:
    with store.begin() as unit:
        person = unit.people.meet(AWA, NOW).id
        assert unit.inbox.claim("twilio", "1", person, b"raw", NOW)
        assert unit.inbox.claim("africastalking", "1", person, b"raw", NOW)


def test_a_copy_finds_the_answer_of_the_first(store: SqlStore) -> None:
    with store.begin() as unit:
        row = unit.inbox.claim("africastalking", "s:1", unit.people.meet(AWA, NOW).id, b"raw", NOW)
        assert unit.inbox.answered("africastalking", "s:1") == Screen()
        unit.inbox.answer(row, Screen("Es-tu en danger ?", ends=False))
    with store.begin() as unit:
        assert unit.inbox.answered("africastalking", "s:1") == Screen("Es-tu en danger ?", ends=False)


def test_what_is_no_message_is_kept_for_a_person(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        unit.inbox.quarantine("twilio", "", b"\xff", "not readable", NOW)
        unit.inbox.quarantine("twilio", "", b"\x00", "not readable", NOW)
    with engine.begin() as connection:
        rows = connection.execute(select(inbound)).all()
    assert [(row.state, row.reason, row.person) for row in rows] == [
        ("quarantined", "not readable", None)
    ] * 2
    assert {KEYS.unseal(row.raw, f"inbound.raw:{row.id}") for row in rows} == {b"\xff", b"\x00"}


def test_r40_the_same_quarantined_message_is_kept_once(store: SqlStore, engine: Engine) -> None:
    for _ in range(2):
        with store.begin() as unit:
            unit.inbox.quarantine("twilio", "SM1", b"raw", "not from a subscriber", NOW)
    with engine.begin() as connection:
        assert len(connection.execute(select(inbound)).all()) == 1
