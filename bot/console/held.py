"""Keep what was typed when a session had ended: sealed, on the page itself, for the same person."""

import base64
import json
from dataclasses import dataclass
from datetime import timedelta

from werkzeug.datastructures import MultiDict

from bot.console.house import House
from bot.data.seal import KeysError

HOURS = timedelta(hours=12)
MOST = 50_000
"""Bytes of a form that are kept: more than any of ours has without a file."""
_PLACE = "console.held"
_OURS = ("csrf_token",)


@dataclass(frozen=True, slots=True)
class Held:
    """A form that was not taken: where it goes, and its fields in their order."""

    path: str
    fields: tuple[tuple[str, str], ...]

    @property
    def typed(self) -> tuple[str, ...]:
        """What a person wrote in it, to be seen again."""
        return tuple(value for name, value in self.fields if value and name != "mark")


def hold(house: House, who: str, path: str, form: MultiDict[str, str]) -> str:
    """A form kept for `who`, as one word; "" for one that is too long."""
    fields = [(name, value) for name, value in form.items(multi=True) if name not in _OURS]
    told = json.dumps([who, path, house.clock().timestamp(), fields]).encode()
    return base64.urlsafe_b64encode(house.keys.seal(told, _PLACE)).decode() if len(told) <= MOST else ""


def taken(house: House, held: str, who: str) -> Held | None:
    """The form in such a word, when it is this person's and of these hours."""
    try:
        opened = house.keys.unseal(base64.urlsafe_b64decode(held.encode()), _PLACE)
        owner, path, at, fields = json.loads(opened)
    except (KeysError, ValueError):
        return None
    fresh = house.clock().timestamp() - at < HOURS.total_seconds()
    return Held(path, tuple((name, value) for name, value in fields)) if owner == who and fresh else None
