"""Cells that a spreadsheet would run as a formula are kept from it (OWASP, "CSV Injection")."""

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

# The quote makes such a cell a text.
_FORMULA = re.compile(r"'*[=+\-@\t\r]")


def protected(cell: str) -> str:
    """The cell, so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def bared(cell: str) -> str:
    """The cell as it was before it was protected."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def write_table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A CSV as a spreadsheet opens it: Excel's mark, CRLF, no cell that is a formula."""
    out = StringIO(newline="")
    out.write("\ufeff")
    sheet = csv.writer(out, lineterminator="\r\n")
    sheet.writerow(columns)
    sheet.writerows([protected(cell) for cell in row] for row in rows)
    return out.getvalue()
