"""Forms are read from any bytes, or said to be unreadable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.form import LIMIT, Form, fields, first, plain

READ = [
    (b"From=%2B22370000001&Body=SOS", {"From": ("+22370000001",), "Body": ("SOS",)}),
    (b"Body=&OptOutType=", {"Body": ("",), "OptOutType": ("",)}),
    (b"Body=a+b%20c", {"Body": ("a b c",)}),
    ("Body=dɛmɛ".encode(), {"Body": ("dɛmɛ",)}),
    (b"Body=d%C9%9Bm%C9%9B", {"Body": ("dɛmɛ",)}),
    (b"Body=aid%E9+moi&To=1", {"Body": ("aidé moi",), "To": ("1",)}),  # Latin-1 in one field only
    (b"Body=l\x92eau", {"Body": ("l’eau",)}),  # cp1252
    (b"Body=\x81\x8d", {"Body": ("\x81\x8d",)}),  # neither
    (b"a=1&a=2&a=1", {"a": ("1", "2", "1")}),
    (b"&&a=1&&b", {"a": ("1",), "b": ("",)}),
    (b"a=%zz%4&b==", {"a": ("%zz%4",), "b": ("=",)}),
    (b"text=1*2%00", {"text": ("1*2\x00",)}),
]

UNREADABLE = [
    b"",
    b"&&&",
    b"=x",
    b"SOS",
    b"a b=c",
    b'{"from": "x", "text": "a=b&c=d"}',
    b'["a=1"]',
    b'--x\r\nContent-Disposition: form-data; name="Body"\r\n\r\na=b&c=d\r\n--x--',
    "From=1".encode("utf-16"),
    b"\x1f\x8b\x08\x00",
]


@pytest.mark.parametrize(("raw", "values"), READ)
def test_a_form_is_read(raw: bytes, values: dict[str, tuple[str, ...]]) -> None:
    assert fields(raw) == Form(values)


@pytest.mark.parametrize("raw", UNREADABLE)
def test_what_is_no_form_is_said_to_be_unreadable(raw: bytes) -> None:
    assert fields(raw) == Form({}, readable=False)


def test_two_hundred_fields_are_enough() -> None:
    form = fields(b"&".join(b"n%d=1" % number for number in range(LIMIT + 50)))
    assert len(form.values) == LIMIT


def test_the_first_value_of_a_field_is_taken() -> None:
    form = fields(b"a=1&a=2&b=")
    assert plain(form) == {"a": "1", "b": ""}
    assert (first(form, "a"), first(form, "b"), first(form, "c")) == ("1", "", "")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    for values in fields(raw).values.values():
        assert all(value.encode() is not None for value in values)
