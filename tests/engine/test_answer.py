"""How an answer is understood: by digits, by words in any spelling, by a reader, or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.talk import Talk, from_json, to_json
from tests.engine.phone import DANGER, MENU, Phone, french

LIEUX = "Où ?\n" + "\n".join(f"{at}. Lieu {at}" for at in range(1, 8)) + "\n11. Lieu 8\n12. Lieu 9"


@pytest.mark.parametrize("text", ["2", " 2. ", "02", "#2", "Un lieu", "un  LIEU!", "unlieu", "Yɔrɔ", "yoro"])
def test_an_option_is_chosen_by_digits_or_words_of_both_languages(text: str) -> None:
    assert french().send("salut", text) == LIEUX


@pytest.mark.parametrize("text", ["Une file", "npogotigini", "Npogotigininw"])
def test_a_slip_of_the_keys_is_forgiven(text: str) -> None:
    phone = french()
    phone.send("salut", "3", text)
    assert phone.talk.known == {"sexe": "fille"}


@pytest.mark.parametrize("text", ["4", "11", "oui non", "peut-être", "", "😀", "on", "1 2"])
def test_what_is_not_clear_is_asked_again_and_never_guessed(text: str) -> None:
    phone = french()
    assert phone.send("aide", text) == f"Pas compris.\n{DANGER}"
    assert phone.done == []


def test_after_three_unclear_answers_a_person_takes_over() -> None:
    phone = french()
    phone.send("salut", "x", "y")
    assert phone.done == []
    assert phone.send("z") == "Une personne répond."
    assert phone.done == ["take-over"]
    assert phone.talk.idle


def test_a_clear_answer_begins_to_count_anew() -> None:
    phone = french()
    phone.send("salut", "x", "y", "2", "9", "x")
    assert phone.send("y") == f"Pas compris.\n{MENU}"


def test_a_step_may_give_up_sooner_and_elsewhere() -> None:
    phone = french()
    assert phone.send("salut", "3", "1", "vieux") == "Pas compris.\nCombien d'années ?"
    assert phone.send("vieux") == MENU
    assert phone.send("9") == "Combien d'années ?"


def test_a_step_asks_again_in_its_own_words() -> None:
    assert french().send("salut", "2", "nulle part") == f"Pas trouvé.\n{LIEUX}"


@pytest.mark.parametrize(("digits", "value"), [("3", "r3"), ("7", "r7"), ("11", "r8"), ("12", "r9")])
def test_offers_are_numbered_1_to_7_then_11_to_17(digits: str, value: str) -> None:
    phone = french()
    assert phone.send("salut", "2", digits) == "Combien d'années ?"
    assert phone.talk.known == {"lieu": value}


@pytest.mark.parametrize("digits", ["10", "13", "21", "111"])
def test_digits_of_no_offer_are_unclear(digits: str) -> None:
    assert french().send("salut", "2", digits).startswith("Pas trouvé.")


def test_an_offer_that_opens_shows_what_lies_below_and_nine_closes_it() -> None:
    phone = french()
    assert phone.send("salut", "2", "1") == "Où ?\n1. Nord\n2. Sud"
    assert phone.send("9") == LIEUX
    assert phone.send("2", "2") == "Combien d'années ?"
    assert phone.talk.known == {"lieu": "r2-sud"}


def test_a_name_is_confirmed_by_number() -> None:
    phone = french()
    assert phone.send("salut", "2", "kati") == "Où ?\n1. Kati\n2. Kita"
    assert phone.talk.known == {}
    phone.send("2")
    assert phone.talk.known == {"lieu": "kita"}


def test_a_name_is_not_taken_by_its_name_alone() -> None:
    phone = french()
    assert phone.send("salut", "2", "kati", "kati") == "Où ?\n1. Kati\n2. Kita"
    assert phone.send("9") == MENU


def test_eight_turns_the_page_until_an_answer() -> None:
    phone = french()
    assert phone.send("salut", "2", "8") == LIEUX
    assert phone.send("8") == LIEUX
    assert phone.talk.page == 2
    phone.send("1")
    assert phone.talk.page == 0


TYPED = st.one_of(
    st.sampled_from(
        [
            "0",
            "1",
            "2",
            "3",
            "7",
            "8",
            "9",
            "11",
            "12",
            "STOP",
            "AIDE",
            "MENU",
            "bambara",
            "kati",
            "oui",
            "x",
            "",
        ]
    ),
    st.text(max_size=20),
)


@given(
    texts=st.lists(TYPED, max_size=12),
    outcome=st.sampled_from(["found", "nobody"]),
    door=st.sampled_from(["public", "partner"]),
)
def test_whatever_is_written_is_answered(texts: list[str], outcome: str, door: str) -> None:
    phone = Phone(kept=to_json(Talk(door=door)), outcome=outcome)
    for text in texts:
        assert phone.send(text)
        assert to_json(from_json(phone.kept)) == phone.kept
        assert len(phone.kept.encode()) < 4096
