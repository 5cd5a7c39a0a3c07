"""The page of costs is as the conversations are, and counts as one would by hand; `--update` writes it."""

import pytest

from tests.costs import CONVERSATIONS, PAGE, REQUEST, SCREENS, SEGMENTS, page
from tests.spent import SMS, USSD, Spent, asked, spent, taken

DIALLED = """# Elle compose, le réseau coupe, elle recompose; un SMS part plus tard.
canal: ussd

> (compose)
< Info jeunes
< 1. Oui
> 1
< Encore ?
^
> (compose)
< Info jeunes
> 1
< Merci.
< (fin)
! Centre: Info K001: URGENT.
! Centre: Réponse ?
! Maison: Info K001.
= Centre: 1
< Du nouveau.
~ 1 heure
< Encore du nouveau.
"""


def test_the_page_of_costs_is_up_to_date(request: pytest.FixtureRequest) -> None:
    new = page(CONVERSATIONS.glob("*.txt"))
    if request.config.getoption("update"):
        PAGE.write_text(new, "utf-8")
    assert PAGE.read_text("utf-8") == new, "run: python -m tests.costs --update"


def test_sessions_screens_and_sms_are_counted() -> None:
    found = spent(DIALLED)
    assert found == Spent(sessions=2, screens=4, out=2, sent=0, told=2, answered=1)
    assert found.francs == 2 * USSD + 5 * SMS


def test_segments_are_counted_both_ways() -> None:
    text = f"canal: sms\n\n> {'a' * 161}\n< {'b' * 160}\n> 1\n< Bonjour\n< (1)\n"
    assert spent(text) == Spent(out=2, sent=3)


def test_an_sms_that_follows_the_end_of_a_session_is_no_screen() -> None:
    assert spent("canal: ussd\n\n> (compose)\n< Merci\n< (fin)\n< Info\n") == Spent(1, 1, out=1)


REQUESTED = """canal: sms

> aide
< Danger ?
> 1
< On prévient.
! A: Info
~ 1 heure
! B: Info
= B: 1
! B: à vous
> 0
"""


def test_what_comes_before_the_alert_is_hers_and_what_comes_until_one_takes_it_is_the_staffs() -> None:
    assert asked(REQUESTED) == Spent(out=2, sent=2)
    assert taken(REQUESTED) == Spent(told=3, answered=1)


def test_the_mean_request_costs_six_screens_or_fewer_and_no_message_more_than_two_segments() -> None:
    dialled = [cost.screens for cost in map(asked, marked()) if cost.sessions]
    assert sum(dialled) / len(dialled) <= SCREENS
    assert f"dearest single message, either way: {SEGMENTS} " in PAGE.read_text("utf-8")


def test_the_mean_request_by_ussd_takes_two_sms_segments_or_fewer_each_way_until_her_answer() -> None:
    costs = [spent(text) for text in marked() if "canal: ussd" in text]
    assert sum(cost.out for cost in costs) / len(costs) <= SEGMENTS
    assert sum(cost.sent for cost in costs) / len(costs) <= SEGMENTS
    assert [cost for cost in costs if cost.out and cost.sent], "somebody was told by SMS, and came back by it"


def test_an_sms_of_hers_outside_a_session_is_counted_with_its_answer() -> None:
    text = "canal: ussd\n\n> (compose)\n< Merci\n< (fin)\n@ code\n< Ton code ?\n@ 1234\n< Merci\n< Adieu\n"
    assert spent(text) == Spent(sessions=1, screens=1, out=2, sent=2)


def test_there_are_requests_for_help_on_both_media() -> None:
    for canal in ("canal: sms", "canal: ussd"):
        assert any(canal in text for text in marked())


def marked() -> list[str]:
    """The conversations that are requests for help."""
    return [text for file in CONVERSATIONS.glob("*.txt") if REQUEST in (text := file.read_text("utf-8"))]
