"""A console for each test over SQLite, and one that a real browser reaches."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import make_server

from tests.console.browsing import CHROMIUM, FLAGS, Quiet, Town
from tests.console.rig import Rig, rig_over


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    """The console and the line, over one database."""
    with rig_over(f"sqlite:///{tmp_path / 'kuma.db'}") as made:
        yield made


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is missing: apt-get install chromium")
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def town(tmp_path: Path, chromium: Browser) -> Iterator[Town]:
    """The console on a port of this machine, and browsers that come to it."""
    server = make_server(
        "127.0.0.1",
        0,
        lambda environ, start: rig.site(environ, start),
        threaded=True,
        request_handler=Quiet,
    )
    with rig_over(f"sqlite:///{tmp_path / 'kuma.db'}", f"http://127.0.0.1:{server.port}") as rig:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        made = Town(rig, chromium)
        yield made
        made.close()
        server.shutdown()
        server.server_close()
        thread.join(10)
