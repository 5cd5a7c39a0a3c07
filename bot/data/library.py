"""Read the conversations and the texts from their folders, which hold no Python."""

from pathlib import Path

from bot.engine.flow import Flow
from bot.engine.load import FlowError, read_flow
from bot.engine.parts import Contents
from bot.engine.texts import LANGUAGES, TextError, Texts, read_texts

ROOT = Path(__file__).parents[2]
MESSAGES = ROOT / "messages"
EXAMPLE = ROOT / "bot" / "data" / "partners.example.csv"
ROSTERS = EXAMPLE.with_name("rosters.example.csv")
"""Invented partners, for demos and rehearsals."""


def read_flows(folder: Path = ROOT / "flows") -> dict[str, Flow]:
    """Every flow by name. Raises FlowError with the faults of all files."""
    flows: dict[str, Flow] = {}
    faults: list[str] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            flows[file.stem] = read_flow(file.stem, file.read_text(encoding="utf-8"))
        except FlowError as error:
            faults += error.faults
        except UnicodeDecodeError:
            faults.append(f"flows/{file.name}: is not written in UTF-8")
    if faults:
        raise FlowError(faults)
    return flows


def read_messages(folder: Path = MESSAGES) -> Texts:
    """Every text. Raises TextError naming file and line."""
    return read_texts(read_contents(folder))


def read_contents(folder: Path = MESSAGES) -> dict[str, dict[str, str]]:
    """What is written in each file of texts, by language and file name. Raises TextError."""
    return {
        language: {file.name: _read(file, language) for file in sorted((folder / language).glob("*.ftl"))}
        for language in LANGUAGES
    }


def write_contents(changed: Contents, folder: Path = MESSAGES) -> None:
    """Renew files of texts, each of them whole or not at all."""
    for language, files in changed.items():
        for name, content in files.items():
            new = folder / language / f"{name}.new"
            new.write_text(content, encoding="utf-8", newline="\n")
            new.replace(folder / language / name)


def _read(file: Path, language: str) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise TextError(f"messages/{language}/{file.name}: is not written in UTF-8") from None
