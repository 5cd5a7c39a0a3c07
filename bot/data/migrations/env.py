"""What Alembic runs: the caller brings the connection."""

from alembic import context

from bot.data.migrate import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="",
    transaction_per_migration=False,
)
context.run_migrations()
