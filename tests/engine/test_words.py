"""The words that work everywhere, in the spellings people use."""

import pytest

from bot.engine.fold import fold
from bot.engine.words import _SPOKEN, Command, Word, command

HEARD = {
    "0": Word(Command.END),
    "#0": Word(Command.END),
    "9": Word(Command.BACK),
    "8.": Word(Command.MORE),
    "STOP": Word(Command.STOP),
    "Arrêt !": Word(Command.STOP, "fr"),
    "ARRETE": Word(Command.STOP, "fr"),
    "dabila": Word(Command.STOP, "bm"),
    "Menu": Word(Command.MENU),
    "00": Word(Command.MENU),
    "SOS": Word(Command.HELP),
    "33": Word(Command.HELP),
    "A l'aide": None,
    "au  secours!!": Word(Command.HELP, "fr"),
    "aide-moi": Word(Command.HELP, "fr"),
    "N dèmè": Word(Command.HELP, "bm"),
    "deme": Word(Command.HELP, "bm"),
    "Français": Word(Command.LANGUAGE, "fr"),
    "BAMANANKAN": Word(Command.LANGUAGE, "bm"),
    "je veux de l'aide": None,
    "stop ou encore": None,
    "oui": None,
    "awɔ": None,
    "08": None,
    "99": None,
    "": None,
    "!": None,
}


@pytest.mark.parametrize("text", HEARD)
def test_a_word_is_heard_in_its_spellings_and_nowhere_else(text: str) -> None:
    assert command(text) == HEARD[text]


def test_no_spelling_means_two_words() -> None:
    keys = [{fold(spelling) for spelling in spellings} for spellings in _SPOKEN.values()]
    assert sum(map(len, keys)) == len(set[str]().union(*keys))
