"""People are found by their number, which the database never holds in the clear."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.channels.rehearsal import RehearsalGateway
from bot.data.rehearsed import Rehearsed
from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.engine.talk import Talk
from bot.service.messages import Outgoing
from bot.service.records import Person
from tests.data.kept import AWA, KEYS, NOW, fresh, opened, post, together


def test_the_same_number_is_the_same_person(store: SqlStore) -> None:
    with store.begin() as unit:
        first = unit.people.meet(AWA, NOW)
    with store.begin() as unit:
        assert unit.people.meet(AWA, NOW) == first
        assert unit.people.meet("+22370000002", NOW).id != first.id


def test_two_who_meet_a_number_at_once_meet_one_person(store: SqlStore) -> None:
    def meet(_: int) -> str:
        with store.begin() as unit:
            return unit.people.meet(AWA, NOW).id

    found = together(8, meet)
    assert len(set(found)) == 1
    assert isinstance(found[0], str)


def test_r11_nobody_may_be_written_to_unless_she_said_so(store: SqlStore) -> None:
    with store.begin() as unit:
        assert unit.people.meet(AWA, NOW).contact == "never"


def test_what_is_changed_is_kept_and_the_number_stays(store: SqlStore) -> None:
    with store.begin() as unit:
        met = unit.people.meet(AWA, NOW)
        changed = Person(met.id, "bm", "sms", 8, 12, stopped=True)
        unit.people.change(changed)
    with store.begin() as unit:
        assert unit.people.get(met.id) == changed
        assert unit.people.number(met.id) == AWA


def test_somebody_unknown_is_a_key_error(store: SqlStore) -> None:
    with store.begin() as unit, pytest.raises(KeyError):
        unit.people.get("nobody")


def test_a_number_whose_key_is_gone_is_empty(engine: Engine) -> None:
    ids = fresh()
    with SqlStore(engine, KEYS, ids).begin() as unit:
        met = unit.people.meet(AWA, NOW)
    with SqlStore(engine, Keys("k9", {"k9": b"9" * 32}, KEYS.lookup), ids).begin() as unit:
        assert unit.people.number(met.id) == ""


def test_r34_no_number_and_no_text_lies_in_the_file_in_the_clear(tmp_path: Path) -> None:
    with opened(f"sqlite:///{tmp_path / 'kuma.db'}") as engine:
        with SqlStore(engine, KEYS, fresh()).begin() as unit:
            person = unit.people.meet(AWA, NOW)
            unit.inbox.claim("twilio", "SM1", person.id, f"From={AWA}&Body=DEMANDE".encode(), NOW)
            unit.talks.keep(person.id, "sms", Talk(known={"pin": "DEMANDE"}), NOW, "", "DEMANDE")
            post(unit, text=f"DEMANDE {AWA}")
        rehearsal = RehearsalGateway(Rehearsed(engine, KEYS), lambda: NOW)
        rehearsal.send(Outgoing("1", AWA, "DEMANDE"))
    for file in tmp_path.iterdir():
        raw = file.read_bytes()
        assert [word for word in (b"70000001", b"DEMANDE") if word in raw] == []
