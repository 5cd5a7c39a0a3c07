"""Who is asked: who is on call and in reach; else a person by phone, and the coordination (H3, H4)."""

from datetime import date, timedelta
from pathlib import Path

from bot.referral.roads import Road
from bot.service.line import Rules
from bot.service.risks import at_risk
from bot.service.roster_csv import import_rosters
from bot.service.unmet import shown
from tests.service import scene
from tests.service.scene import AWA, COORDINATION, FALADIE, ROSTERS, SEGOU, World, asks_for_shelter

SEGOU_TOO = "+22370000015"
KATI, KATI_PHONE = "centre-exemple-kati", "+22370000013"


def shelter_in(world: World, place: str) -> str:
    """Ask for a bed for the night at a place; what she is told."""
    world.knows(AWA)
    return world.sms(AWA, "aide", "2", "4", "1", "2", place, "1")


def reasons(world: World) -> dict[str, str]:
    """Why each partner that was asked was asked."""
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        return {one.partner: one.reason for one in unit.referrals.of(case)}


def test_at_night_the_phone_of_the_night_rings_and_then_the_other(both: World) -> None:
    both.now += timedelta(hours=12)
    shelter_in(both, "Ségou")
    assert len(both.shown(SEGOU_TOO, "alert")) == 1
    assert both.shown(SEGOU, "alert") == []
    both.sms(SEGOU_TOO, "1")
    assert both.referrals() == {"maison-exemple-segou": "accepted"}


def test_a_partner_with_nobody_on_call_is_not_asked(world: World) -> None:
    import_rosters(world.line, ROSTERS.read_text("utf-8").replace("07:00-19:00", "07:00-09:00"))
    shelter_in(world, "Ségou")
    assert world.shown(SEGOU) + world.shown(SEGOU_TOO) == []
    case = world.cases()[0].id
    with world.line.store.begin() as unit:
        looked = {one.partner: one.reason for one in unit.considered.of(case)}
    assert looked["maison-exemple-segou"] == "nobody on call now"


def test_the_ranked_list_of_the_newest_look_is_kept(both: World) -> None:
    asks_for_shelter(both)
    both.sms(FALADIE, "2")
    case = both.cases()[0].id
    with both.line.store.begin() as unit:
        looked = unit.considered.of(case)
    assert len(looked) == 8
    assert (looked[0].partner, looked[0].able) == ("maison-exemple-segou", True)
    assert {each.partner: each.reason for each in looked}["centre-exemple-faladie"] == "already asked"


def test_out_of_reach_is_somebody_by_phone_the_coordination_and_an_unmet_need(tmp_path: Path) -> None:
    rules = Rules("rehearsal", reach=150)
    with scene.world(f"sqlite:///{tmp_path / 'far.db'}", rules=rules) as world:
        assert shelter_in(world, "Kayes") == world.says("aide-coordination")
        assert reasons(world) == {
            KATI: "phone counselling: no shelter in reach",
            "coordination-exemple": "no shelter in reach",
        }
        assert len(world.shown(COORDINATION, "alert")) == len(world.shown(KATI_PHONE, "alert")) == 1
        world.sms(KATI_PHONE, "2")
        with world.line.store.begin() as unit:
            counts = unit.considered.counts()
        assert counts == (("abri", "Kayes", 1),)


def test_who_is_in_reach_and_closed_is_no_unmet_need(world: World) -> None:
    asks_for_shelter(world)
    world.sms(FALADIE, "2")
    world.sms(SEGOU, "2")
    with world.line.store.begin() as unit:
        assert unit.considered.counts() == ()


def test_a_closed_road_leaves_the_phone(both: World) -> None:
    with both.line.store.begin() as unit:
        unit.roads.replace([Road("Kayes", 11, 12, "closed", date(2026, 11, 1))])
    shelter_in(both, "Kayes")
    assert reasons(both)[KATI] == "phone counselling: no shelter in reach"
    case = both.cases()[0].id
    with both.line.store.begin() as unit:
        looked = {one.partner: one.reason for one in unit.considered.of(case)}
    assert looked["centre-exemple-faladie"] == "road closed until January"


def test_r38_small_counts_of_unmet_needs_are_not_shown() -> None:
    counts = (("abri", "Kayes", 4), ("abri", "Mopti", 5), ("sante", "", 1))
    assert list(shown(counts)) == [("abri", "Kayes", "<5"), ("abri", "Mopti", "5"), ("sante", "?", "<5")]


def test_r19_a_hole_of_the_next_day_where_danger_is_answered_is_a_risk(world: World) -> None:
    assert "rosters" not in at_risk(world.line, world.now)
    holed = ROSTERS.read_text("utf-8").replace("00:00-24:00", "00:00-12:00")
    import_rosters(world.line, holed.replace("nuit,lun-dim,18:00", "nuit,sam,18:00"))
    said = at_risk(world.line, world.now)["rosters"]
    assert said == (
        "coordination-exemple has nobody on call from mar 12:00 to mer 00:00; see: kuma rosters week"
    )
