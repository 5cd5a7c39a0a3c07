"""No number that could be dialled, address or name passes between two people, however it is written."""

import re
from unicodedata import digit, normalize

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.data.gazetteer import read_gazetteer
from bot.engine.fold import fold
from bot.service.hidden_names import names_of
from bot.service.masking import STARS, masked
from bot.service.partner_csv import read_partners
from tests.service.scene import EXAMPLE

NAMES = ("Centre Exemple Faladié", "Samu Social Mali", "Samu", "Caritas", "centre de santé", "Faladié")
MANY = settings(max_examples=300, deadline=None, derandomize=True)

HIDDEN = [
    ("70000001", "***"),
    ("70 00 00 01", "***"),
    ("70.00.00.01", "***"),
    ("70-00-00-01", "***"),
    ("70/00/00/01", "***"),
    ("7 0 0 0 0 0 0 1", "***"),
    ("7-0-0-0-0-0-0-1", "***"),
    ("7_0_0_0_0_0_0_1", "***"),
    ("(70) 00 00 01", "(***"),
    ("+223 70 00 00 01", "+***"),
    ("+22370000001", "+***"),
    ("00223 70 00 00 01", "***"),
    ("0022370000001", "***"),
    ("2 2 3 7 0 0 0 0 0 0 1", "***"),
    ("mon num:70000001merci", "mon num:***merci"),
    ("70000001.", "***."),
    ("appelle 70 00 00 01 ou 70 00 00 02", "appelle *** ou ***"),
    ("70 00 00 0", "***"),
    ("７０００００01", "***"),
    ("٧٠٠٠٠٠٠١", "***"),
    ("۷۰ ۰۰ ۰۰ ۰۱", "***"),
    ("७०००००० १", "***"),
    ("⑦⓪⓪⓪⓪⓪⓪①", "***"),
    ("⁷⁰⁰⁰⁰⁰⁰¹", "***"),
    ("𝟕𝟎𝟎𝟎𝟎𝟎𝟎𝟏", "***"),
    ("70\u200b00\u200b00\u200b01", "***"),
    ("70😀00😀00😀01", "***"),
    ("7o oo oo o1", "***"),
    ("7O.OO.OO.O1", "***"),
    ("7x0x0x0x0x0x0x1", "***"),
    ("70 et 00 et 00 et 01", "***"),
    ("70, puis 00, puis 00, ensuite 01", "***"),
    ("70 point 00 point 00 point 01", "***"),
    ("sept zéro zéro zéro zéro zéro zéro un", "***"),
    ("SEPT ZERO ZERO ZERO ZERO ZERO ZERO UN", "***"),
    ("soixante-dix zéro zéro zéro zéro zéro un", "***"),
    ("soixante dix, zéro zéro, zéro zéro, zéro un", "***"),
    ("soixante-seize douze trente-quatre cinquante-six", "***"),
    ("septante double zéro double zéro zéro un", "***"),
    ("soixante-dix triple zéro triple zéro", "***"),
    ("quatre-vingt-dix-neuf dix-sept vingt et un quatre-vingt", "***"),
    ("70 zéro zéro 00 zéro 1", "***"),
    ("soixante-dix millions un", "***"),
    ("wolonwula fu fu fu fu fu fu kelen", "***"),
    ("bi wolonwula fu fu fu fu fu kelen", "***"),
    ("wolonfila, kelen, fila, saba, naani, duuru, wɔɔrɔ, segin", "***"),
    ("tel soixante-dix zéro zéro 00 01 svp", "tel *** svp"),
    ("awa@exemple.org", "***"),
    ("écris à awa.k+1@exemple.org vite", "écris à *** vite"),
    ("awa arobase exemple point org", "***"),
    ("@awa sur le net", "*** sur le net"),
    ("http://exemple.org/a?b=1", "***"),
    ("https://t.me/awa", "***"),
    ("va sur www.exemple.org", "va sur ***"),
    ("wa.me/22370000001", "***"),
    ("exemple.com", "***"),
    ("exemple . com", "***"),
    ("exemple point com", "***"),
    ("bit.ly/abc", "***"),
    ("Centre Exemple Faladié", "***"),
    ("viens au centre exemple faladie ce soir", "viens au *** ce soir"),
    ("CENTRE EXEMPLE FALADIÉ", "***"),
    ("xCentreExempleFaladiéx", "x***x"),
    ("C e n t r e   Exemple-Faladié", "***"),
    ("à Faladié près du marché", "à *** près du marché"),
    ("à Faladiè", "à ***"),
    ("le samu t'attend", "le *** t'attend"),
    ("la dame de Caritas", "la dame de ***"),
    ("le centre de sante", "le ***"),
]
SHOWN = [
    "j'ai 15 ans",
    "viens à 8h30 ou 12h45",
    "500 000 F",
    "le 24/11 à 9 h",
    "2026",
    "un deux trois",
    "il y a quatre-vingt-dix-neuf places",
    "cinq cent mille francs",
    "bien.merci",
    "n ka kɛnɛ, i ni ce",
    "segin bi, lɛrɛ saba ni tila la",
    "par exemple, un centre",
    "la samurai est là",
    "compose le 17",
    "",
]


