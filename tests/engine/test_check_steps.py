"""Every fault that shows in a step by itself, and the sentence it gets."""

import pytest

from tests.engine.written import FLOWS, GOOD

CASES = {
    "a start that does not exist": (
        GOOD.change("aide", 'start = "danger"', 'start = "dangr"'),
        "flows/aide.toml: it starts at [dangr], which does not exist",
    ),
    "a choice": (
        GOOD.change("aide", 'oui = "alerte"', 'oui = "alrte"'),
        "flows/aide.toml: [danger] goes to [alrte], which does not exist",
    ),
    "a next": (
        GOOD.change("aide", 'next = "chercher"', 'next = "cherche"'),
        "flows/aide.toml: [lieu] goes to [cherche], which does not exist",
    ),
    "a giveup": (
        GOOD.change("aide", 'giveup = "alerte"', 'giveup = "alert"'),
        "flows/aide.toml: [lieu] goes to [alert], which does not exist",
    ),
    "an outcome": (
        GOOD.change("aide", 'nobody = "merci"', 'nobody = "mercy"'),
        "flows/aide.toml: [chercher] goes to [mercy], which does not exist",
    ),
    "retour where nobody calls": (
        GOOD.change("personne", 'next = "merci"', 'next = "retour"'),
        "flows/personne.toml: [appeler] goes to [retour], but no flow calls this one",
    ),
    "a step named retour": (
        GOOD.add("personne", FLOWS["personne"] + '[retour]\nsay = "merci"\n'),
        "flows/personne.toml: a step may not be named [retour], which is the road back to the calling flow",
    ),
    "a flow that does not exist": (
        GOOD.change("accueil", 'flow = "aide"', 'flow = "aides"'),
        "flows/accueil.toml: [aide] walks the flow aides, which does not exist",
    ),
    "a reader": (
        GOOD.change("aide", 'answer = "place"', 'answer = "plase"'),
        "flows/aide.toml: [lieu] needs the reader plase, which does not exist",
    ),
    "an effect": (
        GOOD.change("aide", '"open-case"', '"opencase"'),
        "flows/aide.toml: [chercher] does opencase, which nobody can do",
    ),
    "an outcome without a road": (
        GOOD.change("aide", ', nobody = "merci"', ""),
        "flows/aide.toml: [chercher] has no road for nobody, an outcome of refer",
    ),
    "a road without an outcome": (
        GOOD.change("aide", 'nobody = "merci"', 'nobody = "merci", late = "merci"'),
        "flows/aide.toml: [chercher] has a road for late, which is no outcome of refer",
    ),
    "outcomes that nothing decides": (
        GOOD.change("personne", 'next = "merci"', 'outcomes = { done = "merci" }'),
        "flows/personne.toml: [appeler] has a road for done, which is no outcome of call-person",
    ),
    "outcomes that are passed over": (
        GOOD.change("aide", 'outcomes = { found = "trouve", nobody = "merci" }', 'next = "merci"'),
        "flows/aide.toml: [chercher] goes on as if refer had no outcomes: found, nobody",
    ),
    "outcomes before the last effect": (
        GOOD.change("aide", '"open-case", "refer"', '"refer", "open-case"'),
        "flows/aide.toml: [chercher] does refer before others: what has outcomes comes last",
    ),
    "no tries": (
        GOOD.change("aide", "tries = 2", "tries = 0"),
        "flows/aide.toml: [lieu] has 0 tries, and only 1 to 5 will do",
    ),
    "too many tries": (
        GOOD.change("aide", "tries = 2", "tries = 6"),
        "flows/aide.toml: [lieu] has 6 tries, and only 1 to 5 will do",
    ),
    "a name that is none": (
        GOOD.change("aide", 'save = "lieu"', 'save = "Lieu"'),
        'flows/aide.toml: [lieu] saves as "Lieu": only small letters, digits and hyphens will do',
    ),
    "once, for nothing": (
        GOOD.change("aide", 'ask = "danger"', 'ask = "danger"\nonce = true'),
        "flows/aide.toml: [danger] asks only once but saves nothing, so it would ask again",
    ),
    "a language we do not speak": (
        GOOD.change("accueil", 'bm = "sujet"', 'en = "sujet"'),
        "flows/accueil.toml: [langue] saves en as the language, which is not one we speak",
    ),
    "a language that is read": (
        GOOD.change("aide", 'save = "lieu"', 'save = "language"'),
        "flows/aide.toml: [lieu] saves an answer as the language: only a step with choices can",
    ),
    "an answer that is lost": (
        GOOD.change("aide", 'save = "lieu"', 'save = ""'),
        "flows/aide.toml: [lieu] saves its answer nowhere",
    ),
    "eight choices": (
        GOOD.change(
            "aide", "non =", 'a = "lieu", b = "lieu", c = "lieu", d = "lieu", e = "lieu", f = "lieu", non ='
        ),
        "flows/aide.toml: [danger] has 8 choices, at most 7 fit a screen",
    ),
    "three segments": (
        GOOD.change("aide", "start =", "segments = 3\nstart ="),
        "flows/aide.toml: segments is 3, and only 1 or 2 will do (R07)",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_each_fault_has_its_sentence(name: str) -> None:
    written, sentence = CASES[name]
    complaints = written.complaints()
    assert sentence in complaints
    assert all(each.startswith(("flows/", "flows: ", "messages/")) for each in complaints)
