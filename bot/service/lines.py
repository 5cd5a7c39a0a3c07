"""The lines of a CSV as spreadsheets write it: either separator, CRLF, and Excel's mark at the start."""

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """One line while it is read."""

    line: int
    cells: Mapping[str, str]
    errors: list[str] = field(default_factory=list)

    def read(self, column: str, reader: Callable[[str], T], fallback: T) -> T:
        """What the reader makes of a cell; the fallback, and a sentence kept, where it raises ValueError."""
        try:
            return reader(self.cells[column])
        except ValueError as error:
            self.errors.append(f"line {self.line}, {column}: {error}")
            return fallback


@dataclass(frozen=True, slots=True)
class Table:
    """A file's lines by their numbers, under its columns; no column where they could not be read at all."""

    columns: list[str]
    lines: list[tuple[int, list[str]]]
    errors: list[str]


def read_table(text: str, known: Collection[str], optional: Collection[str] = ()) -> Table:
    """The lines of a CSV text as far as they can be read, and a sentence for each error so far."""
    lines, errors = read_lines(text)
    if not lines:
        return Table([], [], errors or ["the file is empty"])
    columns, wrong = read_columns(lines[0][1], known, optional)
    return Table([], [], wrong) if wrong else Table(columns, lines[1:], errors)


def read_lines(text: str) -> tuple[list[tuple[int, list[str]]], list[str]]:
    """The lines that are not blank, by the number at which each begins, as far as quotes are right."""
    text = text.removeprefix("\ufeff")
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    lines: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                lines.append((start, cells))
            start = reader.line_num + 1
    except csv.Error:
        return lines, [f"line {start}: a quote is not closed, or there is text after it"]
    return lines, []


def read_columns(
    cells: list[str], known: Collection[str], optional: Collection[str] = ()
) -> tuple[list[str], list[str]]:
    """The names of a file's columns, and a sentence for each that is wrong; the optional may be missing."""
    columns = [cell.strip().lower() for cell in cells]
    return columns, list(_wrong(columns, known, optional))


def uneven(line: int, cells: list[str], columns: list[str]) -> list[str]:
    """A sentence when a line has not one cell for each column."""
    if len(cells) == len(columns):
        return []
    return [f"line {line}: it has {len(cells)} cells, and there are {len(columns)} columns"]


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return ";" if header.count(";") > header.count(",") else ","


def _wrong(columns: list[str], known: Collection[str], optional: Collection[str]) -> Iterator[str]:
    for column in known:
        if column not in columns:
            yield f"line 1: the column {column} is missing"
    for column in sorted(set(columns)):
        if column not in known and column not in optional:
            yield f"line 1: « {column} » is no column of this file"
        elif columns.count(column) > 1:
            yield f"line 1: the column {column} is there {columns.count(column)} times"
