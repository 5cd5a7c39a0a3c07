"""Answers are counted, and ideas kept, without a person."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0003"
down_revision: str | None = "0002"


def upgrade() -> None:
    op.create_table(
        "tally",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", "value", "month", name=op.f("pk_tally")),
    )
    op.create_table(
        "idea",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_idea")),
    )
