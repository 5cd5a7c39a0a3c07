"""Read a posted form from its raw bytes, whatever the content type says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote_to_bytes

LIMIT = 200  # fields; Twilio sends about 20

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-\[\]]{0,99}")


@dataclass(frozen=True, slots=True)
class Form:
    """Every value of every field, in the order sent; not `readable` when the bytes were no form."""

    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    readable: bool = True


def fields(raw: bytes) -> Form:
    """Read application/x-www-form-urlencoded bytes; never raises.

    Werkzeug drops a whole form silently for one Latin-1 byte or a missing Content-Type, so we read it
    ourselves. What is past the first 200 fields is left out, which also spoils a signature over it.
    """
    pairs = [part.partition(b"=") for part in raw.split(b"&", LIMIT)[:LIMIT] if part]
    if not pairs or not _starts_a_form(*pairs[0]):
        return Form(readable=False)
    values: dict[str, tuple[str, ...]] = {}
    for name, _, value in pairs:
        key = _text(name)
        values[key] = (*values.get(key, ()), _text(value))
    return Form(values)


def first(form: Form, name: str) -> str:
    """Return the first value of a field, "" when it was not sent."""
    return form.values.get(name, ("",))[0]


def plain(form: Form) -> dict[str, str]:
    """Return the first value of each field, by name."""
    return {name: values[0] for name, values in form.values.items()}


def _starts_a_form(name: bytes, equals: bytes, _: bytes) -> bool:
    # JSON and multipart also hold "=" and "&" somewhere, but neither begins with a name and "=".
    return bool(equals) and _NAME.fullmatch(_text(name)) is not None


def _text(quoted: bytes) -> str:
    raw = unquote_to_bytes(quoted.replace(b"+", b" "))
    for encoding in ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
