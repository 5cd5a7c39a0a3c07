"""What the console keeps of cases: who looks at one, and what waits for a second person."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0012"
down_revision: str | None = "0011"


def upgrade() -> None:
    op.create_table(
        "viewing",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False, server_default=""),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_viewing_case_id_case_")),
        sa.PrimaryKeyConstraint("case_id", "staff", name=op.f("pk_viewing")),
    )
    op.create_table(
        "motion",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("what", sa.String(length=40), nullable=False, server_default=""),
        sa.Column("target", sa.String(length=40), nullable=False, server_default=""),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("why", sa.String(length=400), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_motion_case_id_case_")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_motion")),
        sa.UniqueConstraint("case_id", "what", "target", name=op.f("uq_motion_case_id_what_target")),
    )
