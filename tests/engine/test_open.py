"""A text is said openly only to who asked for its subject, and not on a shared phone (R01)."""

from dataclasses import replace

from bot.engine.flow import Book, Door
from bot.engine.load import read_flow
from bot.engine.step import step
from bot.engine.talk import Talk
from bot.engine.texts import Texts, read_texts
from tests.engine.written import Written

FLOW = """
start = "sujet"
{head}
[sujet]
say = "sujet"
"""
FRENCH = "sujet = Les soins.\n    .ouvert = Les soins, sans la police.\n"
BAMBARA = "sujet = Furakɛli.\n    .ouvert = Furakɛli, polisi kɔ.\n"
TEXTS = read_texts({"fr": {"t.ftl": FRENCH}, "bm": {"t.ftl": BAMBARA}})


def said(head: str, texts: Texts = TEXTS, **known: str) -> str:
    book = Book({"f": read_flow("f", FLOW.format(head=head))}, {"public": Door("f", "f", "f")})
    turn = step(book, texts, {}, Talk(language="fr", known=known), "bonjour")
    return texts.spoken(turn.replies, "fr")


def test_r01_who_asked_for_the_subject_reads_the_open_version() -> None:
    assert said("asked = true") == "Les soins, sans la police."


def test_r01_who_did_not_ask_reads_the_neutral_one() -> None:
    assert said("") == "Les soins."


def test_r10_a_shared_phone_shows_the_neutral_one() -> None:
    assert said("asked = true", phone="partage") == "Les soins."


def test_r01_without_an_open_version_in_both_languages_there_is_none() -> None:
    half = read_texts({"fr": {"t.ftl": FRENCH}, "bm": {"t.ftl": "sujet = Furakɛli.\n"}})
    assert said("asked = true", half) == "Les soins."


def test_an_open_version_in_one_language_only_is_a_fault() -> None:
    good = Written()
    half = replace(good, french=good.french.replace("merci = Merci.", "merci = Merci.\n    .ouvert = Voilà."))
    line = half.french[: half.french.index("merci =")].count("\n") + 1
    fault = f"messages/fr/tout.ftl, line {line}: merci has an open version, which the other language lacks"
    assert fault in half.complaints()


def test_an_open_version_is_measured_too() -> None:
    good = Written()
    long = replace(
        good,
        french=good.french.replace("merci = Merci.", f"merci = Merci.\n    .ouvert = {'a' * 170}"),
        bambara=good.bambara.replace("merci = I ni ce.", "merci = I ni ce.\n    .ouvert = Baasi tɛ."),
    )
    assert any("costs 2 SMS" in fault for fault in long.complaints())
