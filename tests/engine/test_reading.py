"""How a flow reads, against words counted by hand."""

import pytest

from bot.engine.reading import Reading, reading, sentences, words
from tests.engine.written import GOOD, Written


def measured(written: Written, flow: str, language: str = "fr", ussd: int = 160) -> Reading:
    return reading(written.texts(), written.book().flows[flow], language, ussd)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Reviens quand tu veux.", [4]),
        ("Ton code ? 4 chiffres.", [2, 2]),
        ("Tu peux appeler: Secours 17", [3, 2]),
        ("C'est noté, dit-elle\nMerci", [3, 1]),
        ("Quoi ?", [1]),
    ],
)
def test_words_are_counted_by_sentence(text: str, counts: list[int]) -> None:
    assert [words(each) for each in sentences(text)] == counts


def test_each_text_of_a_flow_counts_once_with_its_options_and_without_their_figures() -> None:
    # langue 2 + 1 + 1, sujet 4 + 3 + 2, merci 1, signes 7.
    assert measured(GOOD, "accueil") == Reading(7, 21 / 4)


def test_a_text_of_two_screens_is_two_to_read() -> None:
    long = GOOD.fr("Es-tu en danger ?", "Es-tu en danger ?" + " mot" * 40)
    one, two = measured(long, "aide", ussd=400), measured(long, "aide")
    assert one.longest == two.longest == 40
    assert two.mean < one.mean
