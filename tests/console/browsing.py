"""People at real browsers: what they see, whether axe finds a barrier, and what came over the wire."""

from dataclasses import dataclass, field
from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Browser, BrowserContext, Page
from werkzeug.serving import WSGIRequestHandler

from tests.console.rig import Person, Rig

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SMALL, PHONE, DESK = (320, 640), (360, 640), (1280, 800)
"""Width and height of a screen, in CSS pixels."""
_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


class Quiet(WSGIRequestHandler):
    """A server that does not write down who asks for what."""

    def log(self, type: str, message: str, *args: object) -> None:
        """Nothing."""


@dataclass
class Town:
    """The console on this machine, and whoever comes to it."""

    rig: Rig
    browser: Browser
    opened: list[BrowserContext] = field(default_factory=list)

    def browse(
        self,
        person: Person | None = None,
        size: tuple[int, int] = PHONE,
        scripts: bool = True,
        axe: bool = False,
    ) -> Page:
        """A browser of this size, signed in as somebody; with or without scripts, and with axe at hand."""
        width, height = size
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            java_script_enabled=scripts,
            base_url=self.rig.url,
            locale="fr-FR",
        )
        self.opened.append(context)
        if axe:
            context.add_init_script(path=_AXE)
        if person:
            cookie = person.client.get_cookie("kuma", domain="127.0.0.1")
            assert cookie is not None
            context.add_cookies([{"name": "kuma", "value": cookie.value, "url": self.rig.url}])
        return context.new_page()

    def close(self) -> None:
        """Close every browser window."""
        for context in self.opened:
            context.close()


def barriers(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, a sentence each."""
    found = page.evaluate(
        "tags => axe.run({runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']})", _TAGS
    )
    faults = found["violations"]
    return [f"{each['id']}: {node['html'][:160]}" for each in faults for node in each["nodes"]]


def sideways(page: Page) -> list[str]:
    """At which widths of a screen a page has to be scrolled sideways."""
    found = []
    for width, height in (SMALL, DESK):
        page.set_viewport_size({"width": width, "height": height})
        wide = int(page.evaluate("document.documentElement.scrollWidth"))
        if wide > width:
            found.append(f"{wide} px wide at {width}")
    return found
