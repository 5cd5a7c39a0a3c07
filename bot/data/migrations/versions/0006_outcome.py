"""What was done for her, as the one who had her case says when it ends."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision: str | None = "0005"


def upgrade() -> None:
    with op.batch_alter_table("case_") as table:
        table.add_column(sa.Column("outcome", sa.String(length=40), nullable=False, server_default=""))
