"""What the console holds of the texts goes into git: proposals as a patch, approvals as lines."""

import shutil
import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.app import keys_of, open_line
from bot.config import read_settings
from bot.data.approvals import missing_approvals
from bot.data.library import read_contents
from bot.engine.approval import Approval, approve
from bot.engine.prints import prints
from bot.service.proposals import Proposal, part_of
from tests.cli.conftest import Kuma
from tests.cli.process import copied, run

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
CONTENTS = read_contents()


def keep(folder: Path, *rows: Proposal | Approval) -> None:
    settings = read_settings({"KUMA_FOLDER": str(folder)}, env="rehearsal")
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        for row in rows:
            unit.proposals.add(row) if isinstance(row, Proposal) else unit.approved.add(row)


def proposal(message: str, part: str, after: str, before: str = "") -> Proposal:
    before = before or part_of(CONTENTS, "fr", message, part) or ""
    return Proposal(f"{len(message + part):032x}", "fr", message, part, before, after, "mariam", NOW)


@pytest.mark.usefixtures("prepared")
def test_proposals_are_a_patch_and_are_written_when_told_to(tmp_path: Path) -> None:
    root = copied(tmp_path / "program")
    keep(
        tmp_path,
        proposal("fil-recu", "text", "C'est bien arrivé."),
        proposal("aide-etat", ".danger", "Oui, un danger"),
        proposal("fil-garde", "text", "Gardé.", before="Ce qui ne s'y trouve plus."),
    )
    said = run("texts", "proposals", root=root, KUMA_FOLDER=str(tmp_path))
    assert (said.returncode, said.stderr) == (0, "fil-garde text (fr): other words stand there now\n")
    assert "--- a/messages/fr/fil.ftl\n+++ b/messages/fr/fil.ftl\n" in said.stdout
    assert "+fil-recu = C'est bien arrivé.\n" in said.stdout
    patched = copied(tmp_path / "patched")
    git = shutil.which("git") or "git"
    subprocess.run([git, "apply", "-"], cwd=patched, input=said.stdout, text=True, check=True)
    assert run("texts", "proposals", "--apply", root=root, KUMA_FOLDER=str(tmp_path)).returncode == 0
    for name in ("fil.ftl", "aide.ftl"):
        new = (root / "messages" / "fr" / name).read_bytes()
        assert new == (patched / "messages" / "fr" / name).read_bytes()
        assert new != CONTENTS["fr"][name].encode()
    # Git has them now: nothing is left to be said.
    assert run("texts", "proposals", root=root, KUMA_FOLDER=str(tmp_path)).stdout == ""


@pytest.mark.usefixtures("prepared")
def test_a_proposal_that_the_checker_refuses_is_not_written(tmp_path: Path) -> None:
    root = copied(tmp_path / "program")
    keep(tmp_path, proposal("aide-etat", ".non", "Oui, danger"))
    said = run("texts", "proposals", "--apply", root=root, KUMA_FOLDER=str(tmp_path))
    assert said.returncode == 1
    assert said.stderr.endswith("Nothing was written.\n")
    assert (root / "messages" / "fr" / "aide.ftl").read_text("utf-8") == CONTENTS["fr"]["aide.ftl"]


def test_proposals_need_a_database(kuma: Kuma) -> None:
    assert kuma("texts", "proposals").code == 1


def test_an_approval_of_the_console_counts_and_goes_into_the_file(prepared: Kuma, tmp_path: Path) -> None:
    known = prints(CONTENTS)
    rows = [approve(known, message, "bm", "Fanta", date(2026, 11, 24)) for message in known["bm"]]
    keep(tmp_path, *rows[1:])
    assert prepared("check", "--production").out.splitlines() == missing_approvals(
        given={(row.message, row.language): row for row in rows[1:]}
    )
    keep(tmp_path, rows[0])
    assert prepared("check", "--production").code == 0
    said = prepared("texts", "approvals")
    assert f"{rows[0].message} (bm): Fanta, 2026-11-24, approved" in said.out.splitlines()
    assert prepared("texts", "state").out.splitlines()[2].split() == ["bm", "0", str(len(rows)), "0"]
    root = copied(tmp_path / "program")
    assert run("texts", "approvals", "--write", root=root, KUMA_FOLDER=str(tmp_path)).returncode == 0
    assert missing_approvals(root / "messages") == []
