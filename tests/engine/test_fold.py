"""Spellings of one word meet; yes and no, is and is not, never do."""

import csv
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.fold import choose, fold
from bot.engine.spelling import sendable

YES = ("oui", "wi", "OUI!", "awɔ", "awò", "awo", "awoh", "ɔwɔ", "owo", "ɔnhɔn", "onhon", "on hon", "wo", "yo")
NO = ("non", "NON.", "nn", "ayi", "aï", "ai", "aye", "ɔn-ɔn", "òn-òn", "on-on", "on on", "onon")

# A word list for reference, beside the project and not to be shipped with it.
GLOSSARY = Path(__file__).parents[3] / "shared" / "data" / "bambara_glossary.tsv"


def resembles(text: str, word: str) -> bool:
    """Whether a text would choose an option of this one word."""
    return choose(text, [("it", word)]) == "it"


def seen_in_sms() -> list[tuple[str, set[str]]]:
    """Each spelling of the glossary, with the keys of the word's standard forms."""
    with GLOSSARY.open(encoding="utf-8", newline="") as lines:
        rows = [
            (
                row["spellings_seen_in_sms"].split("|"),
                {fold(form) for form in row["bambara_standard"].split("|")},
            )
            for row in csv.DictReader(lines, delimiter="\t")
        ]
    return [(spelling, keys) for spellings, keys in rows for spelling in spellings if spelling]


@pytest.mark.skipif(not GLOSSARY.exists(), reason="the reference glossary is not shipped")
def test_nine_spellings_of_ten_fold_to_the_standard_form() -> None:
    seen = seen_in_sms()
    met = [spelling for spelling, keys in seen if fold(spelling) in keys]
    assert len(met) >= 0.92 * len(seen)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("ARRÊT", "arret"),
        ("arre\u0302t", "Arrêt."),
        ("D’ACCORD", "dakor d"),
        ("aide moi !", "aide-moi"),
        ("l'ecole", "L’école"),
        ("kombien", "combien"),
        ("kartier", "quartier"),
        ("deme", "dɛmɛ"),
        ("siguignogon", "sigiɲɔgɔn"),
        ("yeretangatchogo", "yɛrɛtangacogo"),
        ("ini tié", "i ni ce"),
        ("djougouya", "juguya"),
        ("baassi te", "basi tɛ"),
        ("ouari", "wari"),
        ("wary", "wari"),
        ("docotoro", "dokotoro"),
        ("2️⃣", "2"),
    ],
)
def test_two_spellings_are_one_word(typed: str, word: str) -> None:
    assert resembles(typed, word)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("cɛ", "kɛ"),
        ("ɲɛ", "ne"),
        ("bana", "banna"),
        ("jɔnya", "joona"),
        ("n tɛ se", "n bɛ se"),
        ("i tɛ farati la", "i bɛ farati la"),
        ("possible", "impossible"),
        ("content", "mécontent"),
        ("seul", "seule"),
        ("11", "1"),
        ("Farakoro I", "Farakoro II"),
        ("Farakoro II", "Farakoro III"),
        ("12345", "123456"),
        ("", ""),
        ("?", "!"),
    ],
)
def test_two_words_are_not_one(one: str, two: str) -> None:
    assert not resembles(one, two)


@pytest.mark.parametrize(("yes", "no"), list(product(YES, NO)))
def test_yes_is_never_no(yes: str, no: str) -> None:
    assert not resembles(yes, no)
    assert not resembles(no, yes)


@pytest.mark.parametrize(
    ("typed", "word"), [("violense", "violence"), ("bamakoo", "Bamako"), ("dabilla", "dabila")]
)
def test_a_slip_in_a_long_word_is_forgiven(typed: str, word: str) -> None:
    assert resembles(typed, word)


@given(st.text("abcdegijklmnotuwyɛɔɲŋ ", max_size=40))
def test_the_sent_spelling_folds_as_the_standard_one(text: str) -> None:
    assert fold(sendable(text, "bm")) == fold(text)


@given(st.text(st.characters(codec=None)))
def test_any_text_folds_without_an_error(text: str) -> None:
    key = fold(text)
    assert key == " ".join(key.split())
    assert resembles(text, text) == bool(key)


def test_the_one_option_is_chosen() -> None:
    answers = {"yes": YES, "no": NO}
    assert all(choose(word, answers) == "yes" for word in YES)
    assert all(choose(word, answers) == "no" for word in NO)
    assert choose("peut-être", answers) is None
    assert choose("", answers) is None


def test_two_options_are_no_choice() -> None:
    assert choose("Faladje", [("bamako", "Faladié"), ("kati", "Faladjé"), ("kolokani", "faladje")]) is None
    assert choose("Sikaso", [("one", "Sikasso"), ("two", "Sikassoo")]) is None


def test_a_word_spelled_right_goes_before_a_slip() -> None:
    labels = [("one", "Sikasso"), ("two", "Sikassobo")]
    assert choose("sikaso", labels) == "one"
    assert choose("Sikassob", labels) is None
