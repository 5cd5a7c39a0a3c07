"""The approvals of texts, kept in git beside them: messages/approved.csv, a line a text and language."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

from bot.data.library import MESSAGES, read_contents, read_messages
from bot.engine.approval import Approval, Approvals, amiss, unapproved
from bot.engine.prints import prints
from bot.engine.texts import LANGUAGES, Texts
from bot.service.faults import told
from bot.service.lines import read_columns, read_lines, uneven

COLUMNS = ("message", "language", "hash", "other", "who", "when")
FILE = "approved.csv"


class ApprovalError(ValueError):
    """A file of approvals that cannot be believed; `faults` holds a sentence for each wrong line."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = faults


def read_approvals(texts: Texts, folder: Path = MESSAGES) -> Approvals:
    """Every approval. Raises ApprovalError naming the lines."""
    file = folder / FILE
    if not file.exists():
        return {}
    lines, broken = read_lines(file.read_text(encoding="utf-8", errors="replace"))
    columns, misnamed = read_columns(lines[0][1] if lines else [], COLUMNS)
    faults, wrong = [*told(broken)], [*told(misnamed)]
    found: dict[tuple[str, str], Approval] = {}
    for line, cells in [] if wrong else lines[1:]:
        row = dict(zip(columns, cells, strict=False))
        faults += [*told(uneven(line, cells, columns))] or _taken(texts, found, line, row)
    if wrong or faults:
        raise ApprovalError([f"messages/{FILE}, {fault}" for fault in wrong or faults])
    return found


def write_approvals(approvals: Approvals, folder: Path = MESSAGES) -> None:
    """Renew the file, in the order of the messages so that git shows what changed."""
    out = StringIO(newline="")
    sheet = csv.writer(out, lineterminator="\n")
    sheet.writerow(COLUMNS)
    for _, row in sorted(approvals.items()):
        sheet.writerow([row.message, row.language, row.hash, row.other, row.who, row.when.isoformat()])
    new = folder / f"{FILE}.new"
    new.write_text(out.getvalue(), encoding="utf-8", newline="\n")
    new.replace(folder / FILE)


def missing_approvals(folder: Path = MESSAGES) -> list[str]:
    """A sentence for each text that keeps the line from real use (R49). Raises ApprovalError."""
    texts = read_messages(folder)
    return list(amiss(texts, prints(read_contents(folder)), read_approvals(texts, folder)))


def refuse_drafts(folder: Path = MESSAGES) -> None:
    """Raise ValueError while a Bambara text is not approved by a native reader (R49)."""
    texts = read_messages(folder)
    found = [*unapproved(texts, prints(read_contents(folder)), read_approvals(texts, folder), "bm")]
    if found:
        raise ValueError(
            f"{len(found)} Bambara texts are not approved by a native reader (R49);"
            " kuma check --production lists them, and KUMA_TRAINING=1 marks a system for training only"
        )


def _taken(
    texts: Texts, found: dict[tuple[str, str], Approval], line: int, cells: dict[str, str]
) -> list[str]:
    """The faults of a line; with none, its approval is in `found`."""
    faults = [f"line {line}{fault}" for fault in _faults(texts, cells)]
    key = (cells["message"], cells["language"])
    if not faults and key in found:
        faults = [f"line {line}: {key[0]} ({key[1]}) is approved on another line too"]
    if not faults:
        when = date.fromisoformat(cells["when"])
        found[key] = Approval(*key, cells["hash"], cells["other"], cells["who"].strip(), when)
    return faults


def _faults(texts: Texts, cells: dict[str, str]) -> Iterator[str]:
    language, message = cells["language"], cells["message"]
    if language not in LANGUAGES:
        yield f", language: « {language} » is none of {', '.join(LANGUAGES)}"
    elif message not in texts.index[language]:
        yield f", message: « {message} » is no text of the line; take this line out"
    if not cells["hash"].strip():
        yield ", hash: it is empty"
    if not cells["who"].strip():
        yield ", who: it is empty, and an approval has a name"
    try:
        date.fromisoformat(cells["when"])
    except ValueError:
        yield f", when: « {cells['when']} » is no date such as 2026-11-24"
