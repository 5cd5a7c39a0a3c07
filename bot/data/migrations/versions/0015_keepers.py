"""Who, of a partner's people, has a case personally."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0015"
down_revision: str | None = "0014"


def upgrade() -> None:
    op.create_table(
        "keeper",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_keeper_case_id_case_")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_keeper")),
    )
    op.create_index(op.f("ix_keeper_staff"), "keeper", ["staff"])
