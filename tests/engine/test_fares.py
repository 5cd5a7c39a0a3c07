"""What a flow costs, against roads counted by hand."""

import pytest

from bot.engine.fares import Fare, Fares, fares
from bot.engine.flow import Readers
from tests.engine.written import FLOWS, GOOD, Nowhere, Written

READERS: Readers = {"place": Nowhere()}


def measured(written: Written, flow: str, language: str = "fr", ussd: int = 160) -> Fares:
    book = written.book()
    return fares(book, written.texts(), READERS, book.flows[flow], language, ussd)


def test_a_flow_that_only_speaks_is_one_screen_and_one_sms_each_way() -> None:
    assert measured(GOOD, "personne") == Fares(Fare(1, 1, 1), Fare(1, 1, 1))


def test_the_mean_takes_every_answer_and_outcome_as_likely() -> None:
    # danger -> oui: 2 screens; non -> lieu -> either outcome: 3 screens.
    assert measured(GOOD, "aide") == Fares(Fare(3, 3, 3), Fare(2.5, 2.5, 2.5))


def test_a_road_that_comes_back_is_cut_and_a_known_language_is_not_asked() -> None:
    # sujet -> aide, then merci with its end in one turn; "signes" leads only back to "sujet".
    found = measured(GOOD, "accueil")
    assert found.dearest == Fare(4, 4, 4)
    assert found.mean == Fare(3.5, 3.5, 3.5)


def test_what_leads_back_for_one_leads_on_for_another() -> None:
    flow = """start = "choix"
[choix]
ask = "sujet"
choices = { aide = "un", signes = "deux" }
[un]
ask = "danger"
choices = { oui = "deux", non = "fin" }
[deux]
ask = "danger"
choices = { oui = "un", non = "un" }
[fin]
say = "merci"
"""
    found = measured(GOOD.add("tour", flow), "tour")
    # choix, un, fin: 3; choix, deux, un, fin: 4.
    assert found.dearest == Fare(4, 4, 4)
    assert found.mean == Fare(3.5, 3.5, 3.5)


def test_a_question_asked_once_is_passed_when_it_was_answered() -> None:
    again = FLOWS["aide"].replace(
        'oui = "alerte", non = "lieu" }', 'oui = "bis", non = "bis" }\nsave = "mal"'
    )
    again += '[bis]\nask = "danger"\nchoices = { oui = "alerte", non = "lieu" }\nsave = "mal"\nonce = true\n'
    assert measured(GOOD.add("aide", again), "aide") == measured(GOOD, "aide")


def test_a_long_question_takes_its_pages_and_segments() -> None:
    long = GOOD.fr("Es-tu en danger ?", "Es-tu en danger ?" + " mot" * 40).change(
        "aide", 'start = "danger"', 'start = "danger"\nsegments = 2'
    )
    assert measured(long, "aide").dearest == Fare(4, 4, 3)


@pytest.mark.parametrize(("fare", "price"), [(Fare(1, 1, 1), 40), (Fare(9, 2, 3), 100)])
def test_an_sms_is_paid_both_ways(fare: Fare, price: int) -> None:
    assert fare.by_sms(20) == price
