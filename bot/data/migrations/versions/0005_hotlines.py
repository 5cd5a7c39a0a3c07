"""Public emergency numbers, each with the day on which somebody dialled it to check."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision: str | None = "0004"


def upgrade() -> None:
    op.create_table(
        "hotline",
        sa.Column("number", sa.String(length=20), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("label_fr", sa.String(length=60), nullable=False),
        sa.Column("label_bm", sa.String(length=60), nullable=False),
        sa.Column("verified", sa.String(length=10), nullable=False),
        sa.Column("verified_by", sa.String(length=80), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_hotline")),
    )
