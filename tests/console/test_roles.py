"""The page of the console has the access table as it is; `--update` writes it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from bot.console.access import ACCESS, PUBLIC
from bot.service.staff import ROLES
from tests.console.rig import Rig

PAGE = Path(__file__).parents[2] / "docs" / "console.md"
BEGIN, END = "--update -->\n", "<!-- end -->"


def table(site: Flask) -> Iterator[str]:
    """A row for each address: who may look at it or, where it says so, send its form."""
    yield f"| page | {' | '.join(ROLES)} |"
    yield "|---" * (len(ROLES) + 1) + "|"
    rules = sorted(site.url_map.iter_rules(), key=lambda rule: (rule.rule, sorted(rule.methods or ())))
    for rule in rules:
        allowed = ACCESS[rule.endpoint]
        if allowed != PUBLIC:
            form = " (form)" if "POST" in (rule.methods or ()) else ""
            cells = ("yes" if role in allowed else "" for role in ROLES)
            yield f"| `{rule.rule}`{form} | {' | '.join(cells)} |"


def test_the_page_of_the_console_has_the_access_table_as_it_is(
    rig: Rig, request: pytest.FixtureRequest
) -> None:
    head, _, rest = PAGE.read_text("utf-8").partition(BEGIN)
    new = head + BEGIN + "\n".join((*table(rig.site), END)) + rest.partition(END)[2]
    if request.config.getoption("update"):
        PAGE.write_text(new, "utf-8")
    assert PAGE.read_text("utf-8") == new, "run: python -m pytest tests/console/test_roles.py --update"
