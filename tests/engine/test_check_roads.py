"""Every fault of doors, words and roads, and the sentence it gets."""

from dataclasses import replace

import pytest

from bot.engine.flow import Door
from tests.engine.written import GOOD

DOORS = {
    "a door to nowhere": (
        replace(GOOD, public=Door("acceuil", "aide", "personne")),
        "flows: the public door leads to acceuil, which does not exist",
    ),
    "a flow nobody enters": (
        GOOD.add("seul", 'start = "a"\n[a]\nsay = "merci"\n'),
        "flows/seul.toml: no door, keyword or flow leads here",
    ),
    "flows that call each other": (
        GOOD.change("aide", '[merci]\nsay = "merci"', '[merci]\nflow = "accueil"\nnext = "retour"'),
        "flows/aide.toml: it calls itself without end: aide > accueil > aide",
    ),
    "a keyword of two flows": (
        GOOD.change("personne", "start =", 'keywords = ["a ye n dɛmɛ"]\nstart ='),
        'flows/personne.toml: the keyword "a ye n dɛmɛ" already leads to flows/aide.toml',
    ),
    "a call for help that does not help": (
        GOOD.change("personne", "start =", 'keywords = ["secours"]\nstart ='),
        'flows/personne.toml: the keyword "secours" is a word that works everywhere, and does not lead here',
    ),
    "a keyword that stops": (
        GOOD.change("aide", '"sos"', '"arrêt"'),
        'flows/aide.toml: the keyword "arrêt" is a word that works everywhere, and does not lead here',
    ),
    "a keyword without letters": (
        GOOD.change("aide", '"sos"', '"!?"'),
        'flows/aide.toml: the keyword "!?" has no letters',
    ),
}

ROADS = {
    "never reached": (
        GOOD.change("aide", 'found = "trouve"', 'found = "merci"'),
        "flows/aide.toml: [trouve] is never reached",
    ),
    "no end": (
        GOOD.change(
            "personne",
            '[merci]\nsay = "merci"',
            '[merci]\nask = "lieu"\nanswer = "place"\nsave = "lieu"\nnext = "merci"',
        ),
        "flows/personne.toml: [merci] never comes to an end",
    ),
    "round without asking": (
        GOOD.change("aide", '[trouve]\nsay = "trouve"', '[trouve]\nsay = "trouve"\nnext = "chercher"'),
        "flows/aide.toml: [trouve] goes round without asking anything",
    ),
    "round by a question asked once": (
        GOOD.change("accueil", 'fr = "sujet"', 'fr = "langue"'),
        "flows/accueil.toml: [langue] goes round without asking anything",
    ),
    "an end without a word": (
        GOOD.change(
            "aide",
            '[alerte]\ndo = ["raise-alarm"]\nnext = "merci"',
            '[alerte]\ndo = ["raise-alarm"]\nnext = "retour"',
        ),
        "flows/aide.toml: [danger] can end without a word",
    ),
    "no word at all": (
        GOOD.add("taire", 'start = "a"\nkeywords = ["taire"]\n[a]\nflow = "muet"\nnext = "retour"\n')
        .add("muet", 'start = "a"\n[a]\ndo = ["call-person"]\nnext = "retour"\n')
        .change("accueil", 'flow = "aide"', 'flow = "taire"'),
        "flows/taire.toml: it can begin and end without a word",
    ),
    "an alarm that is far": (
        GOOD.change("aide", 'oui = "alerte"', 'oui = "lieu"'),
        "flows/aide.toml: the alarm is 3 answers away from a call for help, at most 2 (R18)",
    ),
    "no alarm": (
        GOOD.change("aide", '"raise-alarm"', '"call-person"'),
        "flows/aide.toml: no call for help ever comes to the alarm (R18)",
    ),
}

KNOWN = {
    "on one of two roads": (
        GOOD.change("aide", 'nobody = "merci"', 'nobody = "trouve"').change(
            "aide",
            '[alerte]\ndo = ["raise-alarm"]\nnext = "merci"',
            '[alerte]\ndo = ["raise-alarm"]\nnext = "trouve"',
        ),
        "flows/aide.toml: [trouve] trouve (fr) uses lieu, not always known here",
    ),
    "before it is asked": (
        GOOD.fr("en danger ?", "en danger à { $lieu } ?").bm("la wa ?", "la { $lieu } wa ?"),
        "flows/aide.toml: [danger] danger (bm) uses lieu, not always known here",
    ),
    "the language is no variable": (
        GOOD.fr("veux-tu parler ?", "parler en { $language } ?").bm("kan ?", "{ $language } ?"),
        "flows/accueil.toml: [sujet] sujet (fr) uses language, not always known here",
    ),
}

CASES = DOORS | ROADS | KNOWN


@pytest.mark.parametrize("name", CASES)
def test_each_fault_has_its_sentence(name: str) -> None:
    written, sentence = CASES[name]
    complaints = written.complaints()
    assert sentence in complaints
    assert all(each.startswith(("flows/", "flows: ", "messages/")) for each in complaints)
