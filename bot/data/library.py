"""Read the conversations and the texts from their folders, which hold no Python."""

import re
from pathlib import Path

from bot.engine.flow import Flow
from bot.engine.load import FlowError, read_flow
from bot.engine.texts import LANGUAGES, Texts, read_texts

ROOT = Path(__file__).parents[2]


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


def count_drafts(folder: Path = ROOT / "messages") -> int:
    """How many Bambara texts stand in a file that says it is a draft: no native reader has approved them."""
    files = [file.read_text(encoding="utf-8") for file in (folder / "bm").glob("*.ftl")]
    drafts = [text for text in files if text.startswith("# draft")]
    return sum(len(re.findall(r"^[a-z][a-z0-9-]* =", text, re.MULTILINE)) for text in drafts)


def read_messages(folder: Path = ROOT / "messages") -> Texts:
    """Every text. Raises TextError naming file and line."""
    files = {
        language: {
            file.name: file.read_text(encoding="utf-8") for file in sorted((folder / language).glob("*.ftl"))
        }
        for language in LANGUAGES
    }
    return read_texts(files)
