"""A repaired text fits GSM-7, and a language's own letters stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.repair import misspelt, repaired


@pytest.mark.parametrize(
    ("language", "text", "letters", "mended"),
    [
        ("fr", "Forêt, ça va ?", "êç", "Foret, ca va ?"),
        ("fr", "« Viens » 😀", "«»😀", '"Viens" '),
        ("fr", "Écoute à l'école", "", "Ecoute à l'école"),
        ("bm", "Dɔ ɲɛ, ŋ", "", "Dɔ ɲɛ, ŋ"),
        ("bm", "Dɔ ’ɲɛ’ ê", "’ê", "Dɔ 'ɲɛ' e"),
        ("fr", "{ $code }: reçu", "ç", "{ $code }: recu"),
    ],
)
def test_a_letter_outside_gsm7_is_spelt_as_it_is_sent(
    language: str, text: str, letters: str, mended: str
) -> None:
    assert "".join(misspelt(text, language)) == letters
    if letters:
        assert repaired(text, language) == mended


@given(st.text(), st.sampled_from(["fr", "bm"]))
def test_nothing_is_left_to_repair(text: str, language: str) -> None:
    mended = repaired(text, language)
    assert misspelt(mended, language) == ()
    assert repaired(mended, language) == mended
