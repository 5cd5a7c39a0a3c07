"""Rosters, roads, whom she excludes, what she agreed to, who was considered, and needs unmet."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision: str | None = "0006"


def upgrade() -> None:
    with op.batch_alter_table("partner") as table:
        table.add_column(sa.Column("answers", sa.String(length=200), nullable=False, server_default="f;m"))
    _teams()
    _hers()


def _teams() -> None:
    op.create_table(
        "shift",
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("days", sa.String(length=20), nullable=False),
        sa.Column("opens", sa.String(length=5), nullable=False),
        sa.Column("closes", sa.String(length=5), nullable=False),
        sa.ForeignKeyConstraint(["partner"], ["partner.id"], name=op.f("fk_shift_partner")),
        sa.PrimaryKeyConstraint("partner", "rank", name=op.f("pk_shift")),
    )
    op.create_table(
        "shift_phone",
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("shift", sa.Integer(), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["partner"], ["partner.id"], name=op.f("fk_shift_phone_partner")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_shift_phone_person")),
        sa.PrimaryKeyConstraint("partner", "shift", "rank", name=op.f("pk_shift_phone")),
    )
    op.create_table(
        "road",
        sa.Column("cercle", sa.String(length=80), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("verified", sa.String(length=10), nullable=False),
        sa.PrimaryKeyConstraint("cercle", "first", "last", name=op.f("pk_road")),
    )


def _hers() -> None:
    op.create_table(
        "exclusion",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("value", sa.String(length=40), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_exclusion_case_id")),
        sa.PrimaryKeyConstraint("case_id", "kind", "value", name=op.f("pk_exclusion")),
    )
    words = ("answer", "message", "print", "language")
    op.create_table(
        "consent",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        *(sa.Column(name, sa.String(length=40), nullable=False, server_default="") for name in words),
        sa.Column("by", sa.String(length=80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_consent_case_id")),
        sa.PrimaryKeyConstraint("case_id", "service", name=op.f("pk_consent")),
    )
    op.create_table(
        "considered",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("rank", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False, server_default=""),
        sa.Column("able", sa.Boolean(), nullable=False),
        sa.Column("km", sa.Float(), nullable=True),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_considered_case_id")),
        sa.PrimaryKeyConstraint("case_id", "rank", name=op.f("pk_considered")),
    )
    op.create_table(
        "unmet_need",
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=40), nullable=False),
        sa.Column("area", sa.String(length=80), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_unmet_need_case_id")),
        sa.PrimaryKeyConstraint("case_id", "service", name=op.f("pk_unmet_need")),
    )
