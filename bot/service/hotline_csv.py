"""Read the file of emergency numbers: all of its lines, or every error by line and column."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from bot.engine.forbidden import banned
from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable
from bot.service import partner_cells as cells
from bot.service.dialled import KINDS, Hotline
from bot.service.line import BAMAKO, Line
from bot.service.lines import Row, read_table, uneven

COLUMNS = ("number", "kind", "label_fr", "label_bm", "verified", "verified_by")
LONGEST = 25
"""Letters of a label: three numbers have to fit one message."""

_NUMBER = re.compile(r"\d{2,6}|\d{8}", re.ASCII)


def import_hotlines(line: Line, text: str, now: datetime) -> tuple[int, tuple[str, ...]]:
    """How many numbers the list has now, or 0 and the errors. Those the file no longer names are hidden."""
    rows, errors = read_hotlines(text, now.astimezone(BAMAKO).date())
    if errors:
        return 0, errors
    with line.store.begin() as unit:
        for row in rows:
            unit.hotlines.replace(row)
        unit.hotlines.retire([row.number for row in rows])
    return len(rows), ()


def read_hotlines(text: str, today: date) -> tuple[tuple[Hotline, ...], tuple[str, ...]]:
    """The numbers of a CSV text, and a sentence for each error. Takes semicolons and Excel's mark too."""
    table = read_table(text, COLUMNS)
    columns, lines, errors = table.columns, table.lines, table.errors
    if not columns:
        return (), tuple(errors)
    rows = [row for row in (_row(*line, columns, today, errors) for line in lines) if row]
    return tuple(rows), (*errors, *_twins(rows, lines, errors))


def _row(line: int, found: list[str], columns: list[str], today: date, errors: list[str]) -> Hotline | None:
    if odd := uneven(line, found, columns):
        errors += odd
        return None
    row = Row(line, dict(zip(columns, found, strict=True)))
    hotline = Hotline(
        number=row.read("number", _number, ""),
        kind=row.read("kind", _kind, KINDS[0]),
        label_fr=row.read("label_fr", lambda cell: _label(cell, "fr"), ""),
        label_bm=row.read("label_bm", lambda cell: _label(cell, "bm"), ""),
        verified=row.read("verified", lambda cell: _day(cell, today), None),
        verified_by=row.read("verified_by", lambda cell: _who(cell, row.cells["verified"]), ""),
    )
    errors.extend(row.errors)
    return None if row.errors else hotline


def _twins(rows: list[Hotline], lines: list[tuple[int, list[str]]], errors: list[str]) -> Iterator[str]:
    if errors:
        return
    first: dict[str, int] = {}
    for row, (line, _) in zip(rows, lines, strict=True):
        if first.setdefault(row.number, line) != line:
            yield f"line {line}, number: it is on line {first[row.number]} too"
    if not rows:
        yield "the file names no number"


def _number(cell: str) -> str:
    number = re.sub(r"^(?:\+|00)223", "", "".join(cell.split()))
    if not _NUMBER.fullmatch(number):
        raise ValueError(f"« {cell.strip()} » is no short number and no number of Mali")
    return number


def _kind(cell: str) -> str:
    kind = cell.strip().lower()
    if kind not in KINDS:
        raise ValueError(f"« {kind} » is none of {', '.join(KINDS)}")
    return kind


def _label(cell: str, language: str) -> str:
    label = cells.words(cell)
    if len(label) > LONGEST:
        raise ValueError(f"« {label[:LONGEST]}… » is longer than {LONGEST} letters")
    if strange := guilty(sendable(label, language)):
        raise ValueError(f"no SMS holds the letter {strange[0]}")
    if banned(label):
        raise ValueError(f"« {label} » would give her away; write a neutral word, such as Secours (R01)")
    return label


def _day(cell: str, today: date) -> date | None:
    if not cell.strip():
        return None
    day = cells.day(cell)
    if day > today:
        raise ValueError(f"« {cell.strip()} » has yet to come; write the day on which it was dialled")
    return day


def _who(cell: str, verified: str) -> str:
    who = " ".join(cell.split())
    if verified.strip() and not who:
        raise ValueError("it is empty; write who dialled the number on that day (R21)")
    if len(who) > 80:
        raise ValueError("it is longer than 80 letters")
    return who if verified.strip() else ""
