"""What a partner's phone tells: notes on a case, why it said no, and who hands a case over."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0010"
down_revision: str | None = "0009"


def upgrade() -> None:
    with op.batch_alter_table("referral") as table:
        table.add_column(sa.Column("giver", sa.String(length=40), nullable=False, server_default=""))
        table.add_column(sa.Column("motive", sa.String(length=40), nullable=False, server_default=""))
    op.create_table(
        "note",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_note_case_id_case_")),
        sa.ForeignKeyConstraint(["partner"], ["partner.id"], name=op.f("fk_note_partner_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_note")),
    )
    op.create_index(op.f("ix_note_case_id"), "note", ["case_id"])
