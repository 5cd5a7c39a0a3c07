"""What came of an effect decides the road; a flow that changed meanwhile begins again politely."""

import pytest

from bot.engine.flow import Book, Door
from bot.engine.step import carry_on, step
from tests.engine.line import FLOWS, TEXTS, book
from tests.engine.phone import DANGER, MENU, READERS, french


@pytest.mark.parametrize(("outcome", "said"), [("found", "Merci."), ("nobody", "Au calme ?\n1. Oui\n2. Non")])
def test_an_outcome_decides_the_road(outcome: str, said: str) -> None:
    phone = french()
    phone.outcome = outcome
    assert phone.send("aide", "1", "1") == said
    assert phone.done == ["raise-alarm", "open-case", "refer"]


def test_an_outcome_the_step_does_not_know_is_refused() -> None:
    phone = french()
    phone.send("aide", "1")
    turn = step(phone.book, TEXTS, READERS, phone.talk, "1")
    assert turn.awaits
    assert [effect.facts for effect in turn.effects] == [{"sur": "oui"}, {"sur": "oui"}]
    with pytest.raises(KeyError):
        carry_on(phone.book, READERS, turn, "late")


def test_whoever_writes_while_an_outcome_was_lost_begins_again() -> None:
    phone = french()
    phone.send("aide", "1")
    waiting = step(phone.book, TEXTS, READERS, phone.talk, "1").talk
    for text in ("1", "9", "8", "xyzzy"):
        turn = step(phone.book, TEXTS, READERS, waiting, text)
        assert TEXTS.spoken(turn.replies, "fr") == f"Reprenons.\n{DANGER}"
    assert step(phone.book, TEXTS, READERS, waiting, "français").replies


def changed() -> Book:
    return book(accueil=FLOWS["accueil"].replace("tries = 2", "tries = 3"))


def test_a_flow_that_changed_begins_again_politely() -> None:
    phone = french()
    phone.send("salut", "2", "1")
    phone.book = changed()
    assert phone.send("1") == f"Reprenons.\n{MENU}"
    assert phone.send("2").startswith("Où ?")


@pytest.mark.parametrize("text", ["1", "9", "8", "n'importe"])
def test_a_changed_caller_or_a_vanished_flow_begins_at_the_door(text: str) -> None:
    called, gone = french(), french()
    called.send("salut", "1")
    called.book = changed()
    assert called.send(text) == f"Reprenons.\n{MENU}"
    gone.send("aide")
    flows = {name: flow for name, flow in book().flows.items() if name != "aide"}
    gone.book = Book(flows, {"public": Door("accueil", "accueil", "relais")})
    assert gone.send(text) == f"Reprenons.\n{MENU}"


def test_a_call_for_help_goes_on_when_the_flow_before_it_changes() -> None:
    phone = french()
    phone.send("salut", "2", "aide")
    phone.book = changed()
    assert phone.send("9") == DANGER
    assert phone.send("1") == "Au calme ?\n1. Oui\n2. Non"
    assert phone.done == ["raise-alarm"]
