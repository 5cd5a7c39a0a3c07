"""Places by number, by id, by label; the tree holds all of Mali."""

from itertools import chain

import pytest

from bot.data.gazetteer import read_gazetteer
from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable
from bot.referral.places import LABEL, Entry, Place, distance_km, gazetteer, label

MALI = read_gazetteer()

KATI = Place("g1", "Kati", "Kati", "Koulikoro", 12.74, -8.07, 130254, "seat")
SIBI = Place("g2", "Sibi", "Kati", "Koulikoro", 12.38, -8.33, 26633, "town")
KAYES = Place("g3", "Kayes", "Kayes", "Kayes", 14.45, -11.44, 194716, "seat")
BAMAKO = Place("g4", "Bamako", "Bamako", "Bamako", 12.61, -7.98, 4227569, "seat")
FALADIE = Place("q-6-faladie", "Faladié", "Bamako, commune 6", "Bamako", 12.59, -7.95, 0, "quarter")
SOGONIKO = Place("q-6-sogoniko", "Sogoniko", "Bamako, commune 6", "Bamako", 12.61, -7.97, 0, "quarter")

SMALL = gazetteer(Entry(place) for place in (KATI, SIBI, KAYES, BAMAKO, FALADIE, SOGONIKO))


def test_bamako_comes_first_then_the_regions_by_people() -> None:
    assert SMALL.regions() == ("Bamako", "Kayes", "Koulikoro")


def test_mali_has_bamako_and_nineteen_regions() -> None:
    assert len(MALI.regions()) == 20
    assert MALI.regions()[0] == "Bamako"


def test_a_region_has_cercles_where_their_main_towns_are() -> None:
    (cercle,) = SMALL.below("region:Koulikoro")
    assert (cercle.id, cercle.name, cercle.kind) == ("cercle:Kati", "Kati", "cercle")
    assert (cercle.lat, cercle.lon) == (KATI.lat, KATI.lon)


def test_a_cercle_without_its_main_town_stands_in_the_middle_of_its_places() -> None:
    alone = gazetteer([Entry(SIBI)])
    assert [(place.lat, place.lon) for place in alone.below("region:Koulikoro")] == [(SIBI.lat, SIBI.lon)]


def test_bamako_has_communes_in_the_middle_of_their_quarters() -> None:
    (commune,) = SMALL.below("region:Bamako")
    assert (commune.id, commune.name, commune.region) == ("commune:6", "Commune 6", "Bamako")
    assert (commune.lat, commune.lon) == (12.6, -7.96)


def test_bamako_has_six_communes() -> None:
    assert [place.id for place in MALI.below("region:Bamako")] == [f"commune:{n}" for n in range(1, 7)]


@pytest.mark.parametrize("branch", ["", "Kayes", "region:", "region:Dakar", "cercle:Kati", "commune:3"])
def test_below_anything_but_a_region_is_nothing(branch: str) -> None:
    assert MALI.below(branch) == ()


def test_every_branch_is_found_by_its_id() -> None:
    for region in MALI.regions():
        branch = MALI.find(f"region:{region}")
        assert branch is not None
        assert branch.name == region
        for place in MALI.below(branch.id):
            assert MALI.find(place.id) == place


def test_every_region_but_bamako_is_all_cercles_and_all_of_mali_has_fifty_one() -> None:
    cercles = [place for region in MALI.regions()[1:] for place in MALI.below(f"region:{region}")]
    assert {place.kind for place in cercles} == {"cercle"}
    assert len(cercles) == len({place.name for place in cercles}) == 51


def test_every_cercle_stands_in_its_main_town() -> None:
    seats = {place.cercle: place for place in MALI.places.values() if place.kind == "seat"}
    for cercle in chain.from_iterable(MALI.below(f"region:{region}") for region in MALI.regions()[1:]):
        assert (cercle.lat, cercle.lon) == (seats[cercle.name].lat, seats[cercle.name].lon)


def test_what_is_not_there_is_not_found() -> None:
    assert MALI.find("g0") is None


def test_places_are_in_mali() -> None:
    assert len(MALI.places) > 14_000
    assert all(10 < place.lat < 25.1 and -12.3 < place.lon < 4.3 for place in MALI.places.values())


def test_segou_is_two_hundred_kilometres_from_bamako() -> None:
    bamako, segou = MALI.places["g2460596"], MALI.places["g2451478"]
    there = distance_km((bamako.lat, bamako.lon), (segou.lat, segou.lon))
    assert 195 < there < 215
    assert there == pytest.approx(distance_km((segou.lat, segou.lon), (bamako.lat, bamako.lon)))


def test_no_way_is_no_distance_and_half_the_earth_is_the_longest() -> None:
    assert distance_km((12.6, -8.0), (12.6, -8.0)) == 0
    assert distance_km((0, 0), (0, 180)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (KATI, "Kati"),
        (SIBI, "Sibi (Kati)"),
        (FALADIE, "Faladié (Bamako c.6)"),
        (MALI.places["q-6-magnambougou"], "Magnambougou (Bko c.6)"),
        (MALI.places["q-4-kalabambougou"], "Kalabambougou (c.4)"),
        (MALI.places["g2458552"], "Djikoroni (Bamako)"),
        (MALI.places["g2451029"], "Sirakoro Méguétana"),
        (MALI.places["g2449067"], "Tombouctou"),
    ],
)
def test_a_label_says_where_only_when_needed(place: Place, shown: str) -> None:
    assert label(place) == shown


def test_every_label_is_short_and_fits_gsm7() -> None:
    for place in MALI.places.values():
        shown = sendable(label(place), "fr")
        assert 0 < len(shown) <= LABEL
        assert guilty(shown) == ()


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("Kati", ["g2455558"]),
        ("Faladié (Bamako c.6)", ["q-6-faladie"]),
        ("Kalabambougou (Bamako, commune 4)", ["q-4-kalabambougou"]),
        ("Timbuktu", ["g2449067"]),
        ("Katii (Kayes)", []),
        ("Nulle Part", []),
    ],
)
def test_a_place_is_named_by_its_label_or_name(name: str, ids: list[str]) -> None:
    assert [place.id for place in MALI.named(name)] == ids


def test_a_name_of_several_places_names_them_all() -> None:
    assert {"q-6-faladie", "g2457815"} <= {place.id for place in MALI.named("Faladié")}
