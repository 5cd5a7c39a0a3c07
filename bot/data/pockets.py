"""Part the requests of one phone by their codes: several girls may share it."""

import hmac

from sqlalchemy import Connection, select

from bot.data.seal import Keys
from bot.data.tables import case as table
from bot.service.records import Pocket


class Pockets:
    """See `bot.service.ports.Pockets`."""

    def __init__(self, connection: Connection, keys: Keys) -> None:
        self._connection = connection
        self._keys = keys

    def parted(self, person: str, pin: str = "") -> Pocket:
        """The requests that are not closed, as a code parts them. Every code is compared, right or wrong."""
        wanted = (
            select(table.c.id, table.c.pin_hash)
            .where(table.c.person == person, table.c.state != "closed")
            .order_by(table.c.opened.desc())
            .with_for_update(key_share=True)
        )
        rows = [(row.id, row.pin_hash) for row in self._connection.execute(wanted)]
        right = {id_ for id_, kept in rows if hmac.compare_digest(kept, pin_hash(self._keys, id_, pin))}
        return Pocket(
            tuple(id_ for id_, _ in rows if id_ in right),
            tuple(id_ for id_, kept in rows if not kept),
            tuple(id_ for id_, kept in rows if kept and id_ not in right),
        )


def pin_hash(keys: Keys, case: str, pin: str) -> str:
    """What is kept of a code: bound to its case, so that equal codes look different."""
    return keys.hash(f"pin:{case}:{pin}")
