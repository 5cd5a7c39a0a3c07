"""The console says the same in French and in English, and nothing that a page asks for is missing."""

import re

from fluent.syntax import FluentParser
from fluent.syntax.ast import Message

from bot.console.page import STATIC
from bot.console.words import FOLDER, LANGUAGES

TEMPLATES = STATIC.with_name("templates")
_VARIABLE = re.compile(r"\{[^}]*\$([a-z]+)")


def shape(language: str) -> dict[str, dict[str, object]]:
    """By file: each id with its attributes and the facts it takes."""
    found: dict[str, dict[str, object]] = {}
    for file in sorted((FOLDER / language).glob("*.ftl")):
        text = file.read_text("utf-8")
        entries = FluentParser().parse(text).body
        found[file.name] = {
            entry.id.name: (sorted(each.id.name for each in entry.attributes), _facts(text, entry))
            for entry in entries
            if isinstance(entry, Message)
        }
        assert not [each for each in entries if type(each).__name__ == "Junk"], f"{file}: cannot be read"
    return found


def _facts(text: str, entry: Message) -> list[str]:
    span = entry.span
    assert span is not None
    return sorted(set(re.findall(r"\$([a-z]+)", text[span.start : span.end])))


def test_both_languages_have_the_same_words_with_the_same_facts() -> None:
    french, english = (shape(language) for language in LANGUAGES)
    assert french == english


def test_no_id_is_in_two_files() -> None:
    ids = [name for words in shape("fr").values() for name in words]
    assert len(ids) == len(set(ids))


def test_each_word_that_a_template_names_is_written() -> None:
    written = {name for words in shape("fr").values() for name in words}
    for template in TEMPLATES.glob("*.html"):
        for named in re.findall(r"""\bt\(["']([a-z0-9-]+)["'][,)]""", template.read_text("utf-8")):
            assert named in written, f"{template.name}: {named}"