@pytest.mark.parametrize(("text", "shown"), HIDDEN)
def test_r34_what_leads_past_the_line_is_hidden(text: str, shown: str) -> None:
    found = masked(text, NAMES)
    assert found.hidden
    assert found.text == shown


@pytest.mark.parametrize("text", SHOWN)
def test_what_people_say_otherwise_is_not_hidden(text: str) -> None:
    found = masked(text, NAMES)
    assert (found.text, found.hidden) == (text, False)


numbers = st.integers(0, 9_999_999).map(lambda rest: f"7{rest:07d}")
SPELLINGS = (
    lambda number: number,
    lambda number: f"+223{number}",
    lambda number: f"00223 {number}",
    lambda number: " ".join(number),
    lambda number: " ".join(re.findall("..", number)),
    lambda number: ".".join(re.findall("..", number)),
    lambda number: number.translate({48 + one: 0x0660 + one for one in range(10)}),
    lambda number: number.translate({48 + one: 0xFF10 + one for one in range(10)}),
)
around = st.text(max_size=40)


@MANY
@given(number=numbers, spell=st.sampled_from(SPELLINGS), before=around, after=around)
@example(number="70000001", spell=SPELLINGS[0], before="1", after="2")
def test_r34_no_number_of_mali_passes_wherever_it_stands(
    number: str, spell: object, before: str, after: str
) -> None:
    assert callable(spell)
    said = masked(before + spell(number) + after).text
    assert STARS in said
    # What is left has no seven digits in a row, whatever stands between them but letters.
    runs = re.split(r"[^\W\d_]", normalize("NFKC", said))
    assert all(sum(digit(letter, None) is not None for letter in run) < 7 for run in runs)


DIRECTORY = EXAMPLE.read_text("utf-8")
names = st.sampled_from([line.split(",")[0] for line in DIRECTORY.splitlines()[1:]])


@MANY
@given(name=names, before=around, after=around)
def test_r01_no_name_of_the_directory_passes_wherever_it_stands(name: str, before: str, after: str) -> None:
    said = masked(before + name + after, (name,)).text
    assert STARS in said
    assert fold(name).replace(" ", "") not in fold(said).replace(" ", "")


def test_r01_the_telling_words_of_a_name_are_hidden_by_themselves_and_towns_are_not() -> None:
    renamed = DIRECTORY.replace("Maison Exemple Ségou", "Samu Zumunta Ségou")
    rows, _ = read_partners(renamed, read_gazetteer())
    found = {name for row in rows for name in names_of(row.partner, read_gazetteer())}
    assert "Zumunta" in found
    assert not {"Ségou", "Exemple", "Maison", "Mopti"} & found
