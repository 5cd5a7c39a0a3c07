"""The negative control: a worker that only answers the bell, as one that trusts a queue does."""

import os
import threading

from bot.app import gateways, keys_of, now, open_line
from bot.config import read_settings
from bot.data.worker import listen
from bot.service.deliver import Hands, deliver


def main() -> None:
    """Send what waits at every ring."""
    settings = read_settings(os.environ)
    keys = keys_of(settings)
    line, post = open_line(settings, keys), Hands(gateways(settings, keys), now)
    listen(settings["REDIS_URL"], keys.derive("jobs"), lambda: deliver(line, post), threading.Event())


if __name__ == "__main__":
    main()
