"""What the settings of a place have her told: a duty to report, and that it is free."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.service.line import Rules
from tests.service import scene
from tests.service.scene import AWA, World


@contextmanager
def placed(folder: Path, **rules: object) -> Iterator[World]:
    with scene.world(f"sqlite:///{folder / 'kuma.db'}", rules=Rules("rehearsal", **rules)) as world:
        world.knows(AWA)
        yield world


@pytest.mark.parametrize(("duty", "told"), [("inform", "aide-loi"), ("required", "aide-loi-devoir")])
def test_r28_a_duty_to_report_is_said_first_and_kept_with_its_version(
    tmp_path: Path, duty: str, told: str
) -> None:
    with placed(tmp_path, reporting=duty) as world:
        assert world.sms(AWA, "aide", "2").startswith(world.says(told))
        world.sms(AWA, "1", "1", "Kati", "1")
        case = world.cases()[0].id
        with world.line.store.begin() as unit:
            why = unit.cases.story(case)[0][3]
        assert why.split("; ")[1].startswith(f"{told} ")


def test_r28_without_a_duty_nothing_is_said_of_one(tmp_path: Path) -> None:
    with placed(tmp_path) as world:
        assert world.sms(AWA, "aide", "2").startswith(world.says("aide-besoin"))


@pytest.mark.parametrize("free", [True, False])
def test_r48_where_it_is_free_that_is_said(tmp_path: Path, free: bool) -> None:
    with placed(tmp_path, free=free) as world:
        assert (world.says("accueil-gratuit") in world.ussd(AWA, "").text) is free
