"""The translators' sheet opens in a spreadsheet, comes back unharmed, and tells each error by its line."""

import csv
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.engine.approval import approve
from bot.engine.prints import prints
from bot.service.formula import bared, protected
from bot.service.sheet import write_sheet
from bot.service.sheet_back import applied, read_sheet

FRENCH = """# Le menu.
menu = Info jeunes
    .oui = Oui
    .moins = - Non
alerte = Info { $code }: { $urgency ->
        [high] URGENT
       *[low] à voir
    }.
"""
BAMBARA = """# draft
menu = Kunnafoni
    .oui = Awɔ
    .moins = - Ayi
alerte = Info { $code }: { $urgency ->
        [high] TEAMA
       *[low] a laje
    }.
"""
CONTENTS = {"fr": {"tout.ftl": FRENCH}, "bm": {"tout.ftl": BAMBARA}}
ALLOWED = {"menu": 1}
HEAD = "message,part,fr,bm"


def sheet(contents: dict[str, dict[str, str]] = CONTENTS) -> str:
    return write_sheet(contents, {})


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def errors(text: str) -> tuple[str, ...]:
    return read_sheet(text, CONTENTS, ALLOWED)[1]


def test_a_sheet_opens_in_a_spreadsheet() -> None:
    text = sheet()
    assert text.startswith("\ufeffmessage,part,fr,bm,state_fr,state_bm,segments_fr,segments_bm\r\n")
    assert [(row["message"], row["part"], row["bm"]) for row in rows(text)][:3] == [
        ("menu", "text", "Kunnafoni"),
        ("menu", ".oui", "Awɔ"),
        ("menu", ".moins", "'- Ayi"),
    ]


def test_r49_a_sheet_shows_the_state_of_each_language_and_its_segments() -> None:
    row = approve(prints(CONTENTS), "menu", "bm", "Fanta", date(2026, 11, 24))
    found = rows(write_sheet(CONTENTS, {("menu", "bm"): row}))
    shown = [[row[name] for name in ("state_fr", "state_bm", "segments_fr", "segments_bm")] for row in found]
    assert shown == [["draft", "approved", "1", "1"]] * 3 + [["draft", "draft", "1", "1"]]


@given(st.text(st.sampled_from("=+-@'\t\r abé,;\"\n"), max_size=6))
def test_no_cell_is_a_formula_and_each_comes_back(cell: str) -> None:
    assert not protected(cell).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert bared(protected(cell)) == cell


def test_a_sheet_that_comes_back_as_it_went_changes_nothing() -> None:
    assert read_sheet(sheet(), CONTENTS, ALLOWED) == ((), ())
    french = sheet().replace(",", ";")
    assert read_sheet(french, CONTENTS, ALLOWED) == ((), ()), "as a French Excel writes it"


def test_a_changed_cell_is_put_in_its_file_and_nothing_else() -> None:
    back = sheet().replace("Awɔ", "Ɔwɔ").replace("URGENT", "TRÈS URGENT")
    cells, faults = read_sheet(back, CONTENTS, ALLOWED)
    assert faults == ()
    assert [(cell.message, cell.part, cell.language) for cell in cells] == [
        ("menu", ".oui", "bm"),
        ("alerte", "text", "fr"),
    ]
    new = applied(CONTENTS, cells)
    assert new["bm"]["tout.ftl"] == BAMBARA.replace("Awɔ", "Ɔwɔ")
    assert new["fr"]["tout.ftl"].startswith("# Le menu.\nmenu = Info jeunes\n    .oui = Oui\n")
    assert "[high] TRÈS URGENT\n" in new["fr"]["tout.ftl"]


def test_a_short_sheet_will_do() -> None:
    cells, faults = read_sheet(f"{HEAD}\nmenu,.oui,Oui,Ɔwɔ\n", CONTENTS, ALLOWED)
    assert (len(cells), faults) == (1, ())


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("danse,text,Danse,Dɔn", "line 2, message: « danse » is no text of the line"),
        ("menu,,Info,Kuma", "line 2, part: it is empty; menu has its text, and options with their dot"),
        ("menu,.peut,Oui,Awɔ", "line 2, part: menu has no « .peut »"),
        ("menu,.oui,Oui,", "line 2, bm: it is empty"),
        ("menu,.oui,Oui", "line 2: it has 3 cells, and there are 4 columns"),
        (
            "menu,text,Info { $code },Kunnafoni",
            "line 2, fr: it uses { $code }, which the text in bm does not",
        ),
        ("menu,.oui,Oui { $code },Awɔ", "line 2, fr: an option takes no variable, such as { $code }"),
        ("menu,text,Info 😀,Kunnafoni", "line 2, fr: it leaves GSM-7 with 😀"),
        (f"menu,text,{'Info ' * 40},Kunnafoni", "line 2, fr: it costs 2 SMS, at most 1 (R07)"),
        (
            "menu,text,Info {,Kunnafoni",
            "line 2, fr: it cannot be read: every { needs its }, and no line may begin with . [ or *",
        ),
    ],
)
def test_a_wrong_row_is_told_by_its_line(row: str, fault: str) -> None:
    assert errors(f"{HEAD}\n{row}\n") == (fault,)


def test_a_lost_variable_is_told_for_each() -> None:
    told = errors(
        sheet().replace(
            "Info { $code }: { $urgency ->\n    [high] TEAMA", "Info { $urgency ->\n    [high] TEAMA"
        )
    )
    assert told == ("line 5, bm: it lacks { $code }, which the text in fr uses",)


def test_a_row_that_is_there_twice_is_told() -> None:
    told = errors(f"{HEAD}\nmenu,.oui,Oui,Ɔwɔ\nmenu,.oui,Ouais,Awɔ\n")
    assert told == ("line 3: it is line 2 again",)


def test_a_file_that_is_no_sheet_is_told() -> None:
    assert errors("") == ("the file is empty",)
    assert errors("message,part,fr\n")[0] == "line 1: the column bm is missing"
    assert errors(f'{HEAD}\nmenu,text,"Info\n')[0].endswith(
        "a quote is not closed, or there is text after it"
    )
