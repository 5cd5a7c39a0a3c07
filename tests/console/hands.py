"""A person's hands at a browser: a finger on the screen, or nothing but the keys."""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page

FARTHEST = 200
"""Presses of Tab after which something cannot be reached."""


@dataclass
class Hands:
    """Do what a person does, by what she reads; with `keys` by the keyboard alone."""

    page: Page
    keys: bool = False

    def fill(self, label: str, text: str) -> None:
        """Write into the field with this label, in place of what stands there."""
        field = self._field(label)
        if not self.keys:
            field.fill(text)
            return
        self._reach(field)
        self.page.keyboard.press("Control+A")
        self.page.keyboard.type(text)

    def choose(self, label: str, option: str) -> None:
        """Choose an option of a list by what it says."""
        field = self._field(label)
        if not self.keys:
            field.select_option(label=option)
            return
        self._reach(field)
        said = field.locator("option").all_inner_texts()
        steps = said.index(option) - int(field.evaluate("each => each.selectedIndex"))
        for _ in range(abs(steps)):
            self.page.keyboard.press("ArrowDown" if steps > 0 else "ArrowUp")

    def tick(self, label: str) -> None:
        """Tick a box, or pick one of several."""
        field = self._field(label)
        if not self.keys:
            field.check()
            return
        if field.get_attribute("type") == "radio":
            # The keys come to the first of several, and go on to the others by the arrows.
            self._reach(self.page.locator(f"input[name={field.get_attribute('name')}]").first)
            self.page.keyboard.press("Space")
            while not field.is_checked():
                self.page.keyboard.press("ArrowDown")
            return
        self._reach(field)
        self.page.keyboard.press("Space")

    def press(self, name: str, within: str = "") -> None:
        """Press a button or follow a link by what it says; the page that comes is waited for."""
        found = self._named(self.page.locator(within).first if within else self.page, name)
        if self.keys:
            self._reach(found)
        with self.page.expect_navigation():
            if self.keys:
                self.page.keyboard.press("Enter")
            else:
                found.click()

    def open(self, name: str) -> None:
        """Open what is folded under these words."""
        fold = self.page.locator("summary", has_text=name).first
        if fold.evaluate("each => each.parentElement.open"):
            return
        if not self.keys:
            fold.click()
            return
        self._reach(fold)
        self.page.keyboard.press("Enter")

    def give(self, label: str, file: Path) -> None:
        """Choose a file; the browser's own window is the same for finger and keys."""
        field = self._field(label)
        if self.keys:
            self._reach(field)
        field.set_input_files(file)

    def download(self, name: str, folder: Path) -> Path:
        """Press what gives a file; where it was kept."""
        found = self._named(self.page, name)
        if self.keys:
            self._reach(found)
        with self.page.expect_download() as given:
            if self.keys:
                self.page.keyboard.press("Enter")
            else:
                found.click()
        kept = folder / given.value.suggested_filename
        given.value.save_as(kept)
        return kept

    def reads(self, text: str) -> bool:
        """Whether the page says so."""
        return text in self.page.locator("body").inner_text()

    def _named(self, area: Page | Locator, name: str) -> Locator:
        return area.get_by_role("button", name=name).or_(area.get_by_role("link", name=name)).first

    def _field(self, label: str) -> Locator:
        return self.page.get_by_label(label).first

    def _reach(self, wanted: Locator) -> None:
        target = wanted.element_handle()
        for _ in range(FARTHEST):
            if target.evaluate("each => each === document.activeElement"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no key reaches {wanted}")
