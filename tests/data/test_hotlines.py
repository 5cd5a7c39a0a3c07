"""Emergency numbers are kept with who dialled them and when, on both databases."""

from datetime import date

from bot.data.store import SqlStore
from bot.service.dialled import Hotline
from tests.data.kept import together

OLD, NEW = date(2026, 10, 1), date(2026, 11, 20)
SEVENTEEN = Hotline("17", "secours", "Secours", "Dɛmɛ")


def dialled(day: date, who: str = "Fanta") -> Hotline:
    return Hotline("17", "secours", "Secours", "Dɛmɛ", day, who)


def test_a_number_is_kept_as_it_was_given(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.hotlines.replace(Hotline("18", "secours", "Feu", "Tasuma", NEW, "Fanta"))
        unit.hotlines.replace(SEVENTEEN)
    with store.begin() as unit:
        assert unit.hotlines.all() == (SEVENTEEN, Hotline("18", "secours", "Feu", "Tasuma", NEW, "Fanta"))


def test_r21_who_dialled_is_kept_with_the_day(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.hotlines.replace(SEVENTEEN)
        assert unit.hotlines.verify("17", "Fanta", NEW)
        assert not unit.hotlines.verify("18", "Fanta", NEW)
    with store.begin() as unit:
        assert unit.hotlines.all() == (dialled(NEW),)


def test_a_file_without_a_day_does_not_undo_a_call_and_an_older_one_neither(store: SqlStore) -> None:
    for given, kept in ((dialled(NEW), NEW), (SEVENTEEN, NEW), (dialled(OLD, "Oumou"), NEW)):
        with store.begin() as unit:
            unit.hotlines.replace(given)
        with store.begin() as unit:
            assert unit.hotlines.all() == (dialled(kept),)


def test_a_number_that_was_gone_has_to_be_dialled_anew(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.hotlines.replace(dialled(NEW))
        assert unit.hotlines.retire([]) == 1
        assert unit.hotlines.all() == ()
        assert not unit.hotlines.verify("17", "Fanta", NEW)
        unit.hotlines.replace(SEVENTEEN)
        assert unit.hotlines.all() == (SEVENTEEN,)


def test_two_who_import_at_once_make_one_list(store: SqlStore) -> None:
    def renew(_: int) -> None:
        with store.begin() as unit:
            unit.hotlines.replace(dialled(NEW))

    assert together(4, renew) == [None] * 4
    with store.begin() as unit:
        assert unit.hotlines.all() == (dialled(NEW),)
