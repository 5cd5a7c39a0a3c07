"""What the shipped scenarios show, as docs/simulations.md.

`python -m tests.simulations --update` writes it anew.
"""

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from bot.cli.simulate import SHIPPED, Played, figures, play

PAGE = Path(__file__).parents[1] / "docs" / "simulations.md"
HEAD = """# A day of the line

Written by `python -m tests.simulations --update`, which plays the scenarios of `bot/data/scenarios`.
`kuma simulate` lists them, `kuma simulate NAME` prints its timeline, `kuma simulate FILE` plays another.
The clock is simulated and the people are invented; the line is the real one.
A wait is from the request to the first person that took it.

## A scenario file
```toml
title = "Une nuit"
start = "2026-11-27 18:00"          # Africa/Bamako
end   = "2026-11-28 12:00"
directory = "partners.csv"          # beside the file; the example directory when not given

[stories.abri]                      # what somebody types; "" dials
medium   = "ussd"                   # or "sms"
language = "bm"                     # "" where she has yet to choose
types    = ["", "2", "2", "4", "1", "3", "faladie", "2"]

[[girls]]                           # one, or one every so often
story = "abri"
at    = "18:40"
every = "95 minutes"
until = "05:00"

[[partners]]                        # how each answers its alerts, in turn and then anew
name = "Centre Exemple Faladié"
does = ["accept after 3 minutes", "silence", "refuse after 2 minutes", "not-now after 1 hour"]

[[cuts]]                            # no SMS leaves
from  = "23:05"
until = "23:45"
```

## The shipped ones
"""


@cache
def played(name: str) -> Played:
    """A shipped scenario, played once."""
    return play(SHIPPED / f"{name}.toml")


def names() -> list[str]:
    """The shipped scenarios."""
    return sorted(file.stem for file in SHIPPED.glob("*.toml"))


def section(name: str) -> str:
    """What the page says of one."""
    return "".join(f"{line}\n" for line in _section(name))


def page(known: Iterable[str]) -> str:
    """The whole page."""
    return HEAD + "".join(f"\n{section(name)}" for name in known)


def _section(name: str) -> Iterator[str]:
    yield f"### {name}"
    title, *rest = figures(played(name))
    yield f"{title}."
    yield from (f"- {line}" for line in rest)


if __name__ == "__main__" and "--update" in sys.argv:
    PAGE.write_text(page(names()), "utf-8")
