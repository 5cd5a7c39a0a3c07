"""${message}."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = ${repr(up_revision)}
down_revision: str | None = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else "pass"}
