"""Texts that come in hold nothing that breaks us; texts that go out fit GSM-7."""

from unicodedata import is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.gsm7 import guilty
from bot.engine.spelling import LONGEST, clean, sendable

FRENCH = "abcdefghijklmnopqrstuvwxyzéèàùçêîôûâëïüÿœæÉÈÀÙÇÊÎÔÛÂËÏÜŸŒÆABCXYZ"
BAMBARA = "ɛɔɲŋƐƆƝŊ\u0300\u0301\u0302\u030c"
SIGNS = (
    "0123456789 \n.,;:?!()'\"«»‹›“”‘’„…–—‑-°•·×/%+*#@€\u00a0\u202f\u2009\u200b\u200e\u2066\u2068\u2069\ufeff"
)
WRITTEN = st.text(FRENCH + BAMBARA + SIGNS)
LANGUAGE = st.sampled_from(["fr", "bm"])


@given(WRITTEN, LANGUAGE)
def test_french_and_bambara_leave_in_gsm7(text: str, language: str) -> None:
    assert guilty(sendable(text, language)) == ()


@given(WRITTEN, LANGUAGE)
def test_what_is_sendable_stays_as_it_is(text: str, language: str) -> None:
    once = sendable(text, language)
    assert sendable(once, language) == once


@given(WRITTEN, LANGUAGE)
def test_no_question_mark_appears(text: str, language: str) -> None:
    assert sendable(text, language).count("?") == text.count("?")


@given(st.text(st.characters(codec=None)), LANGUAGE)
def test_any_text_is_spelled_without_an_error(text: str, language: str) -> None:
    sendable(text, language)


@pytest.mark.parametrize(
    ("language", "text", "sent"),
    [
        ("fr", "L’hôpital est à côté, même la nuit…", "L'hopital est à coté, meme la nuit..."),
        ("fr", "«\u00a0Où es-tu\u202f?\u00a0» — Ségou", '"Où es-tu ?" - Ségou'),
        ("fr", "ÊTRE À CŒUR, garçon, œuvre, Noël", "ETRE A COEUR, garcon, oeuvre, Noel"),
        ("fr", "e\u0301cole", "école"),
        ("fr", "N° 2 : 5\u202f000\u00a0F", "No 2 : 5 000 F"),
        ("fr", "\u2068Kɛɲɛba\u2069", "Kègnèba"),
        ("bm", "I mago bɛ dɛmɛ la wa?", "I mago bè dèmè la wa?"),
        ("bm", "Ɲɔgɔn fɛ, ŋana, ɔ́nhɔ̀n", "Nyògòn fè, ngana, ònhòn"),
        ("bm", "1. Awɔ\n2. Ayi", "1. Awò\n2. Ayi"),
    ],
)
def test_a_text_is_spelled_as_gsm7_can(language: str, text: str, sent: str) -> None:
    assert sendable(text, language) == sent


@pytest.mark.parametrize("sign", "🙏مߊж")
def test_what_has_no_letters_stays_for_the_author_to_see(sign: str) -> None:
    assert guilty(sendable(f"Oui {sign}", "fr")) == (sign,)


@given(st.text(st.characters(codec=None)))
def test_any_text_comes_in_safe(text: str) -> None:
    cleaned = clean(text)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned
    assert not {"\0", "\n", "\r", "\x1b", "\x85", "\u202e", "\u200b", "\ufeff"} & set(cleaned)
    assert is_normalized("NFC", cleaned)
    assert cleaned == cleaned.strip()
    assert len(cleaned) <= LONGEST
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("  SOS\0 \n", "SOS"),
        ("Awa\r\nKati", "Awa Kati"),
        ("a\tb", "a b"),
        ("\ud83d oui", "oui"),
        ("\u202eoui\u202c\u200b", "oui"),
        ("1\U000e0031\U000e007f", "1"),
        ("e\u200b\u0301", "é"),
        ("🙏 مرحبا", "🙏 مرحبا"),
        ("\0" * 5000 + "SOS", "SOS"),
        ("x" * 5000, "x" * 1600),
    ],
)
def test_a_text_that_comes_in_is_cleaned(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned
