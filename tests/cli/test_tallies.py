"""What the team is shown of answers and ideas."""

from pathlib import Path

from bot.app import keys_of, now, open_line
from bot.config import read_settings
from tests.cli.conftest import Kuma


def test_r38_counts_are_printed_and_small_ones_are_not(prepared: Kuma, tmp_path: Path) -> None:
    settings = read_settings({"KUMA_FOLDER": str(tmp_path)})
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        for value, count in (("eau", 2), ("ecole", 12), ("lumiere", 7)):
            for _ in range(count):
                unit.tallies.add("q-sondage", value, "2026-11")
    said = prepared("tallies")
    assert (said.code, said.err) == (0, "")
    assert [line.split() for line in said.out.splitlines()] == [
        ["q-sondage", "eau", "2026-11", "<5"],
        ["q-sondage", "ecole", "2026-11", "12"],
        ["q-sondage", "lumiere", "2026-11", "hidden"],
    ]


def test_ideas_are_printed_with_their_day(prepared: Kuma, tmp_path: Path) -> None:
    settings = read_settings({"KUMA_FOLDER": str(tmp_path)})
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        unit.ideas.add("Des lampes la nuit", now())
    said = prepared("ideas")
    assert said.code == 0
    assert said.out.endswith("  Des lampes la nuit\n")
    assert said.out.count(":") == 0
