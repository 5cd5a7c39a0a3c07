"""Pages fit, lose nothing, and break where a reader would."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.gsm7 import cost, guilty, septets
from bot.engine.pages import pages

MORE = "8. Suite"
WORDS = st.text("abcé1. \n[€", max_size=900) | st.text(max_size=300) | st.text("ɛ🙏a \n", max_size=300)


def letters(text: str) -> str:
    return "".join(text.split())


def units(text: str, whole: str) -> int:
    """The length of a page of a whole text, in the encoding of the whole."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 if guilty(whole) else septets(text)


@given(WORDS, st.integers(40, 200))
def test_nothing_is_lost_and_every_page_fits(text: str, limit: int) -> None:
    *firsts, last = pages(text, limit, MORE)
    assert all(page.endswith("\n" + MORE) for page in firsts)
    assert letters("".join(page.removesuffix("\n" + MORE) for page in firsts) + last) == letters(text)
    room = limit * 7 // 16 if guilty(text) else limit
    assert all(units(page, text) <= room for page in (*firsts, last))
    assert last or not firsts


def test_a_text_that_fits_is_one_page() -> None:
    assert pages("a" * 182, 182, MORE) == ("a" * 182,)
    assert pages("a" + " " * 200, 182, MORE) == ("a",)
    assert pages("", 182, MORE) == ("",)


def test_a_menu_breaks_between_its_lines() -> None:
    menu = "De quoi as-tu besoin ?\n" + "\n".join(f"{n}. Quelqu'un pour parler" for n in range(1, 8))
    found = pages(menu, 100, MORE)
    lines = [line for page in found for line in page.split("\n") if line != MORE]
    assert lines == menu.split("\n")


def test_a_long_paragraph_breaks_between_its_words() -> None:
    found = pages("Bonjour.\n" + "danger " * 40, 60, MORE)
    assert found[0].startswith("Bonjour.\ndanger danger")
    assert set("".join(found).replace(MORE, "").replace("Bonjour.", "").split()) == {"danger"}


def test_a_number_stays_with_its_text() -> None:
    found = pages("Oui ou non ?\n1. " + "a" * 60, 40, MORE)
    assert found[0] == f"Oui ou non ?\n{MORE}"
    assert found[1].startswith("1. aaa")


def test_a_word_longer_than_a_page_is_cut() -> None:
    assert pages("a" * 50, 40, MORE) == ("a" * 31 + "\n" + MORE, "a" * 19)


def test_an_escape_pair_is_never_cut() -> None:
    assert all(septets(page) <= 40 for page in pages("a" + "€" * 60, 40, MORE))


def test_a_text_outside_gsm7_gets_smaller_pages() -> None:
    found = pages("ɛ " * 60, 182, MORE)
    assert len(found) == 2
    assert all(cost(one).units <= 79 for one in found)


@pytest.mark.parametrize(("limit", "more"), [(39, MORE), (40, "x" * 39), (40, "ɛ" * 16)])
def test_a_page_too_small_is_refused(limit: int, more: str) -> None:
    with pytest.raises(ValueError, match="too small"):
        pages("Bonjour", limit, more)
