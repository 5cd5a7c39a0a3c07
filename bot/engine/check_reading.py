"""Whether a text can be read by who reads little: short sentences, one question at a time."""

from collections.abc import Iterator

from bot.engine.check_texts import place, samples
from bot.engine.reading import sentences, words
from bot.engine.texts import LANGUAGES, OPEN, Texts

WORDS = 12
"""The most words of a sentence (features.md: sentences of 12 words or fewer)."""
STAFF = ("alerte", "partenaire")
"""The messages that only staff read."""


def check_reading(texts: Texts) -> Iterator[str]:
    """A complaint for each sentence that is too long, and each text that asks twice."""
    for language in LANGUAGES:
        for message, about in texts.index[language].items():
            if message.split("-")[0] in STAFF:
                continue
            for option in ("", OPEN) if about.opens else ("",):
                for facts in samples(texts, message):
                    text = texts.say(message, language, facts, option)
                    yield from (f"{place(texts, message, language)} {fault}" for fault in _faults(text))


def _faults(text: str) -> Iterator[str]:
    for sentence in sentences(text):
        if words(sentence) > WORDS:
            yield f"has a sentence of {words(sentence)} words, at most {WORDS}: {sentence}"
    if text.count("?") > 1:
        yield "asks more than one question"
