"""The list of emergency numbers, from the command line."""

from pathlib import Path

from tests.cli.conftest import Kuma

EXAMPLE = Path(__file__).parents[2] / "bot" / "data" / "hotlines.example.csv"


def test_r21_the_example_is_hidden_until_a_number_is_dialled(prepared: Kuma) -> None:
    said = prepared("hotlines", "import", str(EXAMPLE))
    assert (said.code, said.out, said.err) == (0, "5 numbers\n", "")
    lines = prepared("hotlines", "list").out.splitlines()
    assert len(lines) == 5
    assert all("hidden" in line and line.endswith("never dialled") for line in lines)
    assert prepared("hotlines", "verified", "17", "--who", "Fanta").code == 0
    assert [line.split()[0] for line in prepared("hotlines", "list").out.splitlines() if "shown" in line] == [
        "17"
    ]


def test_r21_who_dialled_has_a_name_and_the_number_is_known(prepared: Kuma) -> None:
    prepared("hotlines", "import", str(EXAMPLE))
    assert prepared("hotlines", "verified", "17").err == "say who dialled it: --who NAME\n"
    said = prepared("hotlines", "verified", "116", "--who", "Fanta")
    assert (said.code, said.err) == (2, "this number is not in the list; see: kuma hotlines list\n")


def test_a_bad_file_is_told_by_line_and_column_and_not_imported(prepared: Kuma, tmp_path: Path) -> None:
    file = tmp_path / "numbers.csv"
    file.write_text(EXAMPLE.read_text("utf-8").replace("Feu et blessés", "Police"), "utf-8")
    said = prepared("hotlines", "import", str(file))
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("numbers.csv, line 3, label_fr: « Police » would give her away")
    assert said.err.endswith("Nothing was imported.\n")
    file.write_bytes("number,é".encode("cp1252"))
    assert "is not UTF-8" in prepared("hotlines", "import", str(file)).err
    assert prepared("hotlines", "list").out == ""
