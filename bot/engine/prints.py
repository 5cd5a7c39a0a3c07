"""A short hash of every text as it is written: it changes when what the text says may have changed."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, TypeAlias

from fluent.syntax import FluentParser, ast, visitor

from bot.engine.parts import Contents
from bot.engine.texts import LANGUAGES

Prints: TypeAlias = Mapping[str, Mapping[str, str]]
"""The hash of each text, by language and message."""


def prints(contents: Contents) -> Prints:
    """The hash of each message with its options, as written but for blanks, and of all it refers to."""
    return {language: _hashes(contents.get(language, {})) for language in LANGUAGES}


def _hashes(files: Mapping[str, str]) -> dict[str, str]:
    written: dict[str, str] = {}
    named: dict[str, list[str]] = {}
    for content in files.values():
        for entry in FluentParser().parse(content).body:
            if isinstance(entry, ast.Message | ast.Term) and entry.span and entry.id.span:
                name = f"-{entry.id.name}" if isinstance(entry, ast.Term) else entry.id.name
                written[name] = " ".join(content[entry.id.span.start : entry.span.end].split())
                named[name] = _named(entry)
    messages = [name for name in written if not name.startswith("-")]
    return {name: _hash(written[each] for each in _with(name, named)) for name in messages}


def _with(name: str, named: Mapping[str, list[str]]) -> list[str]:
    """A message and all that it refers to: what they say, it says."""
    met = [name]
    for each in met:
        met += [near for near in named[each] if near in named and near not in met]
    return met


def _hash(texts: Iterable[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:12]


def _named(entry: ast.BaseNode) -> list[str]:
    found = _References()
    found.visit(entry)
    return list(dict.fromkeys(found.names))


class _References(visitor.Visitor):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802  (the name Fluent's visitor calls)
        self.names.append(node.id.name)

    def visit_TermReference(self, node: Any) -> None:  # noqa: N802  (the name Fluent's visitor calls)
        self.names.append(f"-{node.id.name}")
