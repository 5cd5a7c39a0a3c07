"""The shipped days end well, and the page that tells of them is as they are; `--update` writes it."""

import pytest

from tests.simulations import PAGE, names, played, section

FORLORN = ("bamako-nuit", "douentza-seules")


@pytest.mark.parametrize("name", names())
def test_the_page_tells_what_the_scenario_shows(name: str, request: pytest.FixtureRequest) -> None:
    assert section(name) in PAGE.read_text("utf-8"), "run: python -m tests.simulations --update"
    heard = [each for each in played(name).requests if each.waited("accepted") is not None]
    told = [each for each in played(name).requests if each.told_nobody()]
    if name in FORLORN:
        assert {each.case.code for each in (*heard, *told)} == {
            each.case.code for each in played(name).requests
        }, "a request reached neither a person nor an honest answer"


def test_there_are_a_night_a_desert_and_a_flood() -> None:
    assert {*FORLORN, "blagues"} <= set(names())
