"""The directory and the phones that answer for it."""

from dataclasses import replace

from bot.data.store import SqlStore
from tests.data.kept import AWA, NOW, partner


def test_a_partner_is_kept_whole(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.partners.replace(partner("centre"), (), NOW)
        assert unit.partners.all() == (partner("centre"),)


def test_a_partner_is_renewed_in_its_place(store: SqlStore) -> None:
    with store.begin() as unit:
        unit.partners.replace(partner("centre"), (), NOW)
        unit.partners.replace(replace(partner("centre"), capacity=3), (), NOW)
        assert [each.capacity for each in unit.partners.all()] == [3]


def test_its_phones_are_tried_in_their_order(store: SqlStore) -> None:
    with store.begin() as unit:
        phones = tuple(unit.people.meet(f"+2237000001{number}", NOW).id for number in (3, 1, 2))
        unit.partners.replace(partner("centre"), phones, NOW)
        assert unit.partners.phones("centre") == phones
        assert {unit.partners.by_phone(phone) for phone in phones} == {partner("centre")}


def test_a_phone_that_moved_answers_for_its_new_partner_only(store: SqlStore) -> None:
    with store.begin() as unit:
        phone = unit.people.meet("+22370000010", NOW).id
        unit.partners.replace(partner("centre"), (phone,), NOW)
        unit.partners.replace(partner("maison"), (phone,), NOW)
        assert unit.partners.by_phone(phone) == partner("maison")
        assert unit.partners.phones("centre") == ()


def test_a_retired_partner_is_not_offered_and_its_phone_is_anybodys(store: SqlStore) -> None:
    with store.begin() as unit:
        phone = unit.people.meet(AWA, NOW).id
        unit.partners.replace(partner("centre"), (phone,), NOW)
        unit.partners.replace(partner("maison"), (), NOW)
        assert unit.partners.retire(["maison"], NOW) == 1
        assert unit.partners.all() == (partner("maison"),)
        assert unit.partners.by_phone(phone) is None


def test_a_retired_partner_can_come_back(store: SqlStore) -> None:
    with store.begin() as unit:
        phone = unit.people.meet(AWA, NOW).id
        unit.partners.replace(partner("centre"), (phone,), NOW)
        assert unit.partners.retire([], NOW) == 1
        unit.partners.replace(partner("centre"), (phone,), NOW)
        assert unit.partners.by_phone(phone) == partner("centre")
