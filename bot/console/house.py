"""What the pages of the console need, joined once by bot.app and handed down."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.data.seal import Keys
from bot.service.line import Line
from bot.service.rooms import Rooms
from bot.service.workshop import Workshop


@dataclass(frozen=True, slots=True)
class House:
    """The line, the clock, and how the console is reached.

    `url` is the address in the browser, without a slash at its end; `ready` tells what threatens a promise;
    `training` marks a system on which nobody in need is served, `demo` one that lets in without a password.
    The texts are looked at in the `workshop`, and `rooms` holds the rehearsals.
    """

    line: Line
    keys: Keys
    clock: Callable[[], datetime]
    ready: Callable[[], Mapping[str, str]]
    url: str
    training: bool
    workshop: Workshop
    rooms: Rooms
    demo: bool = False

    @property
    def secure(self) -> bool:
        """Whether browsers come by https, so that cookies must not travel otherwise."""
        return self.url.startswith("https://")
