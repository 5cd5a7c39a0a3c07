"""What may be shown of counts."""

from bot.service.tallies import Tally, shown


def counts(**answers: int) -> list[str]:
    tallies = [Tally("q-a", value, "2026-11", count) for value, count in answers.items()]
    return [count for _, count in shown(tallies)]


def test_r38_a_count_under_five_is_not_shown() -> None:
    assert counts(eau=4, ecole=2, rue=5) == ["<5", "<5", "5"]


def test_r38_a_single_small_count_hides_the_next_one() -> None:
    assert counts(eau=4, ecole=9, rue=7) == ["<5", "9", "hidden"]
    assert counts(eau=4) == ["<5"]


def test_large_counts_are_shown() -> None:
    assert counts(eau=14, ecole=9) == ["14", "9"]


def test_r38_months_and_questions_are_looked_at_alone() -> None:
    tallies = [Tally("q-a", "oui", "2026-11", 9), Tally("q-a", "oui", "2026-12", 3)]
    assert [count for _, count in shown(tallies)] == ["9", "<5"]
