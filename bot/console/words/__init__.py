"""The words of the console, in French and English: a Fluent file a page, none falls back on another."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

LANGUAGES = ("fr", "en")
FOLDER = Path(__file__).parent


class Words:
    """What the console says in one language."""

    def __init__(self, language: str) -> None:
        # Isolating marks (U+2068) would be read aloud by some screen readers.
        self._bundle = FluentBundle([language], use_isolating=False)
        for file in sorted((FOLDER / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(file.read_text("utf-8")))

    def say(self, message: str, **facts: Any) -> str:
        """A text; "name.part" is its attribute. Raises KeyError where it is not written or lacks a fact."""
        name, _, part = message.partition(".")
        known = self._bundle.get_message(name)
        pattern = known.attributes.get(part) if part else known.value
        if pattern is None:
            raise KeyError(message)
        text, errors = self._bundle.format_pattern(pattern, facts)
        if errors:
            raise KeyError(f"{message}: {errors[0]}")
        return str(text)


@cache
def read_words() -> Mapping[str, Words]:
    """Every language's words; read once, for that takes half a second."""
    return {language: Words(language) for language in LANGUAGES}
