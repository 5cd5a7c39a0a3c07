"""What she chose for herself: a safety word, the freeze it brings, and the weekly lesson."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision: str | None = "0003"


def upgrade() -> None:
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.add_column(sa.Column("panic", sa.String(length=64), server_default="", nullable=False))
        batch_op.add_column(sa.Column("frozen", sa.Boolean(), server_default=sa.false(), nullable=False))
        batch_op.add_column(sa.Column("lessons", sa.Boolean(), server_default=sa.false(), nullable=False))
