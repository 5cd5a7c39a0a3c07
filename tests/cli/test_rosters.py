"""Rosters, roads, unmet needs and ranked lists, from the command line."""

from pathlib import Path

from tests.cli.conftest import Kuma
from tests.service.scene import EXAMPLE, ROSTERS


def test_the_example_rosters_are_imported_and_the_week_is_shown(prepared: Kuma) -> None:
    prepared("partners", "import", str(EXAMPLE))
    said = prepared("rosters", "import", str(ROSTERS))
    assert (said.code, said.out, said.err) == (0, "5 shifts\n", "")
    assert prepared("rosters", "week", "maison-exemple-segou").out.splitlines() == [
        "maison-exemple-segou",
        "  jour         lun-ven              07:00-19:00  2 phones",
        "  week-end     sam-dim              07:00-19:00  1 phones",
        "  nuit         lun-dim              19:00-07:00  2 phones",
    ]
    assert "centre-exemple-kati: no roster, its opening hours count" in prepared("rosters", "week").out


def test_a_hole_is_shown_at_the_import_and_in_the_week(prepared: Kuma, tmp_path: Path) -> None:
    prepared("partners", "import", str(EXAMPLE))
    file = tmp_path / "rosters.csv"
    file.write_text(ROSTERS.read_text("utf-8").replace("garde,lun-dim", "garde,lun-sam"), "utf-8")
    said = prepared("rosters", "import", str(file))
    hole = "nobody is on call from dim 00:00 to lun 00:00"
    assert (said.code, said.out, said.err) == (0, "5 shifts\n", f"HOLE coordination-exemple: {hole}\n")
    assert f"  HOLE {hole}" in prepared("rosters", "week", "coordination-exemple").out.splitlines()


def test_a_bad_roster_changes_nothing(prepared: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "rosters.csv"
    file.write_text(ROSTERS.read_text("utf-8"), "utf-8")
    said = prepared("rosters", "import", str(file))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("rosters.csv, line 2, partner: « Maison Exemple Ségou » is no partner")
    assert said.err.endswith("Nothing was imported.\n")
    assert prepared("rosters", "week", "nobody").err == "Error: the directory has no partner nobody\n"


def test_roads_are_imported_and_no_need_is_unmet(prepared: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "roads.csv"
    file.write_text("cercle,from_month,to_month,state,verified\nYouwarou,7,10,closed,2026-06-01\n", "utf-8")
    assert prepared("roads", "import", str(file)).out == "1 roads\n"
    assert prepared("roads", "list").out == "Youwarou                   7 to 10  closed 2026-06-01\n"
    assert (prepared("unmet").code, prepared("unmet").out) == (0, "")
