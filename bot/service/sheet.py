"""All texts as a sheet for translators: a row for each part of a message, its languages side by side."""

from collections.abc import Iterator

from bot.engine.approval import Approvals, state
from bot.engine.parts import Contents, Part, parts
from bot.engine.prints import prints
from bot.engine.sizes import segments
from bot.engine.texts import LANGUAGES, read_texts
from bot.service.formula import write_table

NEEDED = ("message", "part", *LANGUAGES)
COLUMNS = (*NEEDED, *(f"state_{each}" for each in LANGUAGES), *(f"segments_{each}" for each in LANGUAGES))


def write_sheet(contents: Contents, approvals: Approvals) -> str:
    """The sheet, as a spreadsheet opens it."""
    return write_table(COLUMNS, _rows(contents, approvals))


def written(contents: Contents, language: str) -> dict[tuple[str, str], Part]:
    """Every part of a language, by message and name, in the order of the files."""
    found = (part for content in contents[language].values() for part in parts(content))
    return {(part.message, part.name): part for part in found}


def _rows(contents: Contents, approvals: Approvals) -> Iterator[list[str]]:
    texts, known = read_texts(contents), prints(contents)
    sides = {language: written(contents, language) for language in LANGUAGES}
    for message, name in dict.fromkeys(key for side in sides.values() for key in side):
        row: dict[str, str] = {"message": message, "part": name}
        for language in LANGUAGES:
            if (message, name) in sides[language]:
                row[language] = sides[language][message, name].text
                row[f"state_{language}"] = state(known, approvals, message, language)
                row[f"segments_{language}"] = str(segments(texts, message, name, language))
        yield [row.get(column, "") for column in COLUMNS]
