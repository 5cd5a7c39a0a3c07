"""Whom she does not want is kept out: a man, who is from home, who is at a place, one team."""

from dataclasses import replace

import pytest

from bot.referral.exclusion import Exclusion, bars
from bot.referral.partners import judge
from bot.referral.place import Place
from tests.referral.test_partners import AT_KATI, BAMAKO, NOW

KATI = Place("kati", "Kati", "Kati", "Koulikoro", 12.74409, -8.07257, 0, "seat")
THERE = Place("there", "Bamako", "Bamako, commune 3", "Bamako", BAMAKO.lat, BAMAKO.lon, 0, "quarter")
COMMUNE = replace(THERE, id="commune:3", name="Commune 3", lat=0.0, lon=0.0, kind="commune")
REGION = replace(COMMUNE, id="region:Bamako", name="Bamako", kind="region")
WOMEN = replace(BAMAKO, answers=frozenset({"f"}))


def test_a_team_where_a_man_may_answer_is_one_with_a_man() -> None:
    assert bars(Exclusion("man"), BAMAKO, THERE, None)
    assert bars(Exclusion("man"), replace(BAMAKO, answers=frozenset({"m"})), THERE, None)
    assert not bars(Exclusion("man"), WOMEN, THERE, None)


@pytest.mark.parametrize("kind", ["home", "place"])
@pytest.mark.parametrize(
    ("place", "out"), [(THERE, True), (COMMUNE, True), (REGION, True), (KATI, False), (None, False)]
)
def test_who_is_at_a_place_or_within_five_km_of_it_is_from_there(
    kind: str, place: Place | None, out: bool
) -> None:
    assert bars(Exclusion(kind), BAMAKO, THERE, place) is out


def test_one_team_is_named_by_its_id() -> None:
    assert bars(Exclusion("team", "bamako"), BAMAKO, THERE, None)
    assert not bars(Exclusion("team", "segou"), BAMAKO, THERE, None)


def test_who_is_kept_out_fits_never_and_the_list_says_why() -> None:
    need = replace(AT_KATI, barred=frozenset({"bamako"}))
    (verdict,) = judge([BAMAKO], need, NOW, {})
    assert (verdict.able, verdict.fits, verdict.reason) == (False, False, "she does not want it")
