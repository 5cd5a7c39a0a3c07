"""What the script adds to the pages: new alerts come by themselves, and a message tells its SMS."""

from pathlib import Path

from playwright.sync_api import expect

from bot.console.page import STATIC
from tests.console.browsing import Town
from tests.console.hands import Hands
from tests.service.scene import FANTA, asks_for_shelter
from tests.service.talking import talks

LARGEST = 2048
"""Bytes of the script, as it is written."""


def test_a_new_alert_comes_without_a_reload_and_is_announced(town: Town) -> None:
    asks_for_shelter(town.rig.world)
    page = town.browse(town.rig.login("caseworker"))
    page.clock.install()
    page.goto("/inbox")
    expect(page.locator("#rows")).not_to_contain_text("K002")
    asks_for_shelter(town.rig.world, FANTA)
    page.clock.run_for(21_000)
    expect(page.locator("#rows")).to_contain_text("K002")
    expect(page.locator("[aria-live=polite]#news")).to_contain_text("1")


def test_a_message_tells_its_sms_while_it_is_written(town: Town) -> None:
    talks(town.rig.world)
    writer = Hands(town.browse(town.rig.login("caseworker")))
    writer.page.goto("/case/K001")
    writer.fill("Votre message", "a" * 10)
    expect(writer.page.locator("#count")).to_have_text("SMS : 1")
    writer.fill("Votre message", "a" * 180)
    expect(writer.page.locator("#count")).to_have_text("SMS : 2")


def test_all_scripts_together_are_small() -> None:
    assert sum(each.stat().st_size for each in Path(STATIC).glob("*.js")) <= LARGEST
