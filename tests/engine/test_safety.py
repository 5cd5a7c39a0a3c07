"""Every breach of a rule of safety has its sentence, which names the rule."""

from dataclasses import replace

import pytest

from bot.engine.safety import unsafe
from tests.engine.written import GOOD, Written

SAFE = replace(
    GOOD.fr("trouve = Quelqu'un vient de { $lieu }.", "trouve = Quelqu'un vient.")
    .bm("trouve = Mɔgɔ bɛ bɔ { $lieu }.", "trouve = Mɔgɔ dɔ bɛ na.")
    .change("aide", 'save = "lieu"', 'save = "endroit"'),
)
LABELS = """
engine-label = Info
suite-nouvelle = Info: du nouveau.
suite-attente-nouvelle = Info: toujours ouvert.
suivi-question = Info: tu vas bien ?
fil-sms = Info: Bonjour.
"""
SAFE = replace(SAFE, french=SAFE.french + LABELS, bambara=SAFE.bambara + LABELS)


def breaches(written: Written, *names: str) -> tuple[str, ...]:
    return unsafe(written.book(), written.texts(), names)


def test_a_safe_book_breaks_no_rule() -> None:
    assert breaches(SAFE) == ()


@pytest.mark.parametrize(
    ("language", "old", "new", "fault"),
    [
        ("fr", "Merci.", "La police vient.", 'merci says "police", which gives her away (R01)'),
        ("fr", "Merci.", "EXPLOITÉES", 'merci says "exploitees", which gives her away (R01)'),
        ("fr", "    .oui = Oui", "    .oui = Prostituée", 'says "prostituee", which gives her away (R01)'),
        ("bm", "I ni ce.", "Sungurun.", 'merci says "sungurun", which is an insult, or heard as one (R01)'),
        ("fr", "Merci.", "Il faut dénoncer.", 'merci says "denoncer", which blames or accuses (R05)'),
        ("fr", "Merci.", "C'est ta faute.", 'merci says "c\'est ta faute", which blames or accuses (R05)'),
        ("bm", "I ni ce.", "Sabali.", 'merci says "sabali", which blames or accuses (R05)'),
        ("fr", "Merci.", "L'aide arrive.", 'says "l\'aide arrive", which promises what nobody can (R06)'),
        ("fr", "Merci.", "Secret absolu.", 'says "secret absolu", which promises what nobody can (R06)'),
        ("fr", "Merci.", "Efface tout.", 'says "efface tout", which has her delete everything (R16)'),
        ("fr", "Merci.", "Efface tous les SMS.", 'says "efface tous", which has her delete everything (R16)'),
        ("bm", "I ni ce.", "Kòsègin.", 'merci says "kosegin", which is an insult, or heard as one (R01)'),
        ("bm", "I ni ce.", "Dèmè bè na.", 'says "deme be na", which promises what nobody can (R06)'),
    ],
)
def test_r01_r05_r06_r16_a_word_that_could_hurt_has_its_sentence(
    language: str, old: str, new: str, fault: str
) -> None:
    written = (SAFE.fr if language == "fr" else SAFE.bm)(old, new)
    assert any(fault in each for each in breaches(written)), breaches(written)


def test_r06_r16_a_phrase_is_found_over_the_end_of_a_line() -> None:
    found = breaches(SAFE.fr("merci = Merci.", "merci =\n    Efface\n    tout. L'aide\n    arrive."))
    assert [each.partition("merci ")[2] for each in found] == [
        'says "l\'aide arrive", which promises what nobody can (R06)',
        'says "efface tout", which has her delete everything (R16)',
    ]


@pytest.mark.parametrize(
    "text", ["Ce n'est pas ta faute.", "La violence fait mal.", "Violet, clic, abeille."]
)
def test_r01_words_that_only_look_alike_pass(text: str) -> None:
    assert breaches(SAFE.fr("Merci.", text)) == ()


