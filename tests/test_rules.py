"""The page of rules is as the tests are, and no rule that must have one lacks it; `--update` writes it."""

import pytest

from tests.rules import PAGE, RULES, page, proofs

MUST = {*range(1, 34), 43, *range(47, 51)}
"""Rules of conversations and texts: each needs a test that carries its number."""


def test_the_page_of_rules_is_up_to_date(request: pytest.FixtureRequest) -> None:
    new = page()
    if request.config.getoption("update"):
        PAGE.write_text(new, "utf-8")
    assert PAGE.read_text("utf-8") == new, "run: python -m tests.rules --update"


def test_every_rule_of_conversations_and_texts_has_a_test() -> None:
    found = proofs()
    assert {number for number in MUST if not found[number]} == set()


def test_no_test_carries_the_number_of_a_rule_that_is_not_there() -> None:
    assert [number for number, _ in (rule for rules in RULES.values() for rule in rules)] == [*range(1, 51)]
    assert set(proofs()) == set(range(1, 51))
