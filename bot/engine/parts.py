"""The parts of a text file as a translator sees them: each message's own text, and its options."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from textwrap import dedent, indent
from typing import Any, TypeAlias

from fluent.syntax import FluentParser, ast, visitor
from fluent.syntax.serializer import serialize_pattern

from bot.engine.texts import TextError

Contents: TypeAlias = Mapping[str, Mapping[str, str]]
"""What is written in each file, by language and file name."""

OWN = "text"
"""The name of a message's own text; an option's begins with a dot, as in its file."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a message, as it is written: `{ $code }` stands for a variable."""

    message: str
    name: str
    text: str


def parts(content: str) -> tuple[Part, ...]:
    """Every part of a file, in its order."""
    found = _patterns(content)
    return tuple(Part(message, name, _shown(pattern)) for message, name, _, pattern in found)


def read_part(text: str) -> ast.Pattern:
    """What somebody wrote for one part. Raises TextError when Fluent would read it as something else."""
    whole = f"x = {text}\n" if "\n" not in text else f"x =\n{indent(text, '    ')}\n"
    try:
        body = FluentParser().parse(whole).body
    except RecursionError:
        raise TextError("it has too many { in one another") from None
    entry = body[0] if len(body) == 1 else None
    if isinstance(entry, ast.Message) and isinstance(entry.value, ast.Pattern) and not entry.attributes:
        return entry.value
    raise TextError("it cannot be read: every { needs its }, and no line may begin with . [ or *")


def variables(text: str) -> frozenset[str]:
    """The names of the variables that one part uses. Raises TextError."""
    found = _Variables()
    found.visit(read_part(text))
    return frozenset(found.names)


def renewed(content: str, changes: Mapping[tuple[str, str], str]) -> str:
    """The file with other texts in some of its parts, by message and part; all else stays to the letter."""
    # From the end, so that the places of those before stay right.
    for message, name, after, pattern in reversed(_patterns(content)):
        if (message, name) in changes and pattern.span:
            start = content.index("=", after) + 1
            new = serialize_pattern(read_part(changes[message, name]))
            deeper = new.replace("\n", "\n    ") if name != OWN else new
            content = content[:start] + deeper + content[pattern.span.end :]
    return content


def _patterns(content: str) -> list[tuple[str, str, int, ast.Pattern]]:
    """Message, part, where its name ends, and what is written for it."""
    return [each for entry in FluentParser().parse(content).body for each in _of(entry)]


def _of(entry: ast.EntryType) -> Iterator[tuple[str, str, int, ast.Pattern]]:
    if not isinstance(entry, ast.Message):
        return
    if entry.value and entry.id.span:
        yield entry.id.name, OWN, entry.id.span.end, entry.value
    for attribute in entry.attributes:
        if attribute.id.span:
            yield entry.id.name, f".{attribute.id.name}", attribute.id.span.end, attribute.value


def _shown(pattern: ast.Pattern) -> str:
    return dedent(serialize_pattern(pattern)).strip()


class _Variables(visitor.Visitor):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802  (the name Fluent's visitor calls)
        self.names.append(node.id.name)
