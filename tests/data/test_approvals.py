"""The file of approvals is believed whole, or told by line; what is written is read again."""

from datetime import date
from pathlib import Path

import pytest

from bot.data.approvals import (
    ApprovalError,
    missing_approvals,
    read_approvals,
    refuse_drafts,
    write_approvals,
)
from bot.data.library import read_contents, read_messages
from bot.engine.approval import Approval, approve
from bot.engine.prints import prints
from bot.engine.texts import TextError

HEAD = "message,language,hash,other,who,when\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for language, text in (
        ("fr", "salut = Bonjour\nmerci = Merci\n"),
        ("bm", "salut = I ni ce\nmerci = Hɛ\n"),
    ):
        (tmp_path / language).mkdir()
        (tmp_path / language / "tout.ftl").write_text(text, "utf-8")
    return tmp_path


def faults(folder: Path, content: str) -> list[str]:
    (folder / "approved.csv").write_text(content, "utf-8")
    with pytest.raises(ApprovalError) as told:
        read_approvals(read_messages(folder), folder)
    return told.value.faults


def test_what_is_written_is_read_again_in_order(folder: Path) -> None:
    rows = [
        Approval(name, "bm", "a1", "b2", "Fanta, Kati", date(2026, 11, 24)) for name in ("salut", "merci")
    ]
    write_approvals({(row.message, row.language): row for row in rows}, folder)
    lines = (folder / "approved.csv").read_bytes().decode().splitlines(keepends=True)
    assert lines == [HEAD, *(f'{name},bm,a1,b2,"Fanta, Kati",2026-11-24\n' for name in ("merci", "salut"))]
    assert list(read_approvals(read_messages(folder), folder).values()) == rows[::-1]


def test_without_a_file_nothing_is_approved(folder: Path) -> None:
    assert read_approvals(read_messages(folder), folder) == {}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("danse,bm,a,b,Fanta,2026-11-24", ", message: « danse » is no text of the line; take this line out"),
        ("salut,en,a,b,Fanta,2026-11-24", ", language: « en » is none of fr, bm"),
        ("salut,bm,,b,Fanta,2026-11-24", ", hash: it is empty"),
        ("salut,bm,a,b, ,2026-11-24", ", who: it is empty, and an approval has a name"),
        ("salut,bm,a,b,Fanta,24/11/2026", ", when: « 24/11/2026 » is no date such as 2026-11-24"),
        ("salut,bm,a,b,Fanta", ": it has 5 cells, and there are 6 columns"),
        ("merci,bm,a,b,Awa,2026-11-24", ": merci (bm) is approved on another line too"),
    ],
)
def test_a_wrong_line_is_told_by_its_number(folder: Path, row: str, fault: str) -> None:
    told = faults(folder, f"{HEAD}merci,bm,a,b,Fanta,2026-11-24\n{row}\n")
    assert told == [f"messages/approved.csv, line 3{fault}"]


def test_a_file_without_its_columns_is_told(folder: Path) -> None:
    told = faults(folder, "message,language,hash,other,who,day\n")
    assert told == [
        "messages/approved.csv, line 1: the column when is missing",
        "messages/approved.csv, line 1: « day » is no column of this file",
    ]


def test_r49_a_start_is_refused_until_every_bambara_text_is_approved(folder: Path) -> None:
    with pytest.raises(ValueError, match=r"^2 Bambara texts are not approved by a native reader \(R49\);"):
        refuse_drafts(folder)
    known = prints(read_contents(folder))
    rows = [approve(known, name, "bm", "Fanta", date(2026, 11, 24)) for name in ("salut", "merci")]
    write_approvals({(row.message, row.language): row for row in rows}, folder)
    refuse_drafts(folder)
    assert missing_approvals(folder) == []


def test_r49_a_file_that_cannot_be_believed_approves_nothing(folder: Path) -> None:
    faults(folder, f"{HEAD}salut,bm,a,b,,2026-11-24\n")
    with pytest.raises(ApprovalError):
        refuse_drafts(folder)


def test_a_text_file_in_another_encoding_is_told(folder: Path) -> None:
    (folder / "fr" / "tout.ftl").write_bytes("salut = Été\n".encode("cp1252"))
    with pytest.raises(TextError, match=r"messages/fr/tout\.ftl: is not written in UTF-8"):
        read_contents(folder)
