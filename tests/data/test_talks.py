"""Talks under way are kept sealed, and one that cannot be read is none."""

from datetime import timedelta

from sqlalchemy import Engine, select, update

from bot.data.seal import Keys
from bot.data.store import SqlStore
from bot.data.tables import talk as table
from bot.engine.talk import Mark, Spot, Talk
from tests.data.kept import AWA, KEYS, NOW, fresh

SPOT = Spot("aide", "danger", "1234")
TALK = Talk(language="bm", known={"need": "abri"}, at=SPOT, callers=(SPOT,), trail=(Mark(SPOT),), tries=1)


def keep(store: SqlStore) -> str:
    with store.begin() as unit:
        person = unit.people.meet(AWA, NOW).id
        unit.talks.keep(person, "ussd", TALK, NOW, "s1", "1*2")
    return person


def test_a_talk_is_kept_whole(store: SqlStore) -> None:
    person = keep(store)
    with store.begin() as unit:
        kept = unit.talks.get(person, "ussd")
    assert kept
    assert (kept.talk, kept.at, kept.session, kept.typed) == (TALK, NOW, "s1", "1*2")


def test_each_medium_has_a_talk_of_its_own(store: SqlStore) -> None:
    person = keep(store)
    with store.begin() as unit:
        assert unit.talks.get(person, "sms") is None


def test_a_talk_is_renewed_in_its_place(store: SqlStore) -> None:
    person = keep(store)
    with store.begin() as unit:
        unit.talks.keep(person, "ussd", Talk(), NOW, "s2", "")
        kept = unit.talks.get(person, "ussd")
    assert kept
    assert (kept.talk, kept.session) == (Talk(), "s2")


def test_a_talk_is_sealed_for_its_person_and_medium(store: SqlStore, engine: Engine) -> None:
    person = keep(store)
    with engine.begin() as connection:
        assert b"abri" not in connection.execute(select(table.c.state)).scalar_one()
        connection.execute(update(table).values(medium="sms"))
    with store.begin() as unit:
        assert unit.talks.get(person, "sms") is None


def test_a_talk_of_an_older_release_is_none(store: SqlStore, engine: Engine) -> None:
    person = keep(store)
    for written in (b"", b"{", b"[]", b'{"at":null}', b'{"gone":1}'):
        sealed = KEYS.seal(written, f"talk.state:{person}:ussd")
        with engine.begin() as connection:
            connection.execute(update(table).values(state=sealed))
        with store.begin() as unit:
            assert unit.talks.get(person, "ussd") is None


def test_a_talk_whose_key_is_gone_is_none(store: SqlStore, engine: Engine) -> None:
    person = keep(store)
    other = SqlStore(engine, Keys("k9", {"k9": b"9" * 32}, KEYS.lookup), fresh())
    with other.begin() as unit:
        assert unit.talks.get(person, "ussd") is None


def test_r37_a_talk_not_gone_on_with_is_forgotten(store: SqlStore) -> None:
    person = keep(store)
    with store.begin() as unit:
        assert unit.talks.purge(NOW) == 0
        assert unit.talks.purge(NOW + timedelta(milliseconds=1)) == 1
        assert unit.talks.get(person, "ussd") is None
