"""Read the bytes that somebody sent as a CSV: its text, or what sort of file it is instead and the mend."""

from bot.service.faults import CellError

MOST_BYTES = 1_000_000

_ZIP, _OLE, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_upload(data: bytes, most: int) -> str:
    """The text of a CSV in UTF-8 of at most so many lines.

    Raises CellError for a workbook, another kind of file, letters written otherwise (with the line of the
    first), and a file that is too long.
    """
    if not data.strip():
        raise CellError("file-empty", "the file is empty")
    if data.startswith((_ZIP, _OLE)):
        raise CellError("file-workbook", "it is a workbook; save it as CSV UTF-8")
    if data.startswith(_UTF16):
        raise CellError("file-letters", "it is not UTF-8; save it as CSV UTF-8", line="1")
    if data.startswith(_PDF) or b"\0" in data:
        raise CellError("file-kind", "it is not a table of text; send a CSV")
    if len(data) > MOST_BYTES:
        raise CellError(
            "file-big", f"it is larger than {MOST_BYTES // 1000} kB", most=str(MOST_BYTES // 1000)
        )
    return _of_a_length(_decoded(data), most)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = str(data[: error.start].count(b"\n") + 1)
        raise CellError(
            "file-letters", f"line {line} is not UTF-8; save it as CSV UTF-8", line=line
        ) from None


def _of_a_length(text: str, most: int) -> str:
    lines = text.count("\n")
    if lines > most:
        said = f"it has {lines} lines, and at most {most} are read"
        raise CellError("file-long", said, lines=str(lines), most=str(most))
    return text
