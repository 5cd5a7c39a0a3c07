"""What the line says, from Fluent: strict, each language a source, never one in the other's place."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast, visitor

from bot.engine.choice import number
from bot.engine.flow import Known
from bot.engine.spelling import sendable
from bot.engine.turn import Ask, Offer, Reply, Say

LANGUAGES = ("fr", "bm")
OPEN = "ouvert"
"""The attribute that holds a text's open version, for whoever asked for the subject (R01)."""


class TextError(ValueError):
    """A text that cannot be said; the sentence names the message and what is wrong."""


@dataclass(frozen=True, slots=True)
class Message:
    """What a translator wrote under one id: its options, and the variables it uses.

    `cases` are the values that a variable is told apart by, for those that decide between texts.
    `opens` says that it has an open version, which is no option.
    """

    options: tuple[str, ...]
    variables: frozenset[str]
    cases: Mapping[str, tuple[str, ...]]
    file: str
    line: int
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """The messages of every language. `index` tells what is there without formatting anything."""

    bundles: Mapping[str, FluentBundle]
    index: Mapping[str, Mapping[str, Message]]

    def say(self, message: str, language: str, args: Known, option: str = "") -> str:
        """One text. Raises TextError when it is missing or needs something that is not in `args`."""
        found = self.bundles[language].get_message(message) if message in self.index[language] else None
        if found is None:
            raise TextError(f"{message} ({language}) does not exist")
        pattern = found.attributes.get(option) if option else found.value
        if pattern is None:
            raise TextError(f"{message} ({language}) lacks {option or 'its text'}")
        text, errors = self.bundles[language].format_pattern(pattern, dict(args))
        if errors:
            raise TextError(f"{message} ({language}): {errors[0]}")
        return str(text)

    def labels(self, message: str, keys: Iterable[str], language: str) -> list[tuple[str, str]]:
        """(key, label) of each option, the person's own language first, then the others."""
        order = (language, *(each for each in LANGUAGES if each != language)) if language else LANGUAGES
        return [(key, self.say(message, each, {}, key)) for each in order for key in keys]

    def spoken(self, replies: Iterable[Reply], language: str) -> str:
        """The replies of one turn as one text in the spelling that is sent.

        While the language is not known yet, every line is said in all of them.
        """
        return "\n".join(line for reply in replies for line in self._lines(reply, language))

    def _lines(self, reply: Reply, language: str) -> list[str]:
        match reply:
            case Say(message, args, openly):
                return [self._both(message, language, args, open_version(self, message) if openly else "")]
            case Ask(message, keys, args):
                options = [self._both(message, language, {}, key) for key in keys]
            case Offer(message, offered, args):
                options = [sendable(option.label, language or "fr") for option in offered]
        lines = [f"{number(index)}. {label}" for index, label in enumerate(options)]
        return [self._both(message, language, args), *lines]

    def _both(self, message: str, language: str, args: Known, option: str = "") -> str:
        wanted = (language,) if language else LANGUAGES
        said = [sendable(self.say(message, each, args, option), each) for each in wanted]
        return ("\n" if option in ("", OPEN) else " / ").join(dict.fromkeys(said))


def open_version(texts: Texts, message: str) -> str:
    """The option that says a message openly; "" where it lacks an open version in any language."""
    found = [texts.index[language].get(message) for language in LANGUAGES]
    return OPEN if all(each and each.opens for each in found) else ""


def read_texts(files: Mapping[str, Mapping[str, str]]) -> Texts:
    """Texts from {language: {file name: content}}. Raises TextError naming file and line."""
    index = {language: _index(language, files.get(language, {})) for language in LANGUAGES}
    bundles = {language: _bundle(language, files.get(language, {})) for language in LANGUAGES}
    return Texts(bundles, index)


@lru_cache(maxsize=256)
def _parsed(content: str) -> ast.Resource:
    """A file's entries. Parsing is most of what a start costs, and two readers want it."""
    return FluentParser().parse(content)


def _bundle(language: str, files: Mapping[str, str]) -> FluentBundle:
    # Isolating marks (U+2068) would turn every SMS into a 70-character one.
    bundle = FluentBundle([language], use_isolating=False)
    for content in files.values():
        bundle.add_resource(_parsed(content))
    return bundle


def _index(language: str, files: Mapping[str, str]) -> dict[str, Message]:
    found: dict[str, Message] = {}
    for file, content in files.items():
        for entry in _parsed(content).body:
            where = f"messages/{language}/{file}, line {_line(content, entry)}"
            if isinstance(entry, ast.Junk):
                raise TextError(f"{where}: {entry.annotations[0].message}")
            if isinstance(entry, ast.Message):
                if entry.id.name in found:
                    raise TextError(f"{where}: {entry.id.name} is written twice")
                found[entry.id.name] = _message(entry, file, _line(content, entry))
    return found


def _message(entry: ast.Message, file: str, line: int) -> Message:
    used = _Variables()
    used.visit(entry)
    names = [attribute.id.name for attribute in entry.attributes]
    options = tuple(name for name in names if name != OPEN)
    cases = {name: tuple(dict.fromkeys(values)) for name, values in used.cases.items()}
    return Message(options, frozenset(used.names), cases, file, line, OPEN in names)


def _line(content: str, entry: ast.BaseNode) -> int:
    span = getattr(entry, "span", None)
    return content.count("\n", 0, span.start) + 1 if span else 1


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.cases: dict[str, list[str]] = {}

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  (the name Fluent's visitor calls)
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: Any) -> None:  # noqa: N802  (the name Fluent's visitor calls)
        if isinstance(node.selector, ast.VariableReference):
            keys = [getattr(each.key, "name", None) or each.key.value for each in node.variants]
            self.cases.setdefault(node.selector.id.name, []).extend(keys)
        self.generic_visit(node)
