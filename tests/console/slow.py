"""How long a first load takes at 50 kbit/s and 300 ms: `python -m tests.console.slow [role:path ...]`."""

import sys
import time

from tests.console.browsing import PHONE
from tests.console.pictures import opened
from tests.console.stage import pages

RATE, WAIT = 50_000 / 8, 300
"""Bytes a second, and milliseconds for each answer to begin."""


def main(wanted: list[str]) -> None:
    """Print the seconds until a page is painted and can be used, and until all of it is there."""
    with opened() as town:
        every = [each.partition(":")[::2] for each in wanted] or list(pages(town.rig))
        for role, path in every:
            page = town.browse(town.rig.login(role) if role else None, PHONE)
            wire = page.context.new_cdp_session(page)
            wire.send("Network.enable")
            limits = {"offline": False, "latency": WAIT, "downloadThroughput": RATE, "uploadThroughput": RATE}
            wire.send("Network.emulateNetworkConditions", limits)
            begun = time.monotonic()
            page.goto(path)
            whole = time.monotonic() - begun
            painted = page.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
            print(f"{path:40} {role or '-':14} {painted / 1000:5.1f} s {whole:5.1f} s")
            page.context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
