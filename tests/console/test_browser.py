"""Every page in a real browser: nothing sideways, no barrier for anybody; and little on the wire."""

import re
from itertools import groupby
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.console.browsing import SMALL, Town, barriers, sideways
from tests.console.rig import Rig
from tests.console.stage import filled, pages

HEAVIEST = 60_000
"""Bytes of a first load, on the wire."""
HEADERS = 800
"""Bytes of the headers of an answer, and more."""
NOT_PAGES = ("static", "inbox.rows", "lists.export", "entrance.enter", "entrance.view")
_LINKED = re.compile(r'(?:href|src)="(/static/[^"]+)"')


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_page_fits_and_has_no_barrier(town: Town, language: str) -> None:
    filled(town.rig)
    faults = []
    shown = pages(town.rig) if language == "fr" else _once_each(town.rig)
    for role, paths in groupby(shown, key=lambda each: each[0]):
        page = town.browse(town.rig.login(role, language=language) if role else None, axe=True)
        for _, path in paths:
            page.set_viewport_size({"width": SMALL[0], "height": SMALL[1]})
            page.goto(path)
            faults += [f"{path} as {role}: {each}" for each in (*barriers(page), *sideways(page))]
    assert faults == []


def _once_each(rig: Rig) -> list[tuple[str, str]]:
    """Each page once, whoever else it is shown to."""
    routes = rig.site.url_map.bind("")
    once: dict[object, tuple[str, str]] = {}
    for role, path in pages(rig):
        if routes.test(path.split("?")[0]):
            once.setdefault(routes.match(path.split("?")[0])[0], (role, path))
    return list(once.values())


def test_each_first_load_is_light(rig: Rig) -> None:
    filled(rig)
    sizes = {path: _first_load(rig, role, path) for role, path in pages(rig)}
    assert {path: size for path, size in sizes.items() if size > HEAVIEST} == {}


def _first_load(rig: Rig, role: str, path: str) -> int:
    """Bytes of a page and of all that it links, as they are sent."""
    client = (rig.login(role) if role else rig.stranger()).client
    linked = _LINKED.findall(client.get(path, base_url=rig.url).text)
    size = 0
    for address in (path, *linked):
        answer = client.get(address, base_url=rig.url, headers={"Accept-Encoding": "gzip"})
        size += len(answer.data) + HEADERS
        answer.close()
    return size


def test_each_page_that_can_be_read_is_among_those_looked_at(rig: Rig) -> None:
    looked_at = {path.split("?")[0] for _, path in pages(rig)}
    rules = [rule for rule in rig.site.url_map.iter_rules() if rule.endpoint not in NOT_PAGES]
    for rule in rules:
        if "GET" in (rule.methods or set()):
            assert any(_same(rule.rule, path) for path in looked_at), rule.rule


def _same(rule: str, path: str) -> bool:
    parts, said = rule.split("/"), path.split("/")
    return len(parts) == len(said) and all(
        each == one or each.startswith("<") for each, one in zip(parts, said, strict=True)
    )


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_comes_after_a_form_has_no_barrier_either(town: Town, language: str, tmp_path: Path) -> None:
    (tmp_path / "roads.csv").write_text("cercle,from_month,to_month,state,verified\nNowhere,7,13,shut,\n")
    filled(town.rig)
    page = town.browse(town.rig.login("coordinator", language=language), SMALL, axe=True)
    page.goto("/lists/roads")
    page.locator("input[type=file]").set_input_files(tmp_path / "roads.csv")
    faults = _after(page, "form[enctype] button")
    page.goto("/rehearsal")
    faults += _after(page, "form[action$=begin] button")
    faults += _after(page, "button[value=dial]")
    page.goto("/case/K001")
    page.locator("details:has(form[action$=reveal]) summary").click()
    page.locator("form[action$=reveal] [name=why]").fill("elle ne répond plus")
    faults += _after(page, "form[action$=reveal] button")
    assert faults == []


def _after(page: Page, button: str) -> list[str]:
    with page.expect_navigation():
        page.locator(button).first.click()
    found = [f"after {button}: {each}" for each in (*barriers(page), *sideways(page))]
    page.set_viewport_size({"width": SMALL[0], "height": SMALL[1]})
    return found
