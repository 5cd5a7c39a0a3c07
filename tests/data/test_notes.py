"""Notes on a case are sealed, each for its own row, and deleted with the case's words."""

from sqlalchemy import Engine, select

from bot.data.notes import note
from bot.data.store import SqlStore
from bot.service.notes import Note
from tests.data.kept import KEYS, NOW, case, offered


def test_notes_are_kept_in_order_and_by_case(store: SqlStore) -> None:
    with store.begin() as unit:
        offered(unit, case(unit), "centre")
        offered(unit, case(unit, "c2", "K002"), "centre")
        for text in ("vue", "ɲɛ"):
            unit.notes.keep("c1", "centre", text, NOW)
        assert unit.notes.of("c1") == (Note(NOW, "centre", "vue"), Note(NOW, "centre", "ɲɛ"))
        assert unit.notes.of("c2") == ()
        unit.notes.forget("c1")
        assert unit.notes.of("c1") == ()


def test_a_note_cannot_be_read_in_the_table(store: SqlStore, engine: Engine) -> None:
    with store.begin() as unit:
        offered(unit, case(unit), "centre")
        unit.notes.keep("c1", "centre", "elle a faim", NOW)
    with engine.begin() as connection:
        row = connection.execute(select(note)).one()
    assert b"faim" not in row.text
    assert KEYS.unseal(row.text, f"note.text:{row.id}") == b"elle a faim"
