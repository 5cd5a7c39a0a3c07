"""What a partner's SMS asks for, and which code it means: in doubt, nothing."""

import pytest

from bot.service.codes import meant
from bot.service.grammar import Wish, wished

CODES = ("K4T7", "M3XR")


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("1", Wish("oui")),
        (" 2. ", Wish("non")),
        ("1 K4T7", Wish("oui", "K4T7")),
        ("1k4t7", Wish("oui", "K4T7")),
        ("k4 t7 : 3", Wish("plus-tard", "K4T7")),
        ("2 K4T7 4", Wish("non", "K4T7", "4")),
        ("K4T7 2 4", Wish("non", "K4T7", "4")),
        ("1 C999", Wish("oui", "C999")),
        ("K4T7", Wish("repondre", "K4T7")),
        ("Oui", Wish("repondre")),
        ("ok j'arrive", Wish("repondre")),
        ("awɔ", Wish("repondre")),
        ("vu k4t7", Wish("vu", "K4T7")),
        ("En cours K4T7", Wish("vu", "K4T7")),
        ("daminɛ K4T7", Wish("vu", "K4T7")),
        ("NOTE K4T7 elle dort", Wish("note", "K4T7", "elle dort")),
        ("note: k4 t7 elle dort", Wish("note", "K4T7", "elle dort")),
        ("note elle dort", Wish("note", "", "elle dort")),
        ("NOTE", Wish("note")),
        ("sɛbɛn m3xr a sunɔgɔra", Wish("note", "M3XR", "a sunɔgɔra")),
        ("passer M3XR", Wish("passer", "M3XR")),
        ("fini K4T7 3", Wish("fini", "K4T7", "3")),
        ("FIN K4T7", Wish("fini", "K4T7")),
        ("vu K4T8", Wish("vu", "K4T8")),
        ("mes", Wish("dossiers")),
        ("Mes dossiers", Wish("dossiers", "", "dossiers")),
        ("garde ?", Wish("garde")),
    ],
)
def test_a_partner_is_understood(text: str, wish: Wish) -> None:
    assert wished(text, CODES) == wish


@pytest.mark.parametrize(
    "text", ["", "1 2", "11", "2 4", "4", "1 K4T7 3", "1 K4T7 M3XR", "bonjour", "C999", "é1", "non merci 1 2"]
)
def test_r32_what_is_not_sure_answers_no_alert(text: str) -> None:
    assert wished(text, CODES) in (None, Wish("repondre"))


@pytest.mark.parametrize(
    ("said", "code"),
    [("K4T7", "K4T7"), ("K4T1", "K4T7"), ("M3X", ""), ("C999", ""), ("", ""), ("K4XR", ""), ("KAT7", "K4T7")],
)
def test_a_code_that_is_nearly_right_means_one_or_none(said: str, code: str) -> None:
    assert meant(said, CODES) == code


def test_signs_that_look_alike_are_one() -> None:
    assert meant("KOO1", ("K001", "K002")) == "K001"
    assert meant("K003", ("K001", "K002")) == ""
