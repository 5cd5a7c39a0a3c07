"""Texts go to translators and back, are approved, and tell what they cost; on a copy of the program."""

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.data.approvals import missing_approvals
from tests.cli.conftest import Kuma
from tests.cli.process import copied, run


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The program with nothing approved."""
    (copied(tmp_path) / "messages" / "approved.csv").unlink()
    return tmp_path


def texts(root: Path, *arguments: str) -> CompletedProcess[str]:
    return run("texts", *arguments, root=root)


def test_r49_all_texts_can_be_approved_and_a_changed_one_falls_back(root: Path) -> None:
    done = texts(root, "approve", "--who", "Fanta", "--language", "bm", "--all")
    assert (done.returncode, done.stderr) == (0, "")
    assert missing_approvals(root / "messages") == []
    file = root / "messages" / "bm" / "aide.ftl"
    file.write_text(file.read_text("utf-8").replace("Awɔ", "Ɔwɔ", 1), "utf-8")
    done = run("check", "--production", root=root)
    assert done.returncode == 1
    assert [line.partition(": it changed")[0].split(": ")[1] for line in done.stdout.splitlines()] == [
        "aide-etat is a draft"
    ]
    done = texts(root, "state")
    assert done.stdout.splitlines()[2].split()[::3] == ["bm", "0"]
    assert "aide-etat is a draft: it changed after its approval on " in done.stdout


def test_a_sheet_goes_out_and_comes_back(root: Path) -> None:
    sheet = root / "textes.csv"
    assert texts(root, "export", str(sheet)).returncode == 0
    before = {path: path.read_bytes() for path in (root / "messages").rglob("*.ftl")}
    sheet.write_bytes(sheet.read_bytes().replace(b"Au revoir.", "A bientôt.".encode()))
    done = texts(root, "import", str(sheet))
    assert (done.returncode, done.stdout, done.stderr) == (
        0,
        "engine-end text (fr)\n1 texts changed\n",
        "",
    )
    changed = [path for path, old in before.items() if path.read_bytes() != old]
    assert [path.name for path in changed] == ["engine.ftl"]
    assert changed[0].read_bytes() == before[changed[0]].replace(b"Au revoir.", "A bientôt.".encode())


def test_a_sheet_with_a_wrong_row_changes_nothing(root: Path) -> None:
    sheet = root / "textes.csv"
    sheet.write_text("message,part,fr,bm\nengine-end,text,Bonsoir.,K'an bɛn.\ndanse,text,a,b\n", "utf-8")
    before = (root / "messages" / "fr" / "engine.ftl").read_bytes()
    done = texts(root, "import", str(sheet))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines() == [
        "textes.csv, line 3, message: « danse » is no text of the line",
        "Nothing was written.",
    ]
    assert (root / "messages" / "fr" / "engine.ftl").read_bytes() == before


def test_a_text_that_the_checker_refuses_in_its_place_is_not_written(root: Path) -> None:
    sheet = root / "textes.csv"
    sheet.write_text("message,part,fr,bm\naide-etat,.non,Oui danger,Ayi\n", "utf-8")
    done = texts(root, "import", str(sheet))
    assert (done.returncode, done.stdout) == (1, "")
    assert "aide-etat" in done.stderr
    assert done.stderr.endswith("Nothing was written.\n")


def test_a_sheet_that_cannot_be_written_is_told(kuma: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "nowhere" / "textes.csv"
    said = kuma("texts", "export", str(file))
    assert (said.code, said.err) == (1, f"Error: {file} cannot be written: No such file or directory\n")


def test_a_sheet_in_another_encoding_is_told(kuma: Kuma, tmp_path: Path) -> None:
    (tmp_path / "textes.csv").write_bytes("message,ô".encode("cp1252"))
    said = kuma("texts", "import", str(tmp_path / "textes.csv"))
    assert (said.code, said.err) == (
        1,
        "Error: textes.csv: byte 8 is not UTF-8; save it as CSV UTF-8\n",
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--who", " ", "--language", "bm", "--all"), "an approval has a name"),
        (("--who", "Fanta", "--language", "bm"), "name the messages, or say --all"),
        (("--who", "Fanta", "--language", "bm", "--all", "engine-end"), "name the messages, or say --all"),
        (("--who", "Fanta", "--language", "bm", "danse"), "there is no text danse"),
    ],
)
def test_an_approval_that_is_none_is_told(kuma: Kuma, arguments: tuple[str, ...], sentence: str) -> None:
    said = kuma("texts", "approve", *arguments)
    assert said.code == 2
    assert sentence in said.err


def test_a_draft_that_fails_the_check_is_not_approved(root: Path) -> None:
    file = root / "messages" / "bm" / "engine.ftl"
    file.write_text(file.read_text("utf-8").replace("engine-end = ", "engine-end = 😀"), "utf-8")
    done = texts(root, "approve", "--who", "Fanta", "--language", "bm", "engine-end")
    assert (done.returncode, done.stdout) == (1, "")
    assert "engine-end leaves GSM-7 with 😀" in done.stderr
    assert done.stderr.endswith("Nothing was approved.\n")
    assert not (root / "messages" / "approved.csv").exists()


def test_the_cost_of_each_flow_is_told_by_the_prices_that_are_set(
    kuma: Kuma, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KUMA_PRICE_SMS", "100")
    said = kuma("texts", "cost")
    assert (said.code, said.err) == (0, "")
    lines = [line.split() for line in said.out.splitlines()]
    relais = lines.index(["relais", "(fr)", "dearest", "1.0", "1.0", "1.0", "10", "200", "6", "11.7"])
    assert lines[relais + 1] == ["mean", "1.0", "1.0", "1.0", "10", "200"]
