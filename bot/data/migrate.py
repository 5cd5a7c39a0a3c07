"""Bring a database to the newest schema: one Alembic history for SQLite and PostgreSQL."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from bot.data.considered import considered
from bot.data.drafts import draft_file
from bot.data.farewells import farewell
from bot.data.hotlines import hotline
from bot.data.keepers import keeper
from bot.data.motions import motion
from bot.data.nameless import tally
from bot.data.notes import note
from bot.data.proposals import proposal
from bot.data.rosters import shift
from bot.data.season_roads import road
from bot.data.staff_tables import staff
from bot.data.tables import outbox
from bot.data.threads import message
from bot.data.viewings import viewing
from bot.data.wishes import consent

# Of all tables: importing one imports its file, and there is one metadata.
_TABLES = (outbox, tally, hotline, message, shift, road, consent, considered, farewell, note)
_CONSOLE = (staff, motion, viewing, draft_file, proposal, keeper)
(metadata,) = {table.metadata for table in (*_TABLES, *_CONSOLE)}

_FOLDER = Path(__file__).parent / "migrations"
_LOCK = 7_004_851  # any number, the same for everyone who migrates


def migrate(engine: Engine) -> None:
    """Run the migrations that are missing, in one transaction; two at once wait for each other."""
    with engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        command.upgrade(_config(connection), "head")


def behind(engine: Engine) -> bool:
    """Whether the database lacks a migration that this release needs."""
    with engine.begin() as connection:
        current = MigrationContext.configure(connection).get_current_revision()
    return current != ScriptDirectory(str(_FOLDER)).get_current_head()


def drift(engine: Engine) -> list[str]:
    """How the database differs from the tables in the code; empty when the history is complete."""
    with engine.begin() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        return [str(difference) for difference in compare_metadata(context, metadata)]


def revise(engine: Engine, message: str) -> None:
    """Write a new migration from what the tables in the code have and the database has not."""
    with engine.begin() as connection:
        command.revision(_config(connection), message, autogenerate=True)


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config
