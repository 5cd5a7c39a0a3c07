"""What is said, in which language and which letters; what cannot be said is refused."""

import pytest

from bot.engine.flow import Option
from bot.engine.texts import TextError, read_texts
from bot.engine.turn import Ask, Offer, Say

FRENCH = """
# Awa choisit.
danger = Es-tu en danger ?
    .oui = Oui
    .non = Non
lieu = Où es-tu ?
merci = Merci { $nom }, c’est noté.
ok = OK
"""
BAMBARA = """
danger = I bɛ farati la wa ?
    .oui = Awɔ
    .non = Ayi
lieu = I bɛ min ?
merci = I ni ce { $nom }.
ok = OK
"""
TEXTS = read_texts({"fr": {"a.ftl": FRENCH}, "bm": {"a.ftl": BAMBARA}})


def test_a_question_is_said_with_its_options_numbered() -> None:
    asked = Ask("danger", ("oui", "non"))
    assert TEXTS.spoken([asked], "fr") == "Es-tu en danger ?\n1. Oui\n2. Non"
    assert TEXTS.spoken([asked], "bm") == "I bè farati la wa ?\n1. Awò\n2. Ayi"


def test_every_line_is_said_in_both_languages_until_one_is_chosen() -> None:
    asked = Ask("danger", ("oui", "non"))
    both = "Es-tu en danger ?\nI bè farati la wa ?\n1. Oui / Awò\n2. Non / Ayi"
    assert TEXTS.spoken([asked], "") == both
    assert TEXTS.spoken([Say("ok")], "") == "OK"


def test_the_eighth_offer_is_number_11() -> None:
    offer = Offer("lieu", tuple(Option(str(at), f"Lieu {at}") for at in range(15)))
    lines = TEXTS.spoken([offer], "fr").split("\n")
    assert [lines[0], lines[7], lines[8], lines[15]] == [
        "Où es-tu ?",
        "7. Lieu 6",
        "11. Lieu 7",
        "21. Lieu 14",
    ]


def test_a_text_is_sent_in_letters_of_gsm_without_isolating_marks() -> None:
    assert TEXTS.spoken([Say("merci", {"nom": "Ɲɛba"})], "bm") == "I ni ce Nyèba."
    assert TEXTS.spoken([Say("merci", {"nom": "Awa"})], "fr") == "Merci Awa, c'est noté."


@pytest.mark.parametrize(
    ("message", "option", "sentence"),
    [
        ("rien", "", "rien (fr) does not exist"),
        ("danger", "peut-etre", "danger (fr) lacks peut-etre"),
        ("merci", "", "merci (fr): Unknown external: nom"),
    ],
)
def test_what_cannot_be_said_is_a_sentence(message: str, option: str, sentence: str) -> None:
    with pytest.raises(TextError) as caught:
        TEXTS.say(message, "fr", {}, option)
    assert str(caught.value) == sentence


def test_labels_come_in_her_language_first() -> None:
    own = [("oui", "Awɔ"), ("non", "Ayi"), ("oui", "Oui"), ("non", "Non")]
    assert TEXTS.labels("danger", ("oui", "non"), "bm") == own
    assert TEXTS.labels("danger", ("oui", "non"), "")[0] == ("oui", "Oui")


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"a.ftl": "a = A\nb =\n"}, "messages/fr/a.ftl, line 2: "),
        ({"a.ftl": "a = A\n", "b.ftl": "b = B\na = A\n"}, "messages/fr/b.ftl, line 2: a is written twice"),
    ],
)
def test_a_fault_of_a_file_names_its_line(files: dict[str, str], sentence: str) -> None:
    with pytest.raises(TextError) as caught:
        read_texts({"fr": files, "bm": {}})
    assert str(caught.value).startswith(sentence)


def test_the_index_tells_what_is_there() -> None:
    message = TEXTS.index["fr"]["merci"]
    assert (message.variables, message.options, message.file, message.line) == ({"nom"}, (), "a.ftl", 7)
    assert TEXTS.index["fr"]["danger"].options == ("oui", "non")
