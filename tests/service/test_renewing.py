"""A file is looked at first, then applied: what was seen is what is done, or nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.service.escalate import tidy
from bot.service.plan import Plan
from bot.service.registers import REGISTERS
from bot.service.renewing import exported, planned, renew
from bot.service.roster_csv import import_rosters
from tests.service.scene import EXAMPLE, FALADIE, ROSTERS, World, asks_for_shelter

ROADS = "cercle,from_month,to_month,state,verified\nYouwarou,7,10,closed,2026-06-01\n"
HOTLINES = (
    "number,kind,label_fr,label_bm,verified,verified_by\n"
    "17,secours,Secours,Dɛmɛ,2026-11-20,Fanta\n18,secours,Feu,Tasuma,,\n"
)
WHO = "fanta"


def look(world: World, register: str, text: str) -> tuple[str, Plan]:
    with world.line.store.begin() as unit:
        id_ = unit.drafts.keep(WHO, register, text, world.now)
        draft = unit.drafts.get(id_, WHO, world.now)
        assert draft
        return id_, planned(world.line, unit, draft, world.now)


def apply(world: World, id_: str, seen: str) -> Plan | None:
    with world.line.store.begin() as unit:
        draft = unit.drafts.get(id_, WHO, world.now)
        assert draft
        return renew(world.line, unit, draft, seen, WHO, world.now)


def given_out(world: World, register: str) -> str:
    with world.line.store.begin() as unit:
        return exported(world.line, unit, REGISTERS[register], WHO, world.now)


def prepared(world: World) -> None:
    for register, text in (("roads", ROADS), ("hotlines", HOTLINES)):
        id_, plan = look(world, register, text)
        assert apply(world, id_, plan.print) == plan


@pytest.mark.parametrize("register", REGISTERS)
def test_what_is_given_out_changes_nothing_when_it_comes_back(both: World, register: str) -> None:
    prepared(both)
    text = given_out(both, register)
    _, plan = look(both, register, text)
    assert plan.faults == ()
    assert plan.empty
    assert plan.same > 0
    assert given_out(both, register) == text


def test_r39_whoever_takes_a_list_is_written_down(both: World) -> None:
    given_out(both, "partners")
    with both.line.store.begin() as unit:
        (entry,) = unit.audit.entries(what="exported")
    assert (entry.who, entry.object, entry.why) == (WHO, "partners", "9 rows")


def test_nothing_changes_before_it_is_applied_and_then_what_was_told(both: World) -> None:
    text = (
        given_out(both, "partners").replace("08:00-17:00", "09:00-12:00").replace("Foyer", "Maison d'hôtes")
    )
    id_, plan = look(both, "partners", text)
    assert (plan.added, plan.gone) == (("Maison d'hôtes Exemple Mopti",), ("Foyer Exemple Mopti",))
    (changed,) = plan.changed
    assert (changed.title, changed.cells) == (
        "Centre Exemple Kati",
        (("hours", "08:00-17:00", "09:00-12:00"),),
    )
    assert look(both, "partners", text)[1] == plan
    id_, _ = look(both, "partners", text)
    assert apply(both, id_, plan.print) == plan
    with both.line.store.begin() as unit:
        names = {partner.name for partner in unit.partners.all()}
        assert unit.drafts.get(id_, WHO, both.now) is None
        (entry,) = unit.audit.entries(what="directory-imported")
    assert names - _names() == {"Maison d'hôtes Exemple Mopti"}
    assert entry.why == "1 added, 1 changed, 1 gone"


def _names() -> set[str]:
    return {row.partition(",")[0] for row in EXAMPLE.read_text("utf-8").splitlines()}


def test_what_is_not_what_was_seen_is_not_done(both: World) -> None:
    text = given_out(both, "partners").replace("08:00-17:00", "09:00-12:00")
    id_, plan = look(both, "partners", text)
    with both.line.store.begin() as unit:
        partner = unit.partners.all()[0]
        unit.partners.replace(replace(partner, capacity=1), unit.partners.phones(partner.id), both.now)
    assert apply(both, id_, plan.print) is None
    with both.line.store.begin() as unit:
        assert not unit.audit.entries(what="directory-imported")
        draft = unit.drafts.get(id_, WHO, both.now)
        assert draft
        again = planned(both.line, unit, draft, both.now)
    assert [change.title for change in again.changed] == ["Avocates Exemple Sikasso", "Centre Exemple Kati"]
    assert apply(both, id_, again.print) == again


def test_a_file_with_a_fault_is_never_applied(both: World) -> None:
    text = given_out(both, "partners").replace("08:00-17:00", "8h-17h")
    id_, plan = look(both, "partners", text)
    (fault,) = plan.faults
    assert (fault.line, fault.column, fault.code) == (4, "hours", "hours")
    assert apply(both, id_, plan.print) is None


def test_a_partner_that_leaves_tells_how_many_cases_go_where(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "1")
    rows = given_out(both, "partners").splitlines(keepends=True)
    text = "".join(row for row in rows if not row.startswith("Centre Exemple Faladié"))
    id_, plan = look(both, "partners", text)
    (leaving,) = plan.leaving
    assert (leaving.partner, leaving.held, leaving.asked) == ("Centre Exemple Faladié", 1, 0)
    apply(both, id_, plan.print)
    assert both.referrals()["coordination-exemple"] == "offered"


def test_a_hole_is_told_and_the_roster_is_kept(both: World) -> None:
    text = ROSTERS.read_text("utf-8").replace("nuit,lun-dim,19:00", "nuit,lun-sam,19:00")
    id_, plan = look(both, "rosters", text)
    assert [(hole.partner, hole.start // 60) for hole in plan.holes] == [
        ("Maison Exemple Ségou", 0),
        ("Maison Exemple Ségou", 6 * 24 + 19),
    ]
    assert apply(both, id_, plan.print) == plan
    with both.line.store.begin() as unit:
        assert len(unit.rosters.of("maison-exemple-segou")) == 3


def test_a_phone_is_told_by_its_last_two_digits(both: World) -> None:
    text = given_out(both, "partners").replace("+22370000016", "+22370000036")
    _, plan = look(both, "partners", text)
    (change,) = plan.changed
    assert change.cells == (("phones", "•• •• •• 16", "•• •• •• 36"),)


def test_of_two_days_on_which_a_number_was_dialled_the_later_is_told(both: World) -> None:
    prepared(both)
    _, plan = look(both, "hotlines", HOTLINES.replace("2026-11-20", "2026-11-10"))
    assert plan.empty
    with both.line.store.begin() as unit:
        assert unit.hotlines.all()[0].verified_by == "Fanta"


def test_a_file_older_than_cost_and_who_verified_keeps_both(both: World) -> None:
    head, *rows = EXAMPLE.read_text("utf-8").splitlines()
    at = head.split(",").index("cost")
    old = [",".join(_without(row.split(","), at)) for row in (head, *rows)]
    _, plan = look(both, "partners", "\n".join(old) + "\n")
    assert {column for change in plan.changed for column, *_ in change.cells} == {"verified", "verified_by"}
    with both.line.store.begin() as unit:
        today = {partner.verified.isoformat() for partner in unit.partners.all()}
    for day in today:
        same = [row.replace(row.split(",")[-2], day) for row in old[1:]]
        assert look(both, "partners", "\n".join((old[0], *same)) + "\n")[1].empty


def _without(cells: list[str], at: int) -> list[str]:
    return [cell for index, cell in enumerate(cells) if index not in (at, at + 2)]


def test_files_that_nobody_applied_are_forgotten_by_the_worker(both: World) -> None:
    id_, _ = look(both, "roads", ROADS)
    tidy(both.line, both.now + timedelta(minutes=61))
    with both.line.store.begin() as unit:
        assert unit.drafts.get(id_, WHO, both.now) is None


def test_every_roster_that_is_given_out_can_be_imported(both: World) -> None:
    text = given_out(both, "rosters")
    assert import_rosters(both.line, text) == (5, (), ())
