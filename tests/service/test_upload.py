"""What is sent as a CSV is one, or it is said what it is and what to do."""

import pytest

from bot.service.faults import CellError
from bot.service.upload import MOST_BYTES, read_upload

MOST = 500
GOOD = "name,kind\nCentre Ségou,association\n"


@pytest.mark.parametrize("text", [GOOD, "\ufeff" + GOOD, GOOD.replace(",", ";"), GOOD.replace("\n", "\r\n")])
def test_a_csv_in_utf_8_is_read(text: str) -> None:
    assert read_upload(text.encode(), MOST) == text


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "file-empty"),
        (b" \r\n\n", "file-empty"),
        (b"PK\x03\x04" + b"x" * 50, "file-workbook"),
        (b"\xd0\xcf\x11\xe0" + b"x" * 50, "file-workbook"),
        (b"%PDF-1.7\n", "file-kind"),
        (b"\x89PNG\r\n\0\0", "file-kind"),
        (GOOD.encode("utf-16"), "file-letters"),
        (GOOD.encode("cp1252"), "file-letters"),
        (b"a" * (MOST_BYTES + 1), "file-big"),
        (b"a,b\n" * 10_000, "file-long"),
    ],
)
def test_another_kind_of_file_is_named(data: bytes, code: str) -> None:
    with pytest.raises(CellError) as refused:
        read_upload(data, MOST)
    assert refused.value.code == code


def test_the_line_that_is_not_utf_8_is_told() -> None:
    with pytest.raises(CellError) as refused:
        read_upload(b"name\nKati\n" + "Ségou".encode("latin-1"), MOST)
    assert refused.value.facts == {"line": "3"}


def test_as_many_lines_as_are_read_are_not_too_many() -> None:
    assert read_upload(b"a\n" * MOST, MOST)
