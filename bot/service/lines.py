"""The lines of a CSV as spreadsheets write it: either separator, CRLF, and Excel's mark at the start."""

import csv
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO
from typing import TypeVar

from bot.service.faults import CellError, Fault, of
from bot.service.formula import bared

T = TypeVar("T")
_NUMBER = 8
"""Digits of a phone number: one where a column's name should be is not told."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line while it is read."""

    line: int
    cells: Mapping[str, str]
    faults: list[Fault] = field(default_factory=list)

    def read(self, column: str, reader: Callable[[str], T], fallback: T) -> T:
        """What the reader makes of a cell; the fallback, and a fault kept, where it raises CellError."""
        try:
            return reader(self.cells[column])
        except CellError as wrong:
            self.faults.append(of(wrong, self.line, column))
            return fallback


@dataclass(frozen=True, slots=True)
class Table:
    """A file's lines by their numbers, under its columns; no column where they could not be read at all."""

    columns: list[str]
    lines: list[tuple[int, list[str]]]
    faults: list[Fault]


def read_table(text: str, known: Collection[str], optional: Collection[str] = ()) -> Table:
    """The lines of a CSV text as far as they can be read, and the faults so far."""
    lines, faults = read_lines(text)
    if not lines:
        return Table([], [], faults or [Fault(0, "", "file-empty", "the file is empty")])
    columns, wrong = read_columns(lines[0][1], known, optional)
    if wrong:
        return Table([], [], wrong)
    return Table(columns, [(line, [bared(cell) for cell in cells]) for line, cells in lines[1:]], faults)


def read_lines(text: str) -> tuple[list[tuple[int, list[str]]], list[Fault]]:
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
        return lines, [Fault(start, "", "quote", "a quote is not closed, or there is text after it")]
    return lines, []


def read_columns(
    cells: list[str], known: Collection[str], optional: Collection[str] = ()
) -> tuple[list[str], list[Fault]]:
    """The names of a file's columns, and a fault for each that is wrong; the optional may be missing."""
    columns = [cell.strip().lower() for cell in cells]
    return columns, list(_wrong(columns, known, optional))


def uneven(line: int, cells: list[str], columns: list[str]) -> list[Fault]:
    """A fault when a line has not one cell for each column."""
    if len(cells) == len(columns):
        return []
    said = f"it has {len(cells)} cells, and there are {len(columns)} columns"
    return [Fault(line, "", "uneven", said, {"cells": str(len(cells)), "columns": str(len(columns))})]


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return ";" if header.count(";") > header.count(",") else ","


def _wrong(columns: list[str], known: Collection[str], optional: Collection[str]) -> Iterator[Fault]:
    for column in known:
        if column not in columns:
            yield _column("column-missing", f"the column {column} is missing", column)
    for column in sorted(set(columns)):
        if column not in known and column not in optional:
            told = column if sum(map(str.isdigit, column)) < _NUMBER else "…"
            yield _column("column-strange", f"« {told} » is no column of this file", told)
        elif columns.count(column) > 1:
            said = f"the column {column} is there {columns.count(column)} times"
            yield _column("column-twice", said, column)


def _column(code: str, said: str, column: str) -> Fault:
    return Fault(1, "", code, said, {"cell": column})
