"""A number of Mali is written one way; anything else is no number."""

import pytest

from bot.service.numbers import msisdn, operator, subscriber


@pytest.mark.parametrize(
    "text",
    [
        "+22370000001",
        "+223 70 00 00 01",
        " 22370000001",
        "22370000001",
        "0022370000001",
        "00 223 70 00 00 01",
        "70000001",
        "70 00 00 01",
        "70-00-00-01",
        "70.00.00.01",
        "70/00/00/01",
        "(+223) 70 00 00 01",
        "(223) 70000001",
        " +22370000001\n",
        "+223\u00a070\u00a000\u00a000\u00a001",
        "+223\u202f70\u202f00\u202f00\u202f01",
    ],
)
def test_every_spelling_gives_one_number(text: str) -> None:
    assert msisdn(text) == "+22370000001"


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "+",
        "116",
        "80333",
        "7000000",
        "700000001",
        "70 00 00 01 poste 4",
        "70 00 00 01 x4",
        "7000OOO1",
        "Awa",
        "+33639980001",
        "+1 202 555 0100",
        "+223",
        "00000000",
        "+22370000001;+22370000002",
        "9" * 400,
    ],
)
def test_anything_else_is_no_number(text: str) -> None:
    assert msisdn(text) is None


def test_every_invented_number_is_accepted() -> None:
    assert all(msisdn(f"+223 70 00 00 {n:02}") == f"+223700000{n:02}" for n in range(100))


def test_a_number_written_once_is_not_changed_again() -> None:
    assert msisdn(msisdn("70 00 00 01") or "") == "+22370000001"


@pytest.mark.parametrize(
    ("prefixes", "name"),
    [
        ((70, 79, 82, 85, 90, 94), "orange"),
        ((60, 69, 89, 95, 99), "moov"),
        ((50, 53), "telecel"),
        ((20, 44, 80, 54, 81, 86), ""),
    ],
)
def test_the_prefix_tells_the_operator(prefixes: tuple[int, ...], name: str) -> None:
    assert {operator(f"+223{prefix}000000") for prefix in prefixes} == {name}


@pytest.mark.parametrize("text", ["", "70000001", "+33639980002", "+2237000000"])
def test_what_is_not_a_malian_number_has_no_operator(text: str) -> None:
    assert operator(text) == ""


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("+22670000001", "+22670000001"),
        (" 22370000001", "+22370000001"),
        ("0022670000001", "+22670000001"),
        ("70000001", "+22370000001"),
        ("36000", None),
        ("Orange", None),
        ("", None),
    ],
)
def test_r41_whoever_has_a_phone_is_a_subscriber(text: str, number: str | None) -> None:
    assert subscriber(text) == number
