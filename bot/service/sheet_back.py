"""A sheet that comes back from translators: what changed in it, and every error by its line."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from unicodedata import normalize

from bot.engine.gsm7 import guilty
from bot.engine.parts import OWN, Contents, Part, renewed, variables
from bot.engine.sizes import MOST, segments
from bot.engine.spelling import sendable
from bot.engine.texts import LANGUAGES, TextError, Texts, read_texts
from bot.service.faults import told
from bot.service.formula import bared
from bot.service.lines import read_columns, read_lines, uneven
from bot.service.sheet import COLUMNS, NEEDED, written

Row: TypeAlias = Mapping[str, str]
Sides: TypeAlias = Mapping[str, Mapping[tuple[str, str], Part]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A text that somebody changed, and the line of the sheet it stands on."""

    line: int
    language: str
    message: str
    part: str
    text: str


def read_sheet(
    text: str, contents: Contents, allowed: Mapping[str, int]
) -> tuple[tuple[Cell, ...], tuple[str, ...]]:
    """The cells that differ from the texts as they stand, and a sentence for each error.

    Rows may be missing. `allowed` is the most SMS segments of each message (see `engine.sizes`).
    """
    rows, errors = _rows(text)
    sides = {language: written(contents, language) for language in LANGUAGES}
    cells: list[Cell] = []
    first: dict[tuple[str, str], int] = {}
    for line, row in rows:
        found = list(_changed(sides, line, row))
        known = first.setdefault((row["message"], row["part"]), line)
        wrong = [*_unknown(sides, row), *([f": it is line {known} again"] if known != line else [])]
        wrong = wrong or [fault for cell in found for fault in _unreadable(cell)]
        errors += [f"line {line}{fault}" for fault in wrong]
        cells += [] if wrong else found
    errors += [f"line {cell.line}, {cell.language}: {why}" for cell, why in _unfit(contents, cells, allowed)]
    return tuple(cells), tuple(errors)


def applied(contents: Contents, cells: Sequence[Cell]) -> dict[str, dict[str, str]]:
    """The files with the changed texts in them, those that stay as they were included."""
    return {
        language: {file: renewed(content, _of(cells, language)) for file, content in files.items()}
        for language, files in contents.items()
    }


def _rows(text: str) -> tuple[list[tuple[int, Row]], list[str]]:
    lines, faults = read_lines(text)
    if not lines:
        return [], list(told(faults)) or ["the file is empty"]
    heads = [cell.strip().lower() for cell in lines[0][1]]
    # What a translator does not need may have been taken out.
    wanted = (*NEEDED, *(column for column in COLUMNS if column in heads and column not in NEEDED))
    columns, wrong = read_columns(heads, wanted)
    if wrong:
        return [], list(told(wrong))
    faults += [fault for line, cells in lines[1:] for fault in uneven(line, cells, columns)]
    whole = [(line, cells) for line, cells in lines[1:] if len(cells) == len(columns)]
    rows: list[tuple[int, Row]] = [
        (line, dict(zip(columns, map(_clean, cells), strict=True))) for line, cells in whole
    ]
    return rows, list(told(faults))


def _clean(cell: str) -> str:
    """What was meant: without the quote that protects it, and with lines as our files have them."""
    lines = normalize("NFC", bared(cell)).replace("\r\n", "\n").strip().split("\n")
    return "\n".join(line.rstrip() for line in lines)


def _unknown(sides: Sides, row: Row) -> Iterator[str]:
    message, part = row["message"], row["part"]
    if message not in {name for side in sides.values() for name, _ in side}:
        yield f", message: « {message} » is no text of the line"
    elif not part:
        yield f", part: it is empty; {message} has its {OWN}, and options with their dot"
    elif all((message, part) not in side for side in sides.values()):
        yield f", part: {message} has no « {part} »"
    else:
        for language in LANGUAGES:
            there = (message, part) in sides[language]
            if there and not row[language]:
                yield f", {language}: it is empty"
            elif row[language] and not there:
                yield f", {language}: messages/{language} has no such part yet; write it there first"


def _changed(sides: Sides, line: int, row: Row) -> Iterator[Cell]:
    for language in LANGUAGES:
        here = sides[language].get((row["message"], row["part"]))
        if here and row[language] != here.text:
            yield Cell(line, language, here.message, here.name, row[language])


def _unreadable(cell: Cell) -> Iterator[str]:
    try:
        used = variables(cell.text)
    except TextError as error:
        yield f", {cell.language}: {error}"
        return
    if used and cell.part != OWN:
        yield f", {cell.language}: an option takes no variable, such as {{ ${min(used)} }}"
    if letters := guilty(sendable(cell.text, cell.language)):
        yield f", {cell.language}: it leaves GSM-7 with {' '.join(letters)}"


def _unfit(
    contents: Contents, cells: Sequence[Cell], allowed: Mapping[str, int]
) -> Iterator[tuple[Cell, str]]:
    """What is wrong with a text once it is in its place, each with the cell it is about."""
    texts = read_texts(applied(contents, cells))
    for cell in cells:
        found = list(_differing(texts, cell)) or list(_long(texts, cell, allowed.get(cell.message, MOST)))
        yield from ((cell, fault) for fault in found)


def _differing(texts: Texts, cell: Cell) -> Iterator[str]:
    other = next(each for each in LANGUAGES if each != cell.language)
    across = texts.index[other].get(cell.message)
    if across is None or cell.part != OWN:
        return
    used = variables(cell.text)
    for name in sorted(used - across.variables):
        yield f"it uses {{ ${name} }}, which the text in {other} does not"
    for name in sorted(across.variables - used):
        yield f"it lacks {{ ${name} }}, which the text in {other} uses"


def _long(texts: Texts, cell: Cell, most: int) -> Iterator[str]:
    try:
        price = segments(texts, cell.message, cell.part, cell.language)
    except TextError as error:
        yield str(error)
        return
    if price > most:
        yield f"it costs {price} SMS, at most {most} (R07)"


def _of(cells: Sequence[Cell], language: str) -> dict[tuple[str, str], str]:
    return {(cell.message, cell.part): cell.text for cell in cells if cell.language == language}
