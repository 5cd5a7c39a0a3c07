"""One partner is changed by a form under the rules of the file, verified, shown, and taken out."""

from dataclasses import replace
from datetime import date

import pytest

from bot.referral.partner import Partner
from bot.service import entry, lookup
from bot.service.faults import CellError, Fault
from bot.service.partner_csv import PartnerRow
from bot.service.ports import Unit
from tests.service.scene import COORDINATION, FALADIE, World, asks_for_shelter

WHO, KATI, FOYER = "fanta", "centre-exemple-kati", "foyer-exemple-mopti"
NEW = {
    "name": "Relais Exemple Koro",
    "kind": "association",
    "services": "ecoute",
    "ages": "15-17",
    "sexes": "f",
    "answers": "f",
    "languages": "fr;bm",
    "place": "Koro",
    "days": "lun;mar",
    "hours": "08:00-12:00",
    "capacity": "5",
    "cost": "gratuit",
    "verified": "2026-11-20",
    "phones": "70 00 00 30",
}


def known(unit: Unit, id_: str) -> Partner:
    return entry.found(unit, id_) or pytest.fail(f"no {id_}")


def checked(world: World, id_: str = "", **cells: str) -> tuple[PartnerRow | None, tuple[Fault, ...]]:
    with world.line.store.begin() as unit:
        partner = known(unit, id_) if id_ else None
        typed = {**(entry.filled(world.line, partner) if partner else NEW), **cells}
        return entry.check(world.line, unit, partner, typed, WHO, world.now)


def kept(world: World, id_: str = "", **cells: str) -> None:
    row, faults = checked(world, id_, **cells)
    assert row, faults
    with world.line.store.begin() as unit:
        entry.keep(world.line, unit, known(unit, id_) if id_ else None, row, WHO, world.now)


def test_a_form_as_it_was_filled_changes_nothing(both: World) -> None:
    row, faults = checked(both, KATI)
    assert faults == ()
    assert row
    with both.line.store.begin() as unit:
        assert row.partner == known(unit, KATI)
        assert row.phones == ("+22370000013",)


def test_a_changed_field_is_kept_with_who_changed_it(both: World) -> None:
    kept(both, KATI, hours="09:00-12:00", cost="payant")
    with both.line.store.begin() as unit:
        partner = known(unit, KATI)
        (line,) = unit.audit.entries(what="partner-changed")
    assert (partner.opens.hour, partner.closes.hour, partner.cost) == (9, 12, "payant")
    assert (line.who, line.object, line.why) == (WHO, KATI, "hours, cost")


def test_new_phones_replace_the_old_ones(both: World) -> None:
    kept(both, KATI, phones="+223 70 00 00 33;70 00 00 13")
    with both.line.store.begin() as unit:
        assert lookup.phones(unit, KATI) == ("•• •• •• 33", "•• •• •• 13")


def test_a_new_partner_is_added_and_verified_by_whoever_wrote_the_day(both: World) -> None:
    kept(both)
    with both.line.store.begin() as unit:
        partner = known(unit, "relais-exemple-koro")
        assert (partner.verified, partner.verified_by) == (date(2026, 11, 20), WHO)
        assert len(unit.audit.entries(what="partner-added")) == 1


@pytest.mark.parametrize(
    ("id_", "cells", "column", "code"),
    [
        (KATI, {"hours": "8h"}, "hours", "hours"),
        (KATI, {"services": ""}, "services", "empty"),
        (KATI, {"capacity": "beaucoup"}, "capacity", "count"),
        (KATI, {"verified": "2026-11-25"}, "verified", "future"),
        (KATI, {"name": "Centre Exemple Koro"}, "name", "renamed"),
        (KATI, {"phones": "70 00 00 10"}, "phones", "phone-taken"),
        (KATI, {"phones": "12"}, "phones", "phone"),
        (KATI, {"kind": "a\0b"}, "kind", "letters-unseen"),
        ("", {"name": "Foyer Exemple Mopti"}, "name", "name-taken"),
        ("", {"phones": ""}, "phones", "empty"),
        ("coordination-exemple", {"kind": "association"}, "kind", "last-coordination"),
    ],
)
def test_a_form_has_the_rules_of_the_file(
    world: World, id_: str, cells: dict[str, str], column: str, code: str
) -> None:
    row, (fault,) = checked(world, id_, **cells)
    assert row is None
    assert (fault.column, fault.code) == (column, code)


def test_verifying_keeps_day_and_name_and_a_stale_partner_is_offered_again(both: World) -> None:
    with both.line.store.begin() as unit:
        old = replace(known(unit, KATI), verified=date(2026, 1, 1), verified_by="")
        unit.partners.replace(old, unit.partners.phones(KATI), both.now)
        assert lookup.one(both.line, unit, old, both.now).stale
        assert lookup.directory(both.line, unit, both.now)[0].partner.id == KATI
        entry.verify(unit, old, WHO, both.now)
        partner = known(unit, KATI)
        assert (partner.verified, partner.verified_by) == (both.now.date(), WHO)
        assert not lookup.one(both.line, unit, partner, both.now).stale
        assert [each.what for each in unit.audit.entries()] == ["partner-verified"]


def test_a_partner_that_is_taken_out_leaves_its_cases_to_the_coordination(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    with both.line.store.begin() as unit:
        entry.retire(both.line, unit, known(unit, "centre-exemple-faladie"), WHO, "a fermé", both.now)
        assert entry.found(unit, "centre-exemple-faladie") is None
        (line,) = unit.audit.entries(what="partner-retired")
    assert (line.object, line.why) == ("centre-exemple-faladie", "a fermé")
    assert len(both.shown(COORDINATION, "alert")) == 1


def test_the_last_coordination_and_a_partner_without_a_reason_stay(world: World) -> None:
    for id_, why, code in (("coordination-exemple", "a fermé", "last-coordination"), (FOYER, "  ", "reason")):
        with world.line.store.begin() as unit, pytest.raises(CellError) as refused:
            entry.retire(world.line, unit, known(unit, id_), WHO, why, world.now)
        assert refused.value.code == code


def test_r34_a_number_is_shown_for_a_reason_that_is_kept(both: World) -> None:
    with both.line.store.begin() as unit:
        partner = known(unit, "centre-exemple-faladie")
        assert entry.phone(unit, partner, 2, WHO, "appeler ce soir", both.now) == "+22370000011"
        (line,) = unit.audit.entries(what="number-revealed")
    assert (line.object, line.why) == ("centre-exemple-faladie", "phone 2: appeler ce soir")


@pytest.mark.parametrize(("rank", "why", "error"), [(1, "oui", CellError), (0, "appeler", IndexError)])
def test_no_number_without_a_reason_and_none_that_is_not_there(
    world: World, rank: int, why: str, error: type[Exception]
) -> None:
    with world.line.store.begin() as unit:
        with pytest.raises(error):
            entry.phone(unit, known(unit, KATI), rank, WHO, why, world.now)
        assert unit.audit.entries() == ()


def test_places_that_are_open_are_those_without_a_case(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    with both.line.store.begin() as unit:
        shown = lookup.one(both.line, unit, known(unit, "centre-exemple-faladie"), both.now)
        found = lookup.directory(both.line, unit, both.now)
    assert (shown.room, shown.partner.capacity, shown.area) == (11, 12, "Bamako, commune 6")
    shelters = lookup.only(found, service="abri", area="Bamako, commune 6")
    assert [one.partner.id for one in shelters] == ["centre-exemple-faladie"]
    assert len(list(lookup.only(found, kind="association"))) == 4
