"""Read the file of emergency numbers: all of its lines, or every fault by line and column."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.engine.forbidden import banned
from bot.engine.gsm7 import guilty
from bot.engine.spelling import sendable
from bot.service import partner_cells as cells
from bot.service.dialled import KINDS, Hotline
from bot.service.faults import CellError, Fault, told
from bot.service.line import BAMAKO, Line
from bot.service.lines import Row, read_table, uneven
from bot.service.ports import Unit

COLUMNS = ("number", "kind", "label_fr", "label_bm", "verified", "verified_by")
LONGEST = 25
"""Letters of a label: three numbers have to fit one message."""

_NUMBER = re.compile(r"\d{2,6}|\d{8}", re.ASCII)


def import_hotlines(line: Line, text: str, now: datetime) -> tuple[int, tuple[str, ...]]:
    """How many numbers the list has now, or 0 and the errors. Those the file no longer names are hidden."""
    rows, faults = read_hotlines(text, now.astimezone(BAMAKO).date())
    if faults:
        return 0, told(faults)
    with line.store.begin() as unit:
        keep_hotlines(unit, rows)
    return len(rows), ()


def keep_hotlines(unit: Unit, rows: Sequence[Hotline]) -> None:
    """Have these numbers and no others."""
    for row in rows:
        unit.hotlines.replace(row)
    unit.hotlines.retire([row.number for row in rows])


def read_hotlines(text: str, today: date) -> tuple[tuple[Hotline, ...], tuple[Fault, ...]]:
    """The numbers of a CSV text, and its faults. Takes semicolons and Excel's mark too."""
    table = read_table(text, COLUMNS)
    columns, lines, faults = table.columns, table.lines, table.faults
    if not columns:
        return (), tuple(faults)
    rows = [row for row in (_row(*line, columns, today, faults) for line in lines) if row]
    return tuple(rows), (*faults, *_twins(rows, lines, faults))


def _row(line: int, found: list[str], columns: list[str], today: date, faults: list[Fault]) -> Hotline | None:
    if odd := uneven(line, found, columns):
        faults += odd
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
    faults.extend(row.faults)
    return None if row.faults else hotline


def _twins(rows: list[Hotline], lines: list[tuple[int, list[str]]], faults: list[Fault]) -> Iterator[Fault]:
    if faults:
        return
    first: dict[str, int] = {}
    for row, (line, _) in zip(rows, lines, strict=True):
        if first.setdefault(row.number, line) != line:
            said = f"it is on line {first[row.number]} too"
            yield Fault(line, "number", "twin", said, {"line": str(first[row.number])})
    if not rows:
        yield Fault(0, "", "file-bare", "the file names no number")


def _number(cell: str) -> str:
    number = re.sub(r"^(?:\+|00)223", "", "".join(cell.split()))
    if not _NUMBER.fullmatch(number):
        said = f"« {cell.strip()} » is no short number and no number of Mali"
        raise CellError("short-number", said, cell=cell.strip())
    return number


def _kind(cell: str) -> str:
    kind = cell.strip().lower()
    if kind not in KINDS:
        raise cells.strange_word(kind, KINDS)
    return kind


def _label(cell: str, language: str) -> str:
    label = cells.words(cell)
    if len(label) > LONGEST:
        raise cells.too_long(label, LONGEST)
    if strange := guilty(sendable(label, language)):
        raise CellError("sms-letter", f"no SMS holds the letter {strange[0]}", cell=strange[0])
    if banned(label):
        said = f"« {label} » would give her away; write a neutral word, such as Secours (R01)"
        raise CellError("telling", said, cell=label)
    return label


def _day(cell: str, today: date) -> date | None:
    if not cell.strip():
        return None
    day = cells.day(cell)
    if day > today:
        said = f"« {cell.strip()} » has yet to come; write the day on which it was dialled"
        raise CellError("future", said, cell=cell.strip())
    return day


def _who(cell: str, verified: str) -> str:
    who = cells.who(cell)
    if verified.strip() and not who:
        raise CellError("nobody", "it is empty; write who dialled the number on that day (R21)")
    return who if verified.strip() else ""
