"""The requests of one phone, parted by the codes they stand behind."""

from dataclasses import replace
from datetime import timedelta

from bot.data.store import SqlStore
from bot.service.records import Pocket
from tests.data.kept import AWA, NOW, case


def test_r15_a_code_parts_the_requests_of_a_phone(store: SqlStore) -> None:
    with store.begin() as unit:
        for number, pin in enumerate(("4321", "", "9876", "4321")):
            new = case(unit, f"c{number}", f"K00{number}", NOW + timedelta(minutes=number))
            if pin:
                unit.cases.set_pin(new.id, pin)
        assert unit.pockets.parted(new.person, "4321") == Pocket(("c3", "c0"), ("c1",), ("c2",))


def test_r15_no_code_and_a_wrong_code_open_nothing(store: SqlStore) -> None:
    with store.begin() as unit:
        new = case(unit)
        unit.cases.set_pin(new.id, "4321")
        bare = case(unit, "c2", "K002")
        for pin in ("", "1234"):
            assert unit.pockets.parted(new.person, pin) == Pocket((), (bare.id,), (new.id,))


def test_what_is_closed_or_somebody_elses_is_in_no_pocket(store: SqlStore) -> None:
    with store.begin() as unit:
        new = case(unit)
        unit.cases.set_pin(new.id, "4321")
        other = unit.people.meet("+22370000002", NOW).id
        assert unit.pockets.parted(other, "4321") == Pocket()
        unit.cases.change(replace(new, state="closed"), NOW)
        assert unit.pockets.parted(unit.people.meet(AWA, NOW).id, "4321") == Pocket()
