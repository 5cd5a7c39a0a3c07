"""A team that she excluded finds the case by no method of the store of referrals, whatever its state was."""

import inspect
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.data.store import SqlStore, SqlUnit
from bot.referral.exclusion import TEAM, Exclusion
from bot.service import casebook
from bot.service.records import ASKED, HELD, Referral
from tests.data.kept import NOW, case, offered, stored

STATES = (*ASKED, *HELD, "refused", "revoked")
LATER = NOW + timedelta(days=9)
CHANGES = {"offer", "settle", "ask_again", "get", "explain"}
"""Methods that are handed a referral, or its id by who has it."""


def queries(unit: SqlUnit, case_: str, partner: str) -> dict[str, Any]:
    """What every query of the port finds, asked as widely as it can be."""
    known = {"case": case_, "partner": partner, "states": STATES, "now": LATER}
    found = {}
    for name, method in inspect.getmembers(casebook.Referrals, inspect.isfunction):
        if not name.startswith("_") and name not in CHANGES:
            wanted = [each for each in inspect.signature(method).parameters if each != "self"]
            assert set(wanted) <= set(known), f"{name} asks by something that this test does not know"
            found[name] = getattr(unit.referrals, name)(*(known[each] for each in wanted))
    return found


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(states=st.lists(st.sampled_from(STATES), max_size=3), owned=st.booleans())
def test_r35_h9_an_excluded_team_is_in_no_query(
    tmp_path_factory: pytest.TempPathFactory, states: list[str], owned: bool
) -> None:
    url = f"sqlite:///{tmp_path_factory.mktemp('out') / 'kuma.db'}"
    with stored(url) as store, store.begin() as unit:
        _excludes(unit, states, owned)


def test_r35_h9_it_is_so_on_both_databases(store: SqlStore) -> None:
    with store.begin() as unit:
        _excludes(unit, ["accepted"], owned=True)


def _excludes(unit: SqlUnit, states: list[str], owned: bool) -> None:
    mine = case(unit)
    one, other = offered(unit, mine, "centre"), offered(unit, mine, "maison")
    if owned:
        unit.cases.change(replace(mine, state="accepted", partner="centre"), NOW)
    for state in states:
        unit.referrals.settle(unit.referrals.get(one.id), state, NOW)
    assert unit.wishes.exclude("c1", Exclusion(TEAM, "centre"), NOW)
    assert not unit.wishes.exclude("c1", Exclusion(TEAM, "centre"), NOW)
    found = queries(unit, "c1", "centre")
    assert {name for name, each in found.items() if "centre" in str(each)} == set()
    assert found["asked"] == ()
    assert unit.referrals.of("c1") == (other,)
    new = Referral("r9", "c1", "centre", "offered", NOW, NOW, "again")
    assert not unit.referrals.offer(new)
