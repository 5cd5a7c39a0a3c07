"""What was just typed is found in all that was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.ussd import typed

CASES = [
    (None, "", ()),
    (None, "7", ("7",)),
    (None, "7*2", ("7", "2")),
    (None, "*7**2*", ("7", "2")),
    ("", "1", ("1",)),
    ("", "****", ("****",)),
    ("1", "1*2", ("2",)),
    ("1", "1*****", ("****",)),
    ("1", "1*a*b", ("a*b",)),
    ("1", "1*", ("",)),
    ("1*2", "1*2", ()),
    ("", "", ()),
    ("1*2", "3", ("3",)),  # a gateway that sends the last input only
    ("1*2", "9*4", ("4",)),
]


@pytest.mark.parametrize(("previous", "text", "inputs"), CASES)
def test_what_was_typed(previous: str | None, text: str, inputs: tuple[str, ...]) -> None:
    assert typed(previous, text) == inputs


@given(st.text(min_size=1), st.text())
def test_any_input_comes_out_as_it_was_typed(previous: str, given: str) -> None:
    assert typed(previous, f"{previous}*{given}") == (given,)


@given(st.none() | st.text(), st.text())
def test_it_never_raises(previous: str | None, text: str) -> None:
    typed(previous, text)
