"""A book with nothing wrong has no complaints, and what is refused is no more than what is wrong."""

import pytest

from bot.engine.check import check, proof
from bot.engine.check_screens import Limits
from bot.engine.flow import Book, Door
from bot.engine.prove import TRIED, paths, prove
from bot.engine.words import command, spellings
from tests.engine.written import GOOD, POWERS, Nowhere

ONE = Door("personne", "personne", "personne")
LONG = "Merci de nous avoir parlé, tu es courageuse et tu as bien fait. " * 3


def test_a_good_book_has_no_complaints() -> None:
    assert GOOD.complaints() == ()


def test_a_public_door_is_needed() -> None:
    book = Book(GOOD.book().flows, {"partner": GOOD.public})
    found = check(book, GOOD.texts(), ("place",), POWERS, Limits())
    assert "flows: the public door does not exist" in found


def test_a_flow_may_cost_two_segments_where_it_says_so() -> None:
    long = GOOD.fr("Un enfant triste a besoin de toi.", LONG)
    assert any("R07" in each for each in long.complaints())
    assert long.change("accueil", "start =", "segments = 2\nstart =").complaints() == ()


def test_a_keyword_may_be_the_word_that_leads_to_its_flow() -> None:
    assert GOOD.change("aide", '"sos"', '"AIDE"').complaints() == ()


def test_what_a_called_flow_learns_is_known_after_it() -> None:
    told = GOOD.change("accueil", '[retourne]\nsay = "merci"', '[retourne]\nsay = "trouve"')
    unsure = "flows/accueil.toml: [retourne] trouve (fr) uses lieu, not always known here"
    assert unsure in told.complaints()
    always = told.change("aide", 'oui = "alerte"', 'oui = "lieu"').change("aide", 'giveup = "alerte"\n', "")
    assert unsure not in always.complaints()


def test_a_flow_left_for_good_may_lead_back() -> None:
    led = GOOD.change("accueil", 'flow = "aide"\nnext = "retourne"\n', 'flow = "aide"\n').change(
        "accueil", '[retourne]\nsay = "merci"\n', ""
    )
    assert led.complaints() == ()
    around = led.change("aide", '[merci]\nsay = "merci"', '[merci]\nflow = "accueil"')
    assert around.complaints() == ()
    waited = led.change("aide", '[trouve]\nsay = "trouve"', '[trouve]\nsay = "trouve"\nnext = "retour"')
    sentence = "flows/aide.toml: [trouve] goes to [retour], but no flow calls this one"
    assert sentence in waited.complaints()


def test_what_an_effect_with_outcomes_teaches_is_known_after_it() -> None:
    told = GOOD.fr("{ $lieu }", "{ $nom }").bm("{ $lieu }", "{ $nom }")
    args = (told.book(), told.texts(), told.readers, POWERS, told.limits)
    unsure = "flows/aide.toml: [trouve] trouve (fr) uses nom, not always known here"
    assert unsure in check(*args)
    assert unsure in check(*args, gives={"raise-alarm": {"nom"}})
    assert check(*args, gives={"refer": {"nom"}}) == ()


def test_the_longest_case_of_a_text_is_measured() -> None:
    cases = f"trouve = {{ $lieu ->\n    [kati] {LONG}\n   *[autre] Oui.\n    }}"
    told = GOOD.fr("trouve = Quelqu'un vient de { $lieu }.", cases)
    sentence = "flows/aide.toml: [trouve] (fr) costs 2 SMS (191 signs), at most 1 (R07)"
    assert sentence in told.complaints()


def test_a_book_without_complaints_is_proved_by_trying_every_word_in_every_state() -> None:
    found = proof(GOOD.book(), GOOD.texts(), ("place",), Limits())
    assert found.faults == ()
    assert found.turns >= found.states * len(TRIED)
    assert {command(text) for text in spellings()} == {command(text) for text in TRIED} - {None}


def test_what_fails_when_tried_is_told() -> None:
    texts = GOOD.bm("engine-end = K'an bɛn.", "engine-end = { $nom }").texts()
    found = prove(GOOD.book(), texts, {"place": Nowhere()}, Limits()).faults
    assert (
        'flows/aide.toml: [danger] answers "0" (bm) wrongly: engine-end (bm): Unknown external: nom' in found
    )


def test_paths_are_counted_without_their_loops() -> None:
    # Two languages, then signs (which lead back) or help: danger, or a place: found, nobody, given up.
    assert paths(Book({"personne": GOOD.book().flows["personne"]}, {"public": ONE})) == 1
    assert paths(GOOD.book()) == 2 * (4 + 0) + 4 + 1


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('choices = { oui = "alerte", non = "lieu" }', 'choices = { oui = "lieu", non = "alerte" }', "sos"),
        ('do = ["raise-alarm"]', 'do = ["open-case"]', "me tuer"),
    ],
)
def test_r18_r23_a_call_that_alerts_nobody_is_found_by_trying(old: str, new: str, fault: str) -> None:
    book = GOOD.change("aide", old, new).book()
    found = proof(book, GOOD.texts(), ("place",), Limits()).faults
    assert any(f'answers "{fault}"' in each for each in found), found
