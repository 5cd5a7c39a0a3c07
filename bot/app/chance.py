"""The clock and the dice: the only module that reads the one or rolls the other."""

import secrets
from datetime import UTC, datetime

_CODE_FIRST = "ACDEFHJKMNPRTWXY"
_CODE_REST = _CODE_FIRST + "34679"


class Random:
    """Ids and codes that cannot be guessed. See `bot.service.ports.Fresh`."""

    def id(self) -> str:
        """32 hexadecimal digits."""
        return secrets.token_hex(16)

    def code(self) -> str:
        """A letter and three letters or digits, none of which looks like another on a small screen."""
        return secrets.choice(_CODE_FIRST) + "".join(secrets.choice(_CODE_REST) for _ in range(3))

    def jitter(self) -> float:
        """A number from 0 to 1."""
        return secrets.randbelow(1000) / 1000


def now() -> datetime:
    """The clock, in UTC."""
    return datetime.now(UTC)  # noqa: TID251  (here is where the clock is read)
