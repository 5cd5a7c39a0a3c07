"""Whatever can be wrong with a cell has its words in both languages, with the facts they take."""

import ast
from pathlib import Path

import pytest

import bot.service
from bot.console.words import LANGUAGES, read_words
from bot.referral.partner import COSTS, SERVICES, SEXES
from bot.referral.roads import STATES
from bot.service.dialled import KINDS
from bot.service.partner_cells import DAYS
from bot.service.registers import REGISTERS

SERVICE = Path(bot.service.__file__).parent
WORDS = read_words()


def codes() -> dict[str, set[str]]:
    """Every code that a CellError or a Fault is made with, and the facts that go with it each time."""
    found: dict[str, set[str]] = {}
    for file in sorted(SERVICE.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            made = _made(node) if isinstance(node, ast.Call) else None
            if made:
                found[made[0]] = found.get(*made) & made[1]
    return found


def _made(node: ast.Call) -> tuple[str, set[str]] | None:
    values = [each.value if isinstance(each, ast.Constant) else None for each in node.args]
    match node.func.id if isinstance(node.func, ast.Name) else "":
        case "CellError":
            return str(values[0]), {each.arg or "" for each in node.keywords}
        case "Fault" if isinstance(values[2], str):
            keys = node.args[4].keys if len(node.args) > 4 and isinstance(node.args[4], ast.Dict) else []
            return values[2], {each.value for each in keys if isinstance(each, ast.Constant)}
        case "_column":
            return str(values[0]), {"cell"}
    return None


def test_every_fault_has_its_words_in_both_languages() -> None:
    known = codes()
    assert len(known) > 40
    for code, facts in known.items():
        for language in LANGUAGES:
            assert WORDS[language].say(f"lists-cell-{code}", **dict.fromkeys(facts, "1"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_trade_has_its_words(language: str) -> None:
    named = [
        *(f"lists-column-{column}" for register in REGISTERS.values() for column in register.columns),
        *(f"lists-{part}-{name}" for name in REGISTERS for part in ("title", "home")),
        *(f"directory-service-{each}" for each in SERVICES),
        *(f"directory-sex-{each}" for each in SEXES),
        *(f"directory-cost-{each}" for each in COSTS),
        *(f"roads-state-{each}" for each in STATES),
        *(f"hotlines-kind-{each}" for each in KINDS),
        *(f"rosters-weekday-{each}" for each in DAYS),
    ]
    assert all(WORDS[language].say(each) for each in named)
