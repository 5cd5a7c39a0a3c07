"""The first schema: people, talks, inbox, outbox, cases, referrals, directory."""

import sqlalchemy as sa
from alembic import op

from bot.data.columns import Moment

revision = "0001"
down_revision: str | None = None


def upgrade() -> None:
    op.create_table(
        "beat",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_beat")),
    )
    op.create_table(
        "partner",
        sa.Column("id", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("services", sa.String(length=200), nullable=False),
        sa.Column("ages", sa.String(length=200), nullable=False),
        sa.Column("sexes", sa.String(length=200), nullable=False),
        sa.Column("languages", sa.String(length=200), nullable=False),
        sa.Column("days", sa.String(length=200), nullable=False),
        sa.Column("place", sa.String(length=40), server_default="", nullable=False),
        sa.Column("lat", sa.Float(), nullable=False),
        sa.Column("lon", sa.Float(), nullable=False),
        sa.Column("opens", sa.String(length=5), nullable=False),
        sa.Column("closes", sa.String(length=5), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("verified", sa.String(length=10), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("changed", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_partner")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("number_hash", sa.String(length=64), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=False),
        sa.Column("language", sa.String(length=40), server_default="", nullable=False),
        sa.Column("contact", sa.String(length=40), server_default="never", nullable=False),
        sa.Column("since", sa.Integer(), server_default="0", nullable=False),
        sa.Column("until", sa.Integer(), server_default="24", nullable=False),
        sa.Column("stopped", sa.Boolean(), nullable=False),
        sa.Column("met", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("number_hash", name=op.f("uq_person_number_hash")),
    )
    op.create_table(
        "rehearsed",
        sa.Column("number_", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("to_hash", sa.String(length=64), nullable=False),
        sa.Column("number", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("number_", name=op.f("pk_rehearsed")),
        sa.UniqueConstraint("key", name=op.f("uq_rehearsed_key")),
    )
    with op.batch_alter_table("rehearsed", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rehearsed_to_hash"), ["to_hash"], unique=False)

    op.create_table(
        "report",
        sa.Column("channel", sa.String(length=40), nullable=False),
        sa.Column("reference", sa.String(length=120), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "reference", name=op.f("pk_report")),
    )
    op.create_table(
        "case_",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("urgency", sa.String(length=40), server_default="", nullable=False),
        sa.Column("need", sa.String(length=40), server_default="", nullable=False),
        sa.Column("state", sa.String(length=40), server_default="open", nullable=False),
        sa.Column("age", sa.String(length=40), server_default="", nullable=False),
        sa.Column("place", sa.String(length=40), server_default="", nullable=False),
        sa.Column("area", sa.String(length=80), server_default="", nullable=False),
        sa.Column("consent", sa.String(length=40), server_default="", nullable=False),
        sa.Column("partner", sa.String(length=40), server_default="", nullable=False),
        sa.Column("pin_hash", sa.String(length=64), server_default="", nullable=False),
        sa.Column("opened", Moment(), nullable=False),
        sa.Column("changed", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_case__person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_case_")),
        sa.UniqueConstraint("code", name=op.f("uq_case__code")),
    )
    with op.batch_alter_table("case_", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_case__person"), ["person"], unique=False)

    op.create_table(
        "inbound",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=40), server_default="", nullable=False),
        sa.Column("reference", sa.String(length=200), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=True),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("ends", sa.Boolean(), nullable=True),
        sa.Column("state", sa.String(length=40), server_default="done", nullable=False),
        sa.Column("reason", sa.String(length=200), server_default="", nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_inbound_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbound")),
        sa.UniqueConstraint("channel", "reference", name=op.f("uq_inbound_channel_reference")),
    )
    with op.batch_alter_table("inbound", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_inbound_at"), ["at"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("key", sa.String(length=120), nullable=False),
        sa.Column("kind", sa.String(length=40), server_default="", nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("text", sa.LargeBinary(), nullable=False),
        sa.Column("channel", sa.String(length=40), server_default="", nullable=False),
        sa.Column("sender", sa.String(length=40), server_default="", nullable=False),
        sa.Column("case_id", sa.String(length=32), server_default="", nullable=False),
        sa.Column("referral", sa.String(length=32), server_default="", nullable=False),
        sa.Column("state", sa.String(length=40), server_default="pending", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("due", Moment(), nullable=False),
        sa.Column("lease", sa.String(length=32), server_default="", nullable=False),
        sa.Column("reference", sa.String(length=120), server_default="", nullable=False),
        sa.Column("status", sa.Integer(), server_default="0", nullable=False),
        sa.Column("code", sa.String(length=40), server_default="", nullable=False),
        sa.Column("posted", Moment(), nullable=False),
        sa.Column("changed", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_outbox_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("key", name=op.f("uq_outbox_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index("ix_outbox_channel_reference", ["channel", "reference"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_person"), ["person"], unique=False)
        batch_op.create_index("ix_outbox_state_due", ["state", "due"], unique=False)

    op.create_table(
        "partner_phone",
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.ForeignKeyConstraint(["partner"], ["partner.id"], name=op.f("fk_partner_phone_partner")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_partner_phone_person")),
        sa.PrimaryKeyConstraint("partner", "rank", name=op.f("pk_partner_phone")),
        sa.UniqueConstraint("person", name=op.f("uq_partner_phone_person")),
    )
    op.create_table(
        "talk",
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("medium", sa.String(length=40), nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.Column("session", sa.String(length=120), nullable=False),
        sa.Column("typed", sa.LargeBinary(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_talk_person")),
        sa.PrimaryKeyConstraint("person", "medium", name=op.f("pk_talk")),
    )
    with op.batch_alter_table("talk", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_talk_at"), ["at"], unique=False)

    op.create_table(
        "attempt",
        sa.Column("letter", sa.String(length=32), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("begun", Moment(), nullable=False),
        sa.Column("ended", Moment(), nullable=True),
        sa.Column("outcome", sa.String(length=40), server_default="", nullable=False),
        sa.Column("code", sa.String(length=40), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["letter"], ["outbox.id"], name=op.f("fk_attempt_letter")),
        sa.PrimaryKeyConstraint("letter", "number", name=op.f("pk_attempt")),
    )
    op.create_table(
        "event",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("who", sa.String(length=80), nullable=False),
        sa.Column("what", sa.String(length=40), server_default="", nullable=False),
        sa.Column("why", sa.String(length=400), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_event_case_id")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event")),
    )
    with op.batch_alter_table("event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_event_case_id"), ["case_id"], unique=False)

    op.create_table(
        "referral",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("case_id", sa.String(length=32), nullable=False),
        sa.Column("partner", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), server_default="offered", nullable=False),
        sa.Column("offered", Moment(), nullable=False),
        sa.Column("deadline", Moment(), nullable=False),
        sa.Column("answered", Moment(), nullable=True),
        sa.Column("reason", sa.String(length=400), nullable=False),
        sa.ForeignKeyConstraint(["case_id"], ["case_.id"], name=op.f("fk_referral_case_id")),
        sa.ForeignKeyConstraint(["partner"], ["partner.id"], name=op.f("fk_referral_partner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral")),
        sa.UniqueConstraint("case_id", "partner", name=op.f("uq_referral_case_id_partner")),
    )
    with op.batch_alter_table("referral", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_referral_partner"), ["partner"], unique=False)
        batch_op.create_index("ix_referral_state_deadline", ["state", "deadline"], unique=False)
