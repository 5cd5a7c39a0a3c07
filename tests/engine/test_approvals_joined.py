"""Approvals of git and of the console: of each text that counts which still stands."""

from datetime import date

from bot.engine.approval import Approval, State, joined, state

KNOWN = {"fr": {"a": "f1"}, "bm": {"a": "b2"}}


def row(print_: str, other: str, who: str, day: int = 1) -> Approval:
    return Approval("a", "bm", print_, other, who, date(2026, 11, day))


def of(*rows: Approval) -> str:
    return joined(KNOWN, *({("a", "bm"): each} for each in rows))["a", "bm"].who


def test_one_that_stands_goes_before_one_that_fell_wherever_it_is_kept() -> None:
    stands, fell = row("b2", "f1", "Fanta"), row("b1", "f1", "Awa", 9)
    assert (of(stands, fell), of(fell, stands)) == ("Fanta", "Fanta")
    kept = joined(KNOWN, {("a", "bm"): fell}, {("a", "bm"): stands})
    assert state(KNOWN, kept, "a", "bm") is State.APPROVED


def test_a_stale_one_goes_before_a_fallen_one_and_the_newer_before_the_older() -> None:
    assert of(row("b2", "f0", "Fanta"), row("b1", "f1", "Awa", 9)) == "Fanta"
    assert of(row("b2", "f1", "Fanta", 3), row("b2", "f1", "Awa", 2)) == "Fanta"
    assert of(row("b2", "f1", "Fanta"), row("b2", "f1", "Awa")) == "Awa"


def test_one_of_a_text_that_is_gone_harms_nothing() -> None:
    gone = Approval("z", "bm", "b1", "f1", "Fanta", date(2026, 11, 1))
    assert joined(KNOWN, {("z", "bm"): gone}) == {("z", "bm"): gone}
