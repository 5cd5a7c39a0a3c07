"""What no text of the line may say, in either language (R01, R05, R06, R16)."""

import re

import pytest

from bot.data.library import ROOT, read_messages
from bot.engine.fold import fold
from bot.engine.texts import LANGUAGES

FORBIDDEN = [
    "exploitation",
    "sexuel",
    "sexuelle",
    "viol",
    "violée",
    "abus",
    "police",
    "polisi",
    "victime",
    "prostituée",
    "prostitution",
    "client",
    "dénoncer",
    "hotline",
    "sungurun",
    "sabali",
    "kɔsegin",
    "npogotigi",
]
PROMISES = ("l'aide arrive", "on arrive", "secret absolu", "tout effacer", "efface tout", "dɛmɛ bɛ na")

TEXTS = read_messages()


def said(language: str) -> dict[str, str]:
    """Every text with its options, as one string by message."""
    texts: dict[str, str] = {}
    for message, about in TEXTS.index[language].items():
        facts = dict.fromkeys(about.variables, "x")
        parts = ("", *about.options)
        texts[message] = " / ".join(TEXTS.say(message, language, facts, part) for part in parts)
    return texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_r01_no_text_holds_a_word_that_gives_her_away(language: str) -> None:
    forbidden = {fold(word) for word in FORBIDDEN}
    found = [
        (message, word)
        for message, text in said(language).items()
        for word in re.findall(r"\w+", text)
        if fold(word) in forbidden
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_r06_no_text_promises_a_rescue_or_total_secrecy(language: str) -> None:
    promises = [fold(promise) for promise in PROMISES]
    found = [
        message
        for message, text in said(language).items()
        if any(f" {promise} " in f" {fold(text)} " for promise in promises)
    ]
    assert found == []


def test_r49_every_bambara_file_says_that_it_is_a_draft() -> None:
    for file, content in _bambara().items():
        assert content.startswith("# draft\n"), file


def _bambara() -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in (ROOT / "messages" / "bm").glob("*.ftl")}
