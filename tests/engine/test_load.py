"""A flow file: what it becomes, and the sentence for each thing wrong with it."""

import pytest

from bot.engine.flow import Action, End, Flow, Menu, Question, Sub
from bot.engine.load import FlowError, read_flow

GOOD = """
start = "danger"
keywords = ["sos"]
segments = 2
[danger]
ask = "danger"
choices = { oui = "alerte", non = "lieu" }
[lieu]
ask = "lieu"
answer = "place"
save = "lieu"
tries = 2
next = "mot"
giveup = "alerte"
once = true
[mot]
flow = "mot"
next = "alerte"
[alerte]
do = ["open-case", "refer"]
outcomes = { found = "merci" }
[merci]
say = "merci"
"""


def test_a_file_becomes_a_flow() -> None:
    flow = read_flow("aide", GOOD)
    assert (flow.name, flow.start, flow.keywords, flow.segments) == ("aide", "danger", ("sos",), 2)
    assert list(flow.steps.values()) == [
        Menu("danger", "danger", {"oui": "alerte", "non": "lieu"}),
        Question("lieu", "lieu", "place", "lieu", "mot", tries=2, giveup="alerte", once=True),
        Sub("mot", "mot", "alerte"),
        Action("alerte", ("open-case", "refer"), outcomes={"found": "merci"}),
        End("merci", "merci"),
    ]


def test_the_print_changes_with_the_meaning_only() -> None:
    prints = [read_flow("aide", text).print for text in (GOOD, f"# Awa\n{GOOD}", GOOD.replace("= 2", "= 1"))]
    assert prints[0] == prints[1] != prints[2]


def test_the_order_of_options_is_meaning() -> None:
    turned = GOOD.replace('oui = "alerte", non = "lieu"', 'non = "lieu", oui = "alerte"')
    assert read_flow("aide", GOOD).print != read_flow("aide", turned).print


def test_what_looks_like_yes_or_a_number_stays_a_word() -> None:
    assert _only_menu('no = "b", 0223 = "b"').choices == {"no": "b", "0223": "b"}


def _only_menu(choices: str) -> Menu:
    flow: Flow = read_flow("a", f'start = "a"\n[a]\nask = "a"\nchoices = {{ {choices} }}\n[b]\nsay = "b"')
    menu = flow.steps["a"]
    assert isinstance(menu, Menu)
    return menu


HEAD = 'start = "a"\n[a]\n'

FAULTS = {
    "": ['the file has no "start", so nobody knows where it begins', "the file has no steps"],
    '[a]\nsay = "x"': ['the file has no "start", so nobody knows where it begins'],
    'start = 1\n[a]\nsay = "x"': ['the file has a "start" that is not a word'],
    'keyword = ["x"]\n' + HEAD + 'say = "x"': [
        'the file has "keyword", which is not known here; did you mean "keywords"?'
    ],
    'keywords = ["x", 1]\n' + HEAD + 'say = "x"': ['the file has a "keywords" that is not a list of words'],
    'segments = "2"\n' + HEAD + 'say = "x"': ['the file has a "segments" that is not a number'],
    HEAD + 'say = "x"\nnxt = "b"': ['[a] has "nxt", which is not known here; did you mean "next"?'],
    HEAD + 'ask = "x"\nchoice = { oui = "a" }': [
        '[a] has none of choices, answer, do, flow, say; "choice" looks like "choices"'
    ],
    HEAD + 'say = "x"\ndo = ["y"]': ['[a] has "do" and "say": a step is one kind'],
    HEAD + 'choices = { oui = "a" }': ['[a] has no "ask"'],
    HEAD + 'answer = "place"': ['[a] has no "ask"', '[a] has no "next"', '[a] has no "save"'],
    HEAD + 'ask = "x"\nchoices = {}': ['[a] has a "choices" that is not a table { key = step }'],
    HEAD + 'ask = "x"\nchoices = { oui = 1 }': ['[a] has a "choices" that is not a table { key = step }'],
    HEAD + 'ask = "x"\nchoices = { oui = "a" }\nonce = 1': ['[a] has a "once" that is not true or false'],
    HEAD + 'ask = "x"\nchoices = { oui = "a" }\ntries = true': ['[a] has a "tries" that is not a number'],
    HEAD + 'do = "x"\nnext = "a"': ['[a] has a "do" that is not a list of words'],
    HEAD + 'do = ["x"]': ['[a] needs either "next" or "outcomes"'],
    HEAD + 'do = ["x"]\nnext = "a"\noutcomes = { b = "a" }': ['[a] needs either "next" or "outcomes"'],
    HEAD + "say = 1979-05-27": ['[a] has a "say" that is not a word'],
    '[[a]]\nsay = "x"': [
        'the file has "a", which is not known here',
        'the file has no "start", so nobody knows where it begins',
        "the file has no steps",
    ],
}


@pytest.mark.parametrize("content", FAULTS)
def test_every_fault_of_a_file_is_a_sentence(content: str) -> None:
    with pytest.raises(FlowError) as caught:
        read_flow("aide", content)
    assert caught.value.faults == [f"flows/aide.toml: {fault}" for fault in FAULTS[content]]


@pytest.mark.parametrize("content", ["start =", HEAD + 'say = "x"\nsay = "y"', "start = \x00"])
def test_what_is_no_toml_is_a_sentence_too(content: str) -> None:
    with pytest.raises(FlowError, match=r"^flows/aide\.toml: "):
        read_flow("aide", content)
