"""The flows are proved in silence, drawn on demand, and stop a start when they could lose a person."""

import re

import pytest

from bot.data.library import ROOT
from tests.cli.conftest import Kuma

FLOWS = sorted(path.stem for path in (ROOT / "flows").glob("*.toml"))


def test_a_check_of_good_flows_says_only_what_was_tried(kuma: Kuma) -> None:
    said = kuma("check")
    assert (said.code, said.err) == (0, "")
    tried = r"[\d,]+ states, [\d,]+ paths and [\d,]+ turns tried, 2 languages, .*: no fault\n"
    assert re.fullmatch(rf"{len(FLOWS)} flows, {tried}", said.out)


def test_a_check_counts_with_the_screen_of_the_operator(kuma: Kuma, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KUMA_USSD_SEPTETS", "60")
    said = kuma("check")
    assert (said.code, said.err) == (1, "")
    assert "(fr) takes 3 screens on USSD" in said.out


def test_flows_are_listed(kuma: Kuma) -> None:
    said = kuma("draw")
    assert (said.code, sorted(said.out.split())) == (0, FLOWS)


def test_a_flow_is_drawn(kuma: Kuma) -> None:
    french, bambara = kuma("draw", "aide"), kuma("draw", "aide", "--language", "bm")
    assert (french.code, bambara.code) == (0, 0)
    assert french.out.startswith("flowchart ")
    assert french.out != bambara.out


def test_a_flow_that_is_not_there_is_told_with_those_that_are(kuma: Kuma) -> None:
    said = kuma("draw", "danse")
    assert said.code == 2
    assert "there is no flow danse; there are accord, accueil, aide, " in said.err
