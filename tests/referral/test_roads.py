"""A road that is closed this season keeps away who has to meet her, a slow one doubles the way."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.referral.need import Around, Need
from bot.referral.partners import Verdict, judge
from bot.referral.roads import Road, opens, road_to
from tests.referral.test_partners import AT_KATI, BAMAKO

RAINS = Road("Youwarou", 7, 10, "closed", date(2026, 6, 1))
WINTER = Road("Kidal", 11, 2, "slow", date(2026, 6, 1))
AUGUST = datetime(2026, 11, 24, 10, tzinfo=UTC).replace(month=8)
HERE = replace(BAMAKO, verified=AUGUST.date())


def one(service: str, road: Road, cercle: str = "Bamako", need: Need = AT_KATI) -> Verdict:
    partner = replace(HERE, services=frozenset({service}))
    around = Around({"bamako": cercle}, roads=(road,), reach=150)
    asked = replace(need, service=service, cercle=road.cercle)
    (verdict,) = judge([partner], asked, AUGUST, {}, around=around)
    return verdict


@pytest.mark.parametrize(
    ("road", "months"), [(RAINS, {7, 8, 9, 10}), (WINTER, {11, 12, 1, 2}), (replace(RAINS, last=7), {7})]
)
def test_a_season_has_its_months_over_new_year_too(road: Road, months: set[int]) -> None:
    assert {month for month in range(1, 13) if road_to([road], road.cercle, month)} == months


def test_closed_counts_before_slow() -> None:
    slow = replace(RAINS, state="slow", first=1, last=12)
    assert road_to([slow, RAINS], "Youwarou", 8) == RAINS
    assert road_to([slow, RAINS], "Youwarou", 12) == slow


def test_a_closed_road_keeps_away_who_has_to_meet_her() -> None:
    for service in ("sante", "abri", "danger", "vivres", "formation"):
        verdict = one(service, RAINS)
        assert (verdict.able, verdict.fits, verdict.reason) == (False, False, "road closed until November")
    assert opens(replace(RAINS, last=12)) == "January"


def test_over_a_closed_road_one_can_still_talk() -> None:
    assert one("ecoute", RAINS).able
    assert one("droit", RAINS).able


def test_within_her_cercle_and_where_it_is_not_known_no_road_is_closed() -> None:
    assert one("abri", RAINS, "Youwarou").able
    assert one("abri", RAINS, "").able


def test_a_slow_road_doubles_the_way() -> None:
    slow = replace(RAINS, state="slow")
    assert one("abri", slow).km == pytest.approx(2 * 18.4, abs=1)
    assert one("abri", slow).reason.endswith(", 37 km as the slow road counts")
    assert one("abri", slow, "Youwarou").km == pytest.approx(18.4, abs=0.5)


def test_beyond_reach_is_told_in_km_and_only_where_they_meet() -> None:
    far = replace(AT_KATI, lat=14.45, lon=-11.44)
    assert one("abri", RAINS, "Youwarou", far).reason.startswith("out of reach: ")
    assert one("ecoute", RAINS, "Youwarou", far).able


def test_the_communes_of_bamako_are_one_town() -> None:
    bamako = replace(RAINS, cercle="Bamako")
    assert one("abri", bamako, "Bamako, commune 6").able
    assert road_to([bamako], "Bamako, commune 1", 8) == bamako
