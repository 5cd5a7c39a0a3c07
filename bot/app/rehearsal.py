"""Open a rehearsal: the line over a database in a temporary folder, which goes with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from bot.app.lines import gateways, keys_of, open_line, rehearsed
from bot.channels.rehearsal import NAME as REHEARSAL
from bot.config import read_settings
from bot.data.database import open_database
from bot.data.gazetteer import read_gazetteer
from bot.data.library import EXAMPLE, ROSTERS
from bot.data.migrate import migrate
from bot.data.seal import new_keys
from bot.service.deliver import Hands
from bot.service.directory import import_partners
from bot.service.line import Line
from bot.service.partner_csv import read_partners
from bot.service.ports import Fresh
from bot.service.rehearsal import Numbered, Rehearsal, phones_in
from bot.service.rooms import Rooms
from bot.service.roster_csv import import_rosters
from bot.service.weather import Weather

MEMORY = Path("/dev/shm")  # noqa: S108  (a rehearsal's own folder in it has a name that nobody can guess)
"""A rehearsal is thrown away: what it writes need not reach a disk."""


@contextmanager
def rehearsal(
    now: datetime, directory: str, fresh: Fresh | None = None, rosters: str = "", reach: str = ""
) -> Iterator[Rehearsal]:
    """A rehearsal that begins at `now`, with the partners of a CSV text verified that day ("" for none).

    `rosters` is a CSV text too; `reach` the km of KUMA_REACH_KM, "" for its default.
    """
    with TemporaryDirectory(prefix="kuma-rehearsal-", dir=MEMORY if MEMORY.is_dir() else None) as folder:
        settings = read_settings({"KUMA_ENV": "rehearsal", "KUMA_FOLDER": folder, "KUMA_REACH_KM": reach})
        _prepare(Path(folder))
        keys = keys_of(settings)
        line = open_line(settings, keys)
        line = replace(line, fresh=fresh) if fresh else line
        _fill(line, directory, rosters, now)
        clock: Callable[[], datetime] = lambda: played.now  # noqa: E731  (the clock is the rehearsal's own)
        weather = Weather(gateways(settings, keys, clock)[REHEARSAL], clock)
        hands = Hands({REHEARSAL: weather}, clock)
        played = Rehearsal(line, hands, rehearsed(settings, keys), weather, now)
        yield played


def _fill(line: Line, directory: str, rosters: str, now: datetime) -> None:
    errors = import_partners(line, directory, now, now.date())[1] if directory else ()
    errors = errors or (import_rosters(line, rosters)[1] if rosters else ())
    if errors:
        raise ValueError("\n".join(errors))


def _prepare(folder: Path) -> None:
    new_keys(folder / "keys.json")
    (folder / "kuma.db").write_bytes(_empty())


@cache
def _empty() -> bytes:
    """A database of this release, made once: a rehearsal begins with a copy of it."""
    with TemporaryDirectory() as folder:
        engine = open_database(f"sqlite:///{folder}/kuma.db")
        migrate(engine)
        engine.dispose()
        return Path(folder, "kuma.db").read_bytes()


def rooms() -> Rooms:
    """The rehearsals of the console, with the example directory and rosters."""
    directory, rosters = EXAMPLE.read_text("utf-8"), ROSTERS.read_text("utf-8")
    rows = read_partners(directory, read_gazetteer())[0]
    coordination = next(row.partner.name for row in rows if row.partner.kind == "coordination")
    return Rooms(
        lambda now: rehearsal(now, directory, Numbered(), rosters),
        phones_in(directory, read_gazetteer()),
        (rows[0].partner.name, coordination),
    )
