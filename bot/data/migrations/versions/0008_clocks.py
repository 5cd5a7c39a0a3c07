"""A clock for each case, and when who asked for it is forgotten."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0008"
down_revision: str | None = "0007"

_MOMENTS = ("touched", "since", "looked", "told_at")
_COUNTS = ("step", "reminded", "told")


def upgrade() -> None:
    with op.batch_alter_table("case_") as table:
        table.add_column(sa.Column("due", Moment()))
        for name in _MOMENTS:
            table.add_column(sa.Column(name, Moment()))
        for name in _COUNTS:
            table.add_column(sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    moments = ", ".join(f"{name} = changed" for name in _MOMENTS)
    op.execute(f"UPDATE case_ SET {moments}")  # noqa: S608 (the names above)
    op.execute("UPDATE case_ SET due = changed WHERE state != 'closed'")
    with op.batch_alter_table("case_") as table:
        for name in _MOMENTS:
            table.alter_column(name, existing_type=Moment(), nullable=False)
        table.create_check_constraint("ck_case_due", "state = 'closed' OR due IS NOT NULL")
        table.create_index("ix_case__due", ["due"])
    with op.batch_alter_table("person") as table:
        table.add_column(sa.Column("leaves", Moment()))
        table.create_index("ix_person_leaves", ["leaves"])
    op.create_table(
        "farewell",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_farewell_case_id")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_farewell_person")),
        sa.PrimaryKeyConstraint("case_id", name=op.f("pk_farewell")),
    )
    with op.batch_alter_table("farewell") as table:
        table.create_index("ix_farewell_person", ["person"])
