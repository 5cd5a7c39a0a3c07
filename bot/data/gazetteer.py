"""Read Mali's places from the file beside this one; `gazetteer.md` says where they come from."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from bot.referral.places import Entry, Gazetteer, Place, gazetteer

PLACES = Path(__file__).with_name("gazetteer.csv")


@cache
def read_gazetteer(path: Path = PLACES) -> Gazetteer:
    """The gazetteer in the file, read once a process: a second and 20 MB."""
    with path.open(encoding="utf-8", newline="") as file:
        return gazetteer(_entries(csv.DictReader(file)))


def _entries(rows: Iterable[Mapping[str, str]]) -> Iterator[Entry]:
    for row in rows:
        yield Entry(_place(row), tuple(name for name in row["other_names"].split("|") if name))


def _place(row: Mapping[str, str]) -> Place:
    return Place(
        id=row["id"],
        name=row["name"],
        cercle=row["cercle"],
        region=row["region"],
        lat=float(row["lat"]),
        lon=float(row["lon"]),
        population=int(row["population"]),
        kind=row["kind"],
    )
