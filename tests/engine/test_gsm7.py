"""The alphabet equals the gsm0338 codec's; the cost equals Twilio's calculator's."""

import json
from pathlib import Path

import gsm0338
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.gsm7 import BASIC, EXTENSION, Cost, cost, guilty, septets

ORACLE = Path(__file__).with_name("segments_oracle.tsv")
CODEC = gsm0338.Codec()
LETTERS = "".join(sorted(BASIC | EXTENSION))


def oracle() -> list[tuple[str, str, int]]:
    lines = ORACLE.read_text(encoding="ascii").splitlines()
    cells = (line.split("\t") for line in lines if not line.startswith("#"))
    return [(json.loads(text), encoding, int(segments)) for text, encoding, segments in cells]


def in_codec(letter: str) -> bool:
    try:
        CODEC.encode(letter)
    except UnicodeEncodeError:
        return False
    return True


def test_a_text_costs_what_twilios_calculator_says() -> None:
    said = oracle()
    found = [(text, cost(text).encoding, cost(text).segments) for text, _, _ in said]
    assert len(said) > 350
    assert found == said


def test_the_alphabet_is_that_of_the_codec() -> None:
    letters = {chr(point) for point in range(0x10000) if in_codec(chr(point))}
    assert letters - {"\x1b"} == BASIC | EXTENSION  # the codec also lets a bare escape through


@given(st.text(LETTERS))
def test_septets_are_the_bytes_of_the_codec(text: str) -> None:
    assert septets(text) == len(CODEC.encode(text)[0])


@pytest.mark.parametrize("letter", "çêœ’ɛɔɲŋ🙏\t\u00a0")
def test_a_letter_outside_the_alphabet_is_named(letter: str) -> None:
    with pytest.raises(ValueError, match="GSM-7 has no") as error:
        septets(f"a{letter}")
    assert repr(letter) in str(error.value)


def test_the_guilty_letters_come_once_in_their_order() -> None:
    assert guilty("être ça même être") == ("ê", "ç")
    assert guilty("Réponds à 1 {ou} 2 €") == ()


def test_an_empty_text_is_one_segment() -> None:
    assert cost("") == Cost("GSM-7", 1, 0)


def test_an_escape_pair_is_never_split() -> None:
    assert cost("[]" * 153) == Cost("GSM-7", 5, 612)


@given(st.text())
def test_the_segments_hold_the_units(text: str) -> None:
    found = cost(text)
    alone, joined = (160, 153) if found.encoding == "GSM-7" else (70, 67)
    assert found.units <= max(alone, found.segments * joined)
    assert found.segments == 1 or found.units > (found.segments - 1) * (joined - 1)
    if found.encoding == "UCS-2":
        assert found.units == len(text.encode("utf-16-be", "surrogatepass")) // 2
