"""Files of texts before and after, as a patch that `git apply` reads."""

from collections.abc import Iterator
from difflib import unified_diff

from bot.engine.parts import Contents


def patch(old: Contents, new: Contents) -> str:
    """The difference; "" where there is none."""
    return "".join(_lines(old, new))


def _lines(old: Contents, new: Contents) -> Iterator[str]:
    for language, files in new.items():
        for name, content in files.items():
            before = old[language][name]
            path = f"messages/{language}/{name}"
            yield from unified_diff(
                before.splitlines(keepends=True), content.splitlines(keepends=True), f"a/{path}", f"b/{path}"
            )
