"""What help costs at a partner and who verified it; files of the directory that wait to be applied."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0013"
down_revision: str | None = "0011"


def upgrade() -> None:
    with op.batch_alter_table("partner") as table:
        table.add_column(sa.Column("cost", sa.String(length=40), nullable=False, server_default=""))
        table.add_column(sa.Column("verified_by", sa.String(length=80), nullable=False, server_default=""))
    op.create_table(
        "draft_file",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("sheet", sa.String(length=40), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_draft_file")),
        sa.UniqueConstraint("who", "sheet", name=op.f("uq_draft_file_who_sheet")),
    )
    op.create_index(op.f("ix_draft_file_at"), "draft_file", ["at"])
