"""What every step of every flow does alike: the words that work everywhere, the roads, the way back."""

import pytest

from bot.engine.step import step
from bot.engine.talk import Talk, to_json
from tests.engine.line import FLOWS, TEXTS, book
from tests.engine.phone import DANGER, MENU, READERS, Phone, french


def test_the_first_word_is_answered_in_both_languages_until_one_is_chosen() -> None:
    phone = Phone()
    assert phone.send("i ni ce") == "Langue ?\nKan ?\n1. Francais / Tubabukan\n2. Bambara / Bamanankan"
    assert phone.send("2") == "Tògò\n1. Kuma\n2. Yòrò\n3. Jòn ?"


@pytest.mark.parametrize("name", ["Français", "francais", "french"])
def test_the_name_of_a_language_answers_the_question_which_one(name: str) -> None:
    assert Phone().send("salut", name) == MENU


def test_what_is_known_is_not_asked_again() -> None:
    assert french().send("salut") == MENU
    phone = french()
    phone.send("salut", "3", "2", "9", "9")
    assert phone.send("3") == "Combien d'années ?"
    assert phone.talk.known == {"sexe": "garcon"}


def test_a_language_asked_for_anywhere_asks_again_in_it() -> None:
    phone = french()
    phone.send("salut", "1")
    assert phone.send("bamanankan") == "Farati ?\n1. Awò\n2. Ayi"
    assert phone.talk.at
    assert phone.talk.at.step == "danger"
    assert french().send("bambara").startswith("Tògò")


@pytest.mark.parametrize(
    ("word", "effect", "said"),
    [("0", "hush", "Au revoir."), ("STOP", "stop", "Fini."), ("dabila", "stop", "Fini.")],
)
@pytest.mark.parametrize("before", [[], ["salut"], ["salut", "1"], ["salut", "2", "1"]])
def test_it_ends_at_once_from_anywhere(before: list[str], word: str, effect: str, said: str) -> None:
    phone = french()
    assert phone.send(*before, word) == said
    assert phone.done == [effect]
    assert phone.talk == Talk(language="fr")


def test_a_stop_in_her_language_tells_the_language() -> None:
    phone = Phone()
    assert phone.send("dabila") == "A banna."
    assert phone.talk.language == "bm"


def test_an_end_tells_what_was_known() -> None:
    talk = Talk(language="fr", known={"lieu": "kati"})
    (effect,) = step(book(), TEXTS, READERS, talk, "0").effects
    assert effect.facts == {"lieu": "kati"}


@pytest.mark.parametrize("before", [[], ["salut"], ["salut", "2"], ["salut", "2", "1"], ["salut", "3", "1"]])
def test_help_is_one_word_from_anywhere(before: list[str]) -> None:
    phone = french()
    assert phone.send(*before, "AIDE") == DANGER
    phone.send("1")
    assert phone.done == ["raise-alarm"]


def test_help_keeps_what_is_known_and_nine_comes_back_from_it() -> None:
    phone = french()
    phone.send("salut", "2", "3")
    assert phone.send("sos") == DANGER
    assert phone.talk.known == {"lieu": "r3"}
    assert phone.send("9") == "Combien d'années ?"


def test_the_menu_forgets_what_was_known() -> None:
    phone = french()
    phone.send("salut", "2", "3")
    assert phone.send("MENU") == MENU
    assert phone.talk.known == {}
    assert phone.talk.trail == ()


def test_a_keyword_enters_its_flow_when_nothing_is_under_way() -> None:
    assert french().send("A ye n dɛmɛ !") == DANGER
    assert french().send("salut", "a ye n deme") == f"Pas compris.\n{MENU}"


def test_a_keyword_is_for_the_public_only() -> None:
    partner = Phone(kept=to_json(Talk(door="partner", language="fr")))
    assert partner.send("a ye n deme") == "Merci."


def test_nine_goes_back_question_by_question() -> None:
    phone = french()
    phone.send("salut", "3", "1")
    assert phone.send("9") == "Qui es-tu ?\n1. Une fille\n2. Un garcon"
    assert phone.send("9") == MENU
    assert phone.send("9") == MENU
    assert phone.send("1") == DANGER


def test_nine_goes_back_into_the_calling_flow() -> None:
    phone = french()
    phone.send("salut", "1")
    assert phone.send("9") == MENU
    assert phone.talk.callers == ()


def test_nine_never_goes_back_past_what_was_done() -> None:
    phone = french()
    phone.send("salut", "1", "1")
    assert phone.send("9") == "Au calme ?\n1. Oui\n2. Non"
    assert phone.done == ["raise-alarm"]


def test_a_called_flow_returns_to_the_one_that_called_it() -> None:
    assert french().send("salut", "1", "2") == f"Merci.\nAutre chose ?\n{MENU}"


def test_a_flow_called_by_a_word_ends() -> None:
    phone = french()
    assert phone.send("aide", "2") == "Merci."
    assert phone.talk.idle


def test_a_flow_left_for_good_does_not_return() -> None:
    left = FLOWS["accueil"].replace('flow = "aide"\nnext = "encore"', 'flow = "aide"')
    phone = french()
    phone.book = book(accueil=left)
    assert phone.send("salut", "1", "2") == "Merci."
    assert phone.talk.idle
