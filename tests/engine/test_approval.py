"""An approval holds for a text as it was read, and no longer (R49)."""

from datetime import date

import pytest

from bot.engine.approval import Approvals, State, amiss, approve, state
from bot.engine.prints import prints
from bot.engine.texts import read_texts

FRENCH = """# Un menu.
salut = Bonjour
    .oui = Oui
    .non = Non
merci = Merci, { -ligne }.
-ligne = Info jeunes
"""
BAMBARA = "# draft\nsalut = I ni ce\n    .oui = Awɔ\n    .non = Ayi\nmerci = I ni baraji.\n"
DAY = date(2026, 11, 24)


def files(french: str = FRENCH, bambara: str = BAMBARA) -> dict[str, dict[str, str]]:
    return {"fr": {"tout.ftl": french}, "bm": {"tout.ftl": bambara}}


def approved(*messages: str) -> Approvals:
    """Both texts of these messages, approved as they stand in FRENCH and BAMBARA."""
    known = prints(files())
    rows = [approve(known, each, language, "Fanta", DAY) for each in messages for language in ("fr", "bm")]
    return {(row.message, row.language): row for row in rows}


def states(message: str, french: str, bambara: str) -> tuple[State, State]:
    """Of the French and the Bambara text, both approved before they became what they are here."""
    known, rows = prints(files(french, bambara)), approved(message)
    return state(known, rows, message, "fr"), state(known, rows, message, "bm")


def test_r49_a_text_that_nobody_approved_is_a_draft() -> None:
    assert state(prints(files()), {}, "salut", "bm") is State.DRAFT


def test_r49_a_text_is_approved_as_it_stands() -> None:
    assert states("salut", FRENCH, BAMBARA) == (State.APPROVED, State.APPROVED)


@pytest.mark.parametrize(
    ("old", "new"), [("I ni ce", "I ni sɔgɔma"), (".oui = Awɔ", ".oui = Ɔwɔ"), ("    .non = Ayi\n", "")]
)
def test_r49_a_changed_text_or_option_falls_back_to_a_draft_and_makes_the_other_stale(
    old: str, new: str
) -> None:
    assert states("salut", FRENCH, BAMBARA.replace(old, new)) == (State.STALE, State.DRAFT)
    assert states("merci", FRENCH, BAMBARA.replace(old, new)) == (State.APPROVED, State.APPROVED)


def test_r49_a_change_of_the_french_makes_the_bambara_stale() -> None:
    assert states("salut", FRENCH.replace("Bonjour", "Salut"), BAMBARA) == (State.DRAFT, State.STALE)


def test_r49_what_a_text_refers_to_belongs_to_it() -> None:
    french = FRENCH.replace("Info jeunes", "Jeunes")
    assert states("merci", french, BAMBARA) == (State.DRAFT, State.STALE)
    assert states("salut", french, BAMBARA) == (State.APPROVED, State.APPROVED)


@pytest.mark.parametrize(("old", "new"), [("salut = ", "salut   =  "), ("# draft\n", "# lu\n\n\n")])
def test_blanks_comments_and_order_change_nothing(old: str, new: str) -> None:
    french = "".join(reversed(FRENCH.partition("merci = Merci, { -ligne }.\n")))
    assert states("salut", french, BAMBARA.replace(old, new)) == (State.APPROVED, State.APPROVED)


def test_r49_texts_that_refer_to_each_other_are_hashed_too() -> None:
    circle = {"fr": {"tout.ftl": "a = { b }\nb = { a }\n"}, "bm": {}}
    assert prints(circle)["fr"]["a"] != prints(circle)["fr"]["b"]


def test_r49_what_keeps_a_line_from_real_use_is_a_sentence_each() -> None:
    french, rows = FRENCH.replace("Bonjour", "Salut"), approved("salut")
    texts = read_texts(files(french))
    assert list(amiss(texts, prints(files(french)), rows)) == [
        "messages/bm/tout.ftl, line 1: salut is stale:"
        " the text in fr changed after its approval on 2026-11-24 (R49)",
        "messages/bm/tout.ftl, line 5: merci is a draft: nobody has approved it (R49)",
    ], "a French draft needs no native reader"


def test_r49_a_french_text_is_told_when_the_bambara_has_left_it_behind() -> None:
    bambara, rows = BAMBARA.replace("I ni baraji", "I ni ce"), approved("salut", "merci")
    told = list(amiss(read_texts(files(bambara=bambara)), prints(files(bambara=bambara)), rows))
    assert [each.split(": ", 1)[1] for each in told] == [
        "merci is a draft: it changed after its approval on 2026-11-24 (R49)",
        "merci is stale: the text in bm changed after its approval on 2026-11-24 (R49)",
    ]
