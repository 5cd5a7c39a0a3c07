"""A directory is imported whole, or not at all with every error by its line and column."""

from pathlib import Path

from bot.app import keys_of, open_line
from bot.config import read_settings
from bot.referral.partners import Partner
from tests.cli.conftest import Kuma

EXAMPLES = Path(__file__).parents[2] / "bot" / "data" / "partners.example.csv"


def directory(folder: Path) -> tuple[Partner, ...]:
    settings = read_settings({"KUMA_FOLDER": str(folder)})
    with open_line(settings, keys_of(settings)).store.begin() as unit:
        return tuple(unit.partners.all())


def test_a_good_file_is_the_directory(prepared: Kuma, tmp_path: Path) -> None:
    said = prepared("partners", "import", str(EXAMPLES))
    assert (said.code, said.out, said.err) == (0, "9 partners\n", "")
    assert len(directory(tmp_path)) == 9


def test_a_bad_file_is_told_by_line_and_column_and_not_imported(prepared: Kuma, tmp_path: Path) -> None:
    lines = EXAMPLES.read_text().splitlines()
    lines[1] = lines[1].replace("+223 70 00 00 10", "12345")
    lines[3] = lines[3].replace("ecoute;formation;vivres", "chant")
    file = tmp_path / "partners.csv"
    file.write_text("\n".join(lines))
    said = prepared("partners", "import", str(file))
    assert (said.code, said.out) == (1, "")
    told = said.err.splitlines()
    assert told[0].startswith("partners.csv, line 2, phones: ")
    assert told[1].startswith("partners.csv, line 4, services: « chant » is none of ")
    assert told[2:] == ["Nothing was imported."]
    assert directory(tmp_path) == ()


def test_a_file_in_another_encoding_is_told(prepared: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "partners.csv"
    file.write_bytes("name,Faladié".encode("cp1252"))
    said = prepared("partners", "import", str(file))
    assert (said.code, said.out) == (1, "")
    assert said.err == "Error: partners.csv: byte 11 is not UTF-8; save it as CSV UTF-8\n"


def test_an_empty_file_retires_nobody(prepared: Kuma, tmp_path: Path) -> None:
    prepared("partners", "import", str(EXAMPLES))
    file = tmp_path / "empty.csv"
    file.write_text("")
    said = prepared("partners", "import", str(file))
    assert (said.code, said.err) == (1, "empty.csv, the file is empty\nNothing was imported.\n")
    assert len(directory(tmp_path)) == 9


def test_a_file_that_is_not_there_is_told(prepared: Kuma, tmp_path: Path) -> None:
    said = prepared("partners", "import", str(tmp_path / "gone.csv"))
    assert said.code == 2
    assert "does not exist" in said.err
