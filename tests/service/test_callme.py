"""A text that asks for a call or for credit is told from every other (R43)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.service.callme import LONGEST, number_to_call

AWA, FANTA = "+22370000001", "+22370000002"
NATIONAL = "70000001"

ASKED_BY_HER = [
    "Peux-tu me rappeler au numero suivant 70000001",
    "Peux tu me rappeler au numéro suivant +223 70 00 00 01",
    "PEUX-TU ME RAPPELER AU NUMERO SUIVANT 22370000001",
    "Peux-tu me rappeler au numero suivant: 00223 70 00 00 01. Merci",
    "Peux-tu me rappeler au numero suivant70000001",
    "Peut tu me rappeller au numero suivant 70-00-00-01 ?",
    "Rappellez moi s'il vous plait au numero suivant 70000001",
    "Rappelez-moi s’il vous plaît au numéro suivant 70.00.00.01",
    "rappelez moi svp au 70 00 00 01",
    "Rappellez moi SVP",
    "Rappelle-moi stp",
    "rappel moi",
    "Rapelle mwa vite",
    "appelle moi",
    "Appelez-moi maintenant s'il vous plaît",
    "Peux-tu m'appeler ?",
    "Pouvez-vous me rappeler",
    "Bonjour, pouvez vous m'appeler svp",
    "Est-ce que vous pouvez me rappeler ?",
    "Veuillez me rappeler à 14h30",
    "Merci de me rappeler au numero suivant",
    "Prière de me rappeler sur ce numéro",
    "Rappelle moi, c'est urgent",
    "Rappelez-moi dès que possible",
    "bip moi",
    "Je n'ai plus de crédit, rappelle moi",
    "Pas de crédit. Rappelez moi",
    "Peux-tu recharger mon compte",
    "Peux tu recharger mon compte svp ?",
    "PEUX-TU RECHARGER MON COMPTE 70000001",
    "Pouvez-vous recharger mon compte s'il vous plait",
    "Recharge moi stp",
    "Peux-tu me recharger ?",
    "Envoie-moi du crédit",
    "Peux-tu me transférer des unités",
    "Please call me",
    "Call me back please",
    "n wele",
    "i bɛ se ka n wele wa?",
    "N weele tuguni sabari",
]

WRITTEN_BY_THE_OPERATOR = [
    "Peux-tu me rappeler au numero suivant 70000001",
    "Peux-tu me rappeler au numero suivant +22370000001. Orange Mali",
    "Rappellez moi s'il vous plait au numero suivant 22370000001",
    "Rappellez moi s'il vous plait au numero suivant 00 223 70 00 00 01 Malitel",
    "Peux-tu recharger mon compte 70 00 00 01",
    "Votre correspondant 70000001 vous demande de le rappeler",
    "Le 70000001 vous demande de la rappeler. Merci",
    "L'abonné 70000001 souhaite être rappelé",
    "Vous avez un appel manqué du 70000001",
    "Vous avez reçu un appel en absence du 70000001",
]

NONE = [
    "",
    " ",
    "1",
    "70000001",
    "Mon numero est 70000001",
    "aide",
    "SOS",
    "Bonjour",
    "Merci",
    "crédit",
    "je n'ai plus de crédit",
    "Ne me rappelez pas",
    "Ne m'appelez plus",
    "surtout ne me rappelle pas au 70000001",
    "kana n wele",
    "n kana wele",
    "Je m'appelle",
    "je m'appelle Awa",
    "Je m'appelle Awa, rappelle moi",
    "Rappelle ma mère au 70000002",
    "Peux-tu le rappeler",
    "Il m'a enfermée, rappelle-moi au 70000001",
    "rappelle moi ce que tu as dit",
    "qui m'appelle ?",
    "Vous m'avez appelé ?",
    "J'ai un appel manqué",
    "Le bip de ce téléphone",
    "Rechargez votre compte Orange et gagnez 500 F",
    "Gagnez 1000 F en rappelant le 70000001",
    "Kati",
    "rappel",
    "i ka kuma ne fɛ",
    "Rappelle moi " * 30,
]


@pytest.mark.parametrize("text", ASKED_BY_HER)
def test_r43_a_text_from_her_number_asks_for_a_call_there(text: str) -> None:
    assert number_to_call(text, AWA) == AWA


@pytest.mark.parametrize("text", WRITTEN_BY_THE_OPERATOR)
def test_r43_a_text_of_the_operator_asks_for_a_call_on_the_number_in_it(text: str) -> None:
    assert number_to_call(text, "") == AWA


@pytest.mark.parametrize("text", NONE)
def test_r43_any_other_text_is_no_such_request(text: str) -> None:
    assert number_to_call(text, AWA) is None
    assert number_to_call(text, "") is None


@pytest.mark.parametrize("text", [text for text in ASKED_BY_HER if "70" not in text])
def test_a_text_of_the_operator_without_a_number_asks_for_nothing(text: str) -> None:
    assert number_to_call(text, "") is None


@pytest.mark.parametrize("number", ["116", "80333", "36000", "80 00 11 15", "7000000", "700000001"])
def test_only_a_subscriber_can_be_called(number: str) -> None:
    assert number_to_call(f"Peux-tu me rappeler au numero suivant {number}", "") is None


def test_another_number_than_hers_is_told() -> None:
    assert number_to_call("Peux-tu me rappeler au numero suivant 70000002", AWA) == FANTA


def test_a_neighbouring_country_can_be_called() -> None:
    assert number_to_call("Peux-tu me rappeler au numero suivant +226 70 00 00 01", "") == "+22670000001"


@given(st.text(max_size=LONGEST + 20), st.sampled_from(["", AWA]))
def test_any_text_is_read(text: str, sender: str) -> None:
    assert number_to_call(text, sender) in (None, sender) or any(letter.isdigit() for letter in text)
