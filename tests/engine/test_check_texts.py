"""Every fault of a text, and the sentence it gets."""

from dataclasses import replace

import pytest

from bot.engine.check_screens import Limits
from tests.engine.written import GOOD

LONG = "Merci de nous avoir parlé, tu es courageuse et tu as bien fait. " * 3

TEXTS = {
    "missing in one language": (
        GOOD.bm("trouve = Mɔgɔ bɛ bɔ { $lieu }.\n", ""),
        "flows/aide.toml: [trouve] trouve (bm) does not exist",
    ),
    "a retry that is missing": (
        GOOD.change("aide", 'retry = "lieu-encore"', 'retry = "lieu-encor"'),
        "flows/aide.toml: [lieu] lieu-encor (fr) does not exist",
    ),
    "options without a question": (
        GOOD.bm("danger = I bɛ farati la wa ?", "danger ="),
        "flows/aide.toml: [danger] danger (bm) lacks its text",
    ),
    "missing in the engine": (
        GOOD.bm("engine-more = 8. Tɔ\n", ""),
        "messages/bm: engine-more does not exist",
    ),
    "an engine that wants to know": (
        GOOD.fr("engine-stop = Fini.", "engine-stop = Fini, { $lieu }."),
        "messages/fr/tout.ftl, line 15: engine-stop uses lieu, not always known",
    ),
    "an option without a label": (
        GOOD.bm("    .non = Ayi\n", ""),
        "messages/bm/tout.ftl, line 7: danger has no label for non",
    ),
    "a label without an option": (
        GOOD.bm("    .non = Ayi\n", "    .non = Ayi\n    .laisse = A to\n"),
        "messages/bm/tout.ftl, line 7: danger has a label for laisse, which no step offers",
    ),
    "an empty label": (
        GOOD.bm(".non = Ayi", '.non = { "..." }'),
        "messages/bm/tout.ftl, line 7: danger has an empty label for non",
    ),
    "a label of two lines": (
        GOOD.bm(".non = Ayi", ".non =\n        Ayi\n        dɛ"),
        "messages/bm/tout.ftl, line 7: danger has a label for non of more than one line",
    ),
    "two labels alike": (
        GOOD.bm(".non = Ayi", ".non = Awo"),
        "messages/bm/tout.ftl, line 7: danger labels oui and non alike: Awɔ, Awo",
    ),
    "a label that is a word of ours": (
        GOOD.bm(".non = Ayi", ".non = A bila"),
        'messages/bm/tout.ftl, line 7: danger labels non "A bila", a word that works everywhere '
        "and cannot be chosen",
    ),
    "the name of the other language": (
        GOOD.bm(".fr = Tubabukan", ".fr = Bambara"),
        'messages/bm/tout.ftl, line 1: langue labels fr "Bambara", a word that works everywhere '
        "and cannot be chosen",
    ),
    "a label that varies": (
        GOOD.fr(".oui = Oui", ".oui = Oui, à { $lieu }"),
        "messages/fr/tout.ftl, line 7: danger has a label for oui that uses something: a label is fixed",
    ),
    "different variables": (
        GOOD.bm("{ $lieu }", "yen"),
        "messages/fr/tout.ftl, line 12: trouve uses lieu, which bm does not",
    ),
    "letters no phone shows": (
        GOOD.fr("merci = Merci.", "merci = Merci 🌸 !"),
        "messages/fr/tout.ftl, line 14: merci leaves GSM-7 with 🌸",
    ),
    "letters in a label": (
        GOOD.fr(".oui = Oui", ".oui = Oui 🌸"),
        "messages/fr/tout.ftl, line 7: danger leaves GSM-7 with 🌸 in the label of oui",
    ),
}

SCREENS = {
    "two SMS": (
        GOOD.fr("merci = Merci.", f"merci = {LONG}"),
        "flows/aide.toml: [merci] (fr) costs 2 SMS (191 signs), at most 1 (R07)",
    ),
    "said on the way to a question": (
        GOOD.fr("Un enfant triste a besoin de toi.", "Un enfant triste. " * 7),
        "flows/accueil.toml: [signes] (fr) costs 2 SMS (188 signs), at most 1 (R07)",
    ),
    "asked again": (
        GOOD.fr("Je ne connais pas ce lieu.", "Je ne connais pas. " * 9),
        "flows/aide.toml: [lieu] asked again (fr) costs 2 SMS (181 signs), at most 1 (R07)",
    ),
    "the engine's own": (
        GOOD.fr("engine-stop = Fini.", f"engine-stop = {LONG}"),
        "messages/fr/tout.ftl, line 15: engine-stop costs 2 SMS (191 signs), at most 1 (R07)",
    ),
    "three screens": (
        replace(
            GOOD.change("accueil", "start =", "segments = 2\nstart =").fr(
                "Un enfant triste a besoin de toi.", "Un enfant triste. " * 10
            ),
            limits=Limits(ussd=100),
        ),
        "flows/accueil.toml: [signes] (fr) takes 3 screens on USSD, at most 2",
    ),
    "two screens where the talk ends": (
        replace(GOOD.fr("merci = Merci.", "merci =" + " Merci, ma belle." * 6), limits=Limits(ussd=80)),
        "flows/aide.toml: [merci] (fr) takes 2 screens on USSD, at most 1 at the end",
    ),
    "a first question too long for both languages": (
        GOOD.fr("Quelle langue ?", "Quelle langue ? " * 8).bm("Kan jumɛn ?", "Kan jumɛn ? " * 12),
        "flows/accueil.toml: [langue] (all languages at once) takes 3 screens on USSD, at most 2",
    ),
}

CASES = TEXTS | SCREENS


@pytest.mark.parametrize("name", CASES)
def test_each_fault_has_its_sentence(name: str) -> None:
    written, sentence = CASES[name]
    complaints = written.complaints()
    assert sentence in complaints
    assert all(each.startswith(("flows/", "flows: ", "messages/")) for each in complaints)
