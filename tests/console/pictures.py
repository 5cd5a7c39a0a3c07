"""Pictures of the pages for docs/console: `python -m tests.console.pictures FOLDER [role:path ...]`.

Each page that `stage.pages` names, at 320 px and on a desk; all people and numbers are invented.
"""

import re
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright
from werkzeug.serving import make_server

from tests.console.browsing import CHROMIUM, DESK, FLAGS, SMALL, Quiet, Town
from tests.console.rig import rig_over
from tests.console.stage import filled, pages


@contextmanager
def opened() -> Iterator[Town]:
    """A filled console on a port of this machine, and a browser that reaches it."""
    with TemporaryDirectory() as folder, sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        server = make_server(
            "127.0.0.1", 0, lambda *each: rig.site(*each), threaded=True, request_handler=Quiet
        )
        with rig_over(f"sqlite:///{folder}/kuma.db", f"http://127.0.0.1:{server.port}") as rig:
            filled(rig)
            thread = threading.Thread(target=server.serve_forever)
            thread.start()
            yield Town(rig, browser)
            server.shutdown()
            server.server_close()
            thread.join()
        browser.close()


def main(folder: Path, wanted: list[str]) -> None:
    """Take them."""
    folder.mkdir(parents=True, exist_ok=True)
    with opened() as town:
        every = [each.partition(":")[::2] for each in wanted] or list(pages(town.rig))
        for role, path in every:
            for size in (SMALL, DESK):
                page = town.browse(town.rig.login(role) if role else None, size)
                page.goto(path)
                name = re.sub(r"\W+", "-", f"{role or 'door'}-{path}").strip("-")
                page.screenshot(path=folder / f"{name}-{size[0]}.png", full_page=True)
                page.context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
