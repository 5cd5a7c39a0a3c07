"""Whatever girls, partners and time do: a request has an owner or a running clock, no step skips her consent,
and she is told only what is so.

600 steps; 100,000 with KUMA_LONG=1 in the environment.
"""

import os
from collections import Counter
from itertools import count
from pathlib import Path
from random import Random  # noqa: TID251 (seeded, so that a life can be had again)

import pytest

from tests.service import scene
from tests.service.lives import Life, lived
from tests.service.passing import with_duty

PARTS = 4
STEPS = 25_000 if os.environ.get("KUMA_LONG") else 150
"""In each part: messages, and looks of the worker."""
A_LIFE = 600
"""After so many the line begins anew, with nobody in it."""


@pytest.mark.parametrize("part", range(PARTS))
def test_r26_r45_no_request_is_forgotten_and_nothing_untrue_is_said(tmp_path: Path, part: int) -> None:
    seen: Counter[str] = Counter()
    steps = 0
    for seed in count(part * 1_000_000):
        with scene.world(f"sqlite:///{tmp_path}/{seed}.db", with_duty()) as world:
            life = Life(world, Random(seed))  # noqa: S311 (no secret hangs on it)
            lived(life, min(A_LIFE, STEPS - steps))
        (tmp_path / f"{seed}.db").unlink()
        seen, steps = seen + life.seen, steps + life.steps
        if steps >= STEPS:
            break
    assert {"open", "accepted"} <= set(seen), f"a state was never reached: {seen}"
