"""The rules of the house, each of them a test."""

import ast
import io
import os
import re
import subprocess
import sys
import tokenize
import tomllib
from collections.abc import Iterator
from pathlib import Path

from bot.config import SETTINGS
from bot.engine.texts import LANGUAGES, Texts, read_texts

ROOT = Path(__file__).parents[1]
LONGEST_FILE = 200
LONGEST_FUNCTION = 30
EMPTY_NAMES = {"base", "common", "helper", "helpers", "manager", "misc", "util", "utils"}

NOT_OURS = re.compile(r"\.|__pycache__$|node_modules$|var$")
IGNORE = re.compile(r"noqa|type: ignore")
CODES = r"(noqa: [A-Z]+\d+(, ?[A-Z]+\d+)*|type: ignore\[[a-z-]+(, ?[a-z-]+)*\])"
EXPLAINED = re.compile(rf"# {CODES} +(#|-|\() ?\w.*")
UNDONE = re.compile(r"\b(TODO|FIXME|XXX)\b")
NUMBER = re.compile(r"(?:\+|\b00|\b)223(?:[ .-]?\d){8}\b|\+(?!223)\d(?:[ .-]?\d){8,14}")
# Ours; those that the North American and the French regulator keep for fiction; Twilio's test numbers.
INVENTED = re.compile(r"22[36]\d\d0000\d\d|1\d{3}55501\d\d|3363998\d{4}|15005550\d{3}")


def files(*suffixes: str) -> dict[str, str]:
    """What is ours in the project, by name: nothing hidden, built, fetched or written while running."""
    found: dict[str, str] = {}
    for folder, below, names in os.walk(ROOT):
        below[:] = [name for name in below if not NOT_OURS.match(name)]
        ours = [Path(folder, name) for name in names if name.endswith(suffixes)]
        found |= {str(path.relative_to(ROOT)): path.read_text() for path in ours}
    return found


def sources() -> dict[str, str]:
    return {name: text for name, text in files(".py").items() if "/migrations/" not in name}


def program() -> dict[str, str]:
    return {name: text for name, text in sources().items() if not name.startswith("tests/")}


def comments() -> Iterator[tuple[str, str]]:
    """Every comment, after the file and line where it stands."""
    for name, text in sources().items():
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                yield f"{name}:{token.start[0]}", token.string


def texts() -> Texts:
    found = [(each, (ROOT / "messages" / each).glob("*.ftl")) for each in LANGUAGES]
    return read_texts({each: {path.name: path.read_text() for path in paths} for each, paths in found})


def run(*command: str) -> None:
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_ruff_finds_nothing() -> None:
    run("-m", "ruff", "check", ".")


def test_the_types_are_strict_and_right() -> None:
    run("-m", "mypy", "--strict", "bot", *(name for name in ("go.py", "worker.py") if (ROOT / name).exists()))


def test_each_layer_imports_only_those_below() -> None:
    run("-c", "from importlinter.cli import lint_imports_command as lint; lint(['--no-logo'])")


def test_no_file_is_long() -> None:
    lengths = {name: len(text.splitlines()) for name, text in sources().items()}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_long() -> None:
    functions = [
        (f"{name}: {node.name}", node.lineno, node.end_lineno or 0)
        for name, text in program().items()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [where for where, first, last in functions if last - first >= LONGEST_FUNCTION] == []


def test_every_module_opens_with_a_sentence() -> None:
    docs = {name: ast.get_docstring(ast.parse(text)) or "" for name, text in sources().items() if text}
    assert [name for name, doc in docs.items() if not re.match(r"[A-Z`].*[.:]", doc)] == []


def test_every_file_name_says_what_is_in_it() -> None:
    assert [name for name in sources() if Path(name).stem in EMPTY_NAMES] == []


def test_every_ignore_names_its_rule_and_its_reason() -> None:
    ignores = [(where, text) for where, text in comments() if IGNORE.search(text)]
    assert [where for where, text in ignores if not EXPLAINED.search(text)] == []


def test_nothing_is_left_to_be_done() -> None:
    in_code = [where for where, text in comments() if UNDONE.search(text)]
    in_words = [name for name, text in files(".toml", ".ftl").items() if UNDONE.search(text)]
    assert in_code + in_words == []


def test_every_phone_number_is_invented() -> None:
    """Only docs, which quote the public numbers of services, may name a number that could ring."""
    found = [
        f"{name}: {number}"
        for name, text in files(".py", ".toml", ".ftl", ".txt", ".tsv", ".csv", ".json").items()
        if not name.startswith("docs/") and not name.endswith("gazetteer.csv")
        for number in NUMBER.findall(text)
        if not INVENTED.fullmatch(re.sub(r"^00|\D", "", number))
    ]
    assert found == []


def test_the_lock_names_no_place_to_fetch_from() -> None:
    assert "://" not in (ROOT / "requirements.lock").read_text()


def test_the_lock_holds_every_library_the_project_names() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    named = [*project["project"]["dependencies"], *project["dependency-groups"]["test"]]
    names = {re.split(r"[^\w.-]", each)[0].lower().replace(".", "-") for each in named}
    locked = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(), re.MULTILINE)
    assert names - set(locked) == set()


def test_each_language_has_the_same_messages_options_and_variables() -> None:
    french, bambara = (
        {name: (sorted(message.options), sorted(message.variables)) for name, message in index.items()}
        for index in (texts().index[language] for language in LANGUAGES)
    )
    assert french == bambara


def test_every_message_is_used() -> None:
    """A flow or the program names it in quotes, or another message says it."""
    said = "\n".join([*program().values(), *files(".toml", ".ftl").values()])
    named = re.findall(r"""["']([a-z][a-z0-9-]*)["']|\{ *([a-z][a-z0-9-]*)[ .}]""", said)
    assert set(texts().index["fr"]) - {name for pair in named for name in pair} == set()


def test_every_setting_is_documented() -> None:
    table = (ROOT / "docs" / "settings.md").read_text()
    rows = re.findall(r"^\| `([A-Z_]+)` \| (?:`([^`]+)`)? *\| (.+?) \|", table, re.MULTILINE)
    assert rows == [(each.name, each.default, each.what) for each in SETTINGS]
