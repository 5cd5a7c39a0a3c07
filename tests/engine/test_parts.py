"""A text file is read in parts and renewed in them; all else stays to the letter."""

import pytest

from bot.engine.parts import Part, parts, read_part, renewed, variables
from bot.engine.texts import TextError

CASES = """Info { $code }: { $urgency ->
    [high] URGENT
   *[low] à voir
}."""
CONTENT = """# draft
# Le menu.
menu   =  Info jeunes
    .oui = Oui
    .non =   Non

### Alertes

alerte = Info { $code }: { $urgency ->
        [high] URGENT
       *[low] à voir
    }.
long =
    Une ligne
    et une autre.
"""


def test_a_file_is_read_in_its_order() -> None:
    assert parts(CONTENT) == (
        Part("menu", "text", "Info jeunes"),
        Part("menu", ".oui", "Oui"),
        Part("menu", ".non", "Non"),
        Part("alerte", "text", CASES),
        Part("long", "text", "Une ligne\net une autre."),
    )


def test_what_is_put_back_as_it_was_read_says_the_same() -> None:
    same = {(part.message, part.name): part.text for part in parts(CONTENT)}
    assert parts(renewed(CONTENT, same)) == parts(CONTENT)


def test_a_renewed_part_leaves_all_else_to_the_letter() -> None:
    new = renewed(CONTENT, {("menu", ".non"): "Plus tard", ("long", "text"): "Une seule."})
    assert new == CONTENT.replace(".non =   Non", ".non = Plus tard").replace(
        "long =\n    Une ligne\n    et une autre.", "long = Une seule."
    )
    assert renewed(CONTENT, {}) == CONTENT


def test_a_text_in_lines_or_cases_is_put_in_an_option_too() -> None:
    for text in ("Une\nautre", CASES):
        new = renewed(CONTENT, {("menu", ".oui"): text})
        assert {(part.message, part.name): part.text for part in parts(new)}["menu", ".oui"] == text
        assert [part.message for part in parts(new)] == [part.message for part in parts(CONTENT)]


@pytest.mark.parametrize(
    "text",
    ["", "Salut {", "Salut }", "{ $x -> [a] b }", "Une\n.option = deux", "Une\n\nautre = { $", "{ ? }"],
)
def test_a_text_that_would_become_something_else_is_refused(text: str) -> None:
    with pytest.raises(TextError, match="cannot be read"):
        read_part(text)


def test_a_text_cannot_bring_a_message_of_its_own() -> None:
    new = renewed(CONTENT, {("menu", "text"): "Salut\nautre = Bonjour"})
    assert parts(new)[0] == Part("menu", "text", "Salut\nautre = Bonjour")
    assert len(parts(new)) == len(parts(CONTENT))


def test_variables_are_found_wherever_they_stand() -> None:
    assert variables(CASES) == {"code", "urgency"}
    assert variables("100 $ ou $code") == frozenset()
