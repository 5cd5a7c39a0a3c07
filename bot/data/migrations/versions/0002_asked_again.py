"""A partner can be asked again about one case: how often it was, and when last."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0002"
down_revision: str | None = "0001"


def upgrade() -> None:
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.add_column(sa.Column("asked", sa.Integer(), server_default="1", nullable=False))
        batch_op.add_column(sa.Column("alerted", Moment(), nullable=True))
    op.execute("UPDATE referral SET alerted = offered")
