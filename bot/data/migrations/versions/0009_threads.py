"""What she and the one who has her case write to each other through the line."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0009"
down_revision: str | None = "0008"


def upgrade() -> None:
    op.create_table(
        "thread_message",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("author", sa.String(length=40), server_default="", nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("state", sa.String(length=40), server_default="", nullable=False),
        sa.Column("moved", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_thread_message_case_id_case_")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thread_message")),
    )
    op.create_index(op.f("ix_thread_message_case_id"), "thread_message", ["case_id"])
