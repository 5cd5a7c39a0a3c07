"""Which words can be a safety word, whatever their spelling (R14)."""

import pytest

from bot.service.panic_word import PanicWordReader, spoken_for
from tests.service.scene import read_book, read_gazetteer, read_texts

READER = PanicWordReader(read_gazetteer(), lambda: spoken_for(read_book(), read_texts()))


@pytest.mark.parametrize("word", ["tigadɛgɛ", "papillon", "Fenêtre", " l'école. ", "nsiirin", "a" + "bi" * 9])
def test_r14_a_word_of_letters_is_taken_as_she_wrote_it(word: str) -> None:
    assert READER.read(word, {}) == word.strip()


@pytest.mark.parametrize("word", ["", "ab", "aaaaaa", "bi" * 11, "1234", "mot1", "deux mots", "?!", "1"])
def test_r14_what_is_no_word_of_three_to_twenty_letters_is_not(word: str) -> None:
    assert READER.read(word, {}) is None


@pytest.mark.parametrize("word", ["stop", "SOS", "dɛmɛ", "deme", "Arrêt", "dabila", "menu", "francais"])
def test_r14_a_word_that_works_everywhere_is_not(word: str) -> None:
    assert READER.read(word, {}) is None


@pytest.mark.parametrize(
    "word", ["choix", "sugandili", "Conseil", "kode", "laadili", "oui", "NON", "awo", "ayi"]
)
def test_r14_a_word_that_opens_or_answers_something_is_not(word: str) -> None:
    assert READER.read(word, {}) is None


@pytest.mark.parametrize("word", ["Kati", "segou", "Bamako"])
def test_r14_a_town_that_she_may_be_asked_for_is_not(word: str) -> None:
    assert READER.read(word, {}) is None


def test_r14_a_word_that_only_a_village_is_called_is_taken() -> None:
    assert READER.read("kalo", {}) == "kalo"


def test_nothing_is_offered_for_a_word_of_her_own() -> None:
    assert READER.options({}, "") == ()