def test_r01_the_name_of_a_partner_is_in_no_text() -> None:
    found = breaches(SAFE.fr("Merci.", "Va au centre exemple faladie."), "Centre Exemple Faladié")
    assert found == ('messages/fr/tout.ftl, line 14: merci says "Centre Exemple Faladié", a partner (R01)',)


def opened(head: str) -> Written:
    flow = f'start = "dit"\nkeywords = ["sujet"]\n{head}[dit]\nsay = "dit"\n'
    french = SAFE.french + "dit = Un sujet.\n    .ouvert = La police et le viol.\n"
    bambara = SAFE.bambara + "dit = Ko dɔ.\n    .ouvert = Polisi.\n"
    return replace(SAFE.add("dit", flow), french=french, bambara=bambara)


def test_r01_a_subject_may_be_named_openly_to_who_asked_for_it() -> None:
    assert breaches(opened("asked = true\n")) == ()


def test_r01_an_open_version_that_nobody_asked_for_is_refused() -> None:
    (fault,) = breaches(opened(""))
    assert fault.endswith("dit has an open version, and no flow asked for says it (R01)")


def test_r01_an_insult_passes_in_no_version() -> None:
    written = opened("asked = true\n")
    assert any("sungurun" in fault for fault in breaches(written.bm("Polisi.", "Sungurun.")))


def test_r01_nobody_asks_for_the_flow_a_door_leads_to() -> None:
    written = SAFE.change("accueil", 'start = "langue"', 'start = "langue"\nasked = true')
    assert "flows/accueil.toml: the public door leads here, so nobody asked for it (R01)" in breaches(written)


def test_r02_what_comes_unasked_begins_with_the_neutral_label() -> None:
    (fault,) = breaches(SAFE.bm("suite-nouvelle = Info: du nouveau.", "suite-nouvelle = Kibaru."))
    assert fault.endswith("suite-nouvelle does not begin with the label « Info » (R02)")


def test_r04_what_she_told_is_said_back_by_no_text() -> None:
    assert "flows/aide.toml: [trouve] trouve (fr) says back lieu, which she told (R04)" in breaches(
        replace(GOOD, french=GOOD.french + LABELS, bambara=GOOD.bambara + LABELS)
    )


@pytest.mark.parametrize(
    ("save", "fault"),
    [
        ("need", "asks for need before whether she can write and whose phone it is (R09, R10)"),
        ("age", "asks for age before her agreement (R24)"),
        ("place", "asks for place before her agreement (R24)"),
    ],
)
@pytest.mark.parametrize("once", ["", "\nonce = true"])
def test_r09_r10_r24_what_is_sensitive_is_asked_after_what_protects_her(
    save: str, fault: str, once: str
) -> None:
    early = SAFE.change("aide", 'save = "endroit"', f'save = "{save}"{once}')
    assert f"flows/aide.toml: [lieu] {fault}" in breaches(early)


def test_r18_after_an_alarm_the_place_may_be_asked_at_once() -> None:
    late = SAFE.change("aide", 'save = "endroit"', 'save = "place"').change(
        "aide", 'non = "lieu"', 'non = "alerte"'
    )
    late = late.change(
        "aide", 'do = ["raise-alarm"]\nnext = "merci"', 'do = ["raise-alarm"]\noutcomes = { asked = "lieu" }'
    )
    late = late.change("aide", 'giveup = "alerte"', 'giveup = "merci"')
    assert breaches(late) == ()


def test_a_sentence_of_thirteen_words_is_too_long() -> None:
    long = "Un deux trois quatre cinq six sept huit neuf dix onze douze treize."
    (fault,) = breaches(SAFE.fr("Merci.", long))
    assert fault.endswith(f"merci has a sentence of 13 words, at most 12: {long}")


def test_two_questions_in_one_text_are_one_too_many() -> None:
    (fault,) = breaches(SAFE.fr("Merci.", "Ça va ? Où es-tu ?"))
    assert fault.endswith("merci asks more than one question")
