"""Every lesson stands alone as one SMS of awareness, and has its question and kind answers."""

import pytest

from bot.data.library import read_messages
from bot.engine.gsm7 import cost
from bot.engine.spelling import sendable
from bot.engine.texts import LANGUAGES

TEXTS = read_messages()
QUESTION = "-question"
LESSONS = [
    name.removesuffix(QUESTION)
    for name in TEXTS.index["fr"]
    if name.startswith("conseils-") and name.endswith(QUESTION)
]
PATIENT = {"fr": "Pas tout à fait: ", "bm": "A ma dafa: "}


def test_there_are_ten_lessons_or_more() -> None:
    assert len(LESSONS) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_r07_r47_a_lesson_is_one_sms_that_asks_nothing(lesson: str, language: str) -> None:
    text = TEXTS.say(lesson, language, {})
    assert "?" not in text
    assert cost(sendable(text, language)).segments == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_r05_another_answer_is_met_with_patience(lesson: str, language: str) -> None:
    assert TEXTS.say(f"{lesson}-autre", language, {}).startswith(PATIENT[language])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lesson", LESSONS)
def test_r47_a_lesson_ends_without_asking(lesson: str, language: str) -> None:
    endings = [name for name in TEXTS.index[language] if name.startswith(f"{lesson}-")]
    for ending in endings:
        if not ending.endswith(QUESTION):
            assert "?" not in TEXTS.say(ending, language, {})
